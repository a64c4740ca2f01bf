import { errorFacts } from '../catalogue';
import { errorsIn, retryAfterMs } from './explain';
import type { Outcome } from './outcome';

/** Longer waits are told and left to the person: an endpoint that is closed for an hour is no passing trouble. */
export const LONGEST_RETRY_MS = 120_000;

/** How long an identical call is given to end: the service says nothing of it. */
const CONFLICT_MS = 3000;
const SHORTEST_MS = 1000;

/**
 * How long to wait before the one retry that an outcome allows, in ms; null when it allows none. Only what the service
 * says may be tried again is: 429, 502 to 504 with `retry_in` but for codes that never pass, and an identical call under
 * way.
 */
export function retryDelay(outcome: Outcome): number | null {
  if (outcome.kind === 'failure') return null;
  const { status, body } = outcome;
  const errors = body.kind === 'json' ? errorsIn(body.value) : [];
  if (status === 429) return bounded(retryAfterMs(outcome));
  if (status === 409) return errors.some(({ code }) => code === '00015') ? CONFLICT_MS : null;
  if (status < 502 || status > 504) return null;
  if (errors.some(({ code }) => code !== undefined && errorFacts(code)?.retry === 'never')) return null;
  const waits = errors.flatMap(({ meta }) => (typeof meta?.retry_in === 'number' ? [meta.retry_in * 1000] : []));
  return waits.length === 0 ? null : bounded(Math.max(...waits));
}

function bounded(ms: number): number | null {
  return ms > LONGEST_RETRY_MS ? null : Math.max(SHORTEST_MS, ms);
}
