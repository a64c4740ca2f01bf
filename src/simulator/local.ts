/** The simulator's own paths, beside those of the service: `/__simulator/…`. */
import { jsonAnswer, PLAIN_JSON, textAnswer, type Answer } from './answers';
import type { RequestLog } from './log';
import { scenarios } from './scenario-kinds';
import type { Setting } from './service';
import { allScopes, mintToken, type TokenOptions } from './tokens';

export const LOCAL = '/__simulator';
/** `/__simulator/with/SCENARIO/v3/…`: for clients whose base address can be set, and nothing else. */
export const WITH = `${LOCAL}/with/`;
/** For one request. */
export const SCENARIO_HEADER = 'x-simulator-scenario';

export interface Local {
  readonly setting: Setting;
  readonly log: RequestLog;
  readonly clear: () => void;
  /** ms. */
  readonly now: () => number;
}

/** Host is checked by the caller: a page of the web that names this machine gets nothing. */
export function localAnswer(method: string, path: string, query: URLSearchParams, local: Local): Answer {
  const { setting, log } = local;
  switch (`${method} ${path.slice(LOCAL.length).replace(/\/$/, '')}`) {
    case 'GET ':
      return jsonAnswer(200, PLAIN_JSON, {
        mode: setting.mode,
        fixtures: setting.fixtures !== null,
        limits: setting.limits,
        maintenance: setting.maintenance,
        paths: ['log', 'scenarios', 'token', 'reset'].map((name) => `${LOCAL}/${name}`),
        scenarioHeader: SCENARIO_HEADER,
        scenarioPath: `${WITH}SCENARIO/v3/…`,
      });
    case 'GET /log':
      return jsonAnswer(200, PLAIN_JSON, { entries: log.entries(Number(query.get('after')) || 0) });
    case 'GET /scenarios':
      return jsonAnswer(200, PLAIN_JSON, { scenarios });
    case 'GET /token':
      return textAnswer(200, mintToken(tokenAsked(query, setting, local.now()), local.now()));
    case 'POST /reset':
      local.clear();
      return jsonAnswer(200, PLAIN_JSON, {});
    default:
      return textAnswer(404, `${LOCAL}/log, ${LOCAL}/scenarios, ${LOCAL}/token, POST ${LOCAL}/reset`);
  }
}

/** `?scopes=a,b&state=expired`: every scope of the catalogue and good for 18 months when nothing is asked. */
function tokenAsked(query: URLSearchParams, { catalogue }: Setting, now: number): TokenOptions {
  const scopes = query
    .get('scopes')
    ?.split(/[\s,]+/)
    .filter((scope) => scope !== '');
  const state = query.get('state');
  return {
    scopes: scopes ?? allScopes(catalogue),
    ...(state === 'production' ? { environment: 'production' } : {}),
    ...(state === 'expired' ? { expiresAt: Math.floor(now / 1_000) - 86_400 } : {}),
  };
}
