/** A request as the checks see it. */
import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Scenario } from './scenarios';

export interface ReceivedCall {
  readonly method: string;
  /** As sent, without what names a scenario. */
  readonly target: string;
  /** The same, without the query. */
  readonly path: string;
  /** The last value of each name, as the service's framework reads it. */
  readonly query: ReadonlyMap<string, string>;
  /** False when its percent-encoding is broken. */
  readonly isWellFormed: boolean;
  readonly token: string | null;
  /** Whatever came where a token may stand: none of it is to be written anywhere. */
  readonly secrets: readonly string[];
  readonly requestId: string;
  readonly scenario: Scenario | null;
  /** Where its scenario is counted, for those that change with the calls. */
  readonly scenarioKey: string;
  /** In ms. */
  readonly now: number;
}

const BEARER = /^Bearer (.+)$/;
/** What a client may name its request: of another, the service would keep the letters only. */
const REQUEST_ID = /^[\w-]{1,255}$/;

/** The beginning of a target up to its query, and the query. */
export function splitTarget(target: string): readonly [path: string, query: string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}

export function receivedCall(
  request: IncomingMessage,
  target: string,
  more: Pick<ReceivedCall, 'scenario' | 'scenarioKey' | 'now'>,
): ReceivedCall {
  const [path, rawQuery] = splitTarget(target);
  const query = new Map(new URLSearchParams(rawQuery));
  const given = request.headers['x-request-id'];
  return {
    method: request.method ?? 'GET',
    target,
    path,
    query,
    isWellFormed: isEncoded(rawQuery),
    ...tokensOf(request, query),
    requestId: typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID(),
    ...more,
  };
}

/** The header counts first; the query and `X-Api-Key` are accepted still, though documented no more. */
function tokensOf(
  { headers }: IncomingMessage,
  query: ReadonlyMap<string, string>,
): Pick<ReceivedCall, 'token' | 'secrets'> {
  const key = headers['x-api-key'];
  const authorization = headers.authorization ?? '';
  const bearer = BEARER.exec(authorization)?.[1];
  const others = [query.get('token'), typeof key === 'string' ? key : undefined];
  const given = [bearer, ...others].filter((token) => token !== undefined);
  return {
    token: given[0] ?? null,
    secrets: [...given, ...(bearer === undefined ? authorization.split(' ').slice(1) : [])],
  };
}

function isEncoded(query: string): boolean {
  if (!query.includes('%')) return true;
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
}
