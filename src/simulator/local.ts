/** The simulator's own paths, beside those of the service: `/__simulator/…`. */
import { jsonAnswer, PLAIN_JSON, textAnswer, type SimulatedAnswer } from './answers';
import type { ScenarioSelection, Standing } from './asking';
import type { RequestLog } from './log';
import { simulatorMessages, SimulatorError } from './messages';
import { scenarios } from './scenario-kinds';
import type { SimulatedSetup } from './service';
import { allScopes, mintToken, type TokenOptions } from './tokens';

export const LOCAL = '/__simulator';
/** `/__simulator/with/SCENARIO/v3/…`: for clients whose base address can be set, and nothing else. */
export const WITH = `${LOCAL}/with/`;
/** For one request. */
export const SCENARIO_HEADER = 'x-simulator-scenario';

export interface Local {
  readonly setting: SimulatedSetup;
  readonly log: RequestLog;
  readonly asking: ScenarioSelection;
  readonly clear: () => void;
  /** ms. */
  readonly now: () => number;
}

/** Host is checked by the caller: a page of the web that names this machine gets nothing. */
export function localAnswer(method: string, path: string, query: URLSearchParams, local: Local): SimulatedAnswer {
  const { setting, log } = local;
  switch (`${method} ${path.slice(LOCAL.length).replace(/\/$/, '')}`) {
    case 'GET ':
      return jsonAnswer(200, PLAIN_JSON, {
        mode: setting.mode,
        fixtures: setting.fixtures !== null,
        limits: setting.limits,
        maintenance: setting.maintenance,
        paths: ['log', 'scenarios', 'scenario', 'token', 'reset'].map((name) => `${LOCAL}/${name}`),
        scenario: writtenOf(local.asking.current()),
        scenarioHeader: SCENARIO_HEADER,
        scenarioPath: `${WITH}SCENARIO/v3/…`,
        scenarioHost: 'SCENARIO.localhost',
      });
    case 'GET /log':
      return jsonAnswer(200, PLAIN_JSON, { entries: log.entries(Number(query.get('after')) || 0) });
    case 'GET /scenarios':
      return jsonAnswer(200, PLAIN_JSON, { scenarios });
    case 'GET /scenario':
      return jsonAnswer(200, PLAIN_JSON, writtenOf(local.asking.current()));
    case 'POST /scenario':
      return standing(query, local.asking);
    case 'GET /token':
      return textAnswer(200, mintToken(tokenAsked(query, setting, local.now()), local.now()));
    case 'POST /reset':
      local.clear();
      return jsonAnswer(200, PLAIN_JSON, {});
    default:
      return textAnswer(
        404,
        `${LOCAL}/log, ${LOCAL}/scenarios, ${LOCAL}/token, POST ${LOCAL}/scenario, POST ${LOCAL}/reset`,
      );
  }
}

/** `?scenario=legal` for all requests from now on, `&calls=2` for the next two, nothing at all for none. */
function standing(query: URLSearchParams, asking: ScenarioSelection): SimulatedAnswer {
  const calls = query.get('calls');
  try {
    if (calls !== null && !/^[1-9]\d{0,5}$/.test(calls)) throw new SimulatorError(simulatorMessages.wrongCalls(calls));
    asking.set(query.get('scenario') || null, calls === null ? null : Number(calls));
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error;
    return textAnswer(400, `${error.sentence.fr}\n${error.sentence.en}`);
  }
  return jsonAnswer(200, PLAIN_JSON, writtenOf(asking.current()));
}

function writtenOf(set: Standing | null): { readonly scenario: string | null; readonly calls: number | null } {
  if (set === null) return { scenario: null, calls: null };
  return { scenario: [set.scenario.name, set.scenario.value].filter(Boolean).join('='), calls: set.calls };
}

/** `?scopes=a,b&state=expired&habilitation=title`: every scope of the catalogue and good for 18 months when nothing is asked. */
function tokenAsked(query: URLSearchParams, { catalogue }: SimulatedSetup, now: number): TokenOptions {
  const scopes = query
    .get('scopes')
    ?.split(/[\s,]+/)
    .filter((scope) => scope !== '');
  const state = query.get('state');
  const habilitation = query.get('habilitation');
  return {
    scopes: scopes ?? (state === 'editor' ? [] : allScopes(catalogue)),
    ...(habilitation === null ? {} : { subject: habilitation.slice(0, 100) }),
    ...(state === 'editor' ? { editor: true } : {}),
    ...(state === 'production' ? { environment: 'production' } : {}),
    ...(state === 'expired' ? { expiresAt: Math.floor(now / 1_000) - 86_400 } : {}),
  };
}
