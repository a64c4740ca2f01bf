import type { ServiceCall } from '../calls/service-call';
import type { Logged } from '../../interpreter/answers/logs';
import type { Origin } from '../../interpreter/values';

/** Of what is written to logs, what is a token by itself or is sent as one. */
export function tokensLogged(logged: readonly Logged[], calls: readonly ServiceCall[]): Origin[] {
  const tokens = new Set(calls.flatMap((call) => call.token.symbols));
  return logged
    .filter(({ certain, symbols }) => certain || [...symbols].some((id) => tokens.has(id)))
    .map(({ at }) => at);
}
