import { createHash, randomUUID } from 'node:crypto';
import { tokenFacts } from '../token';
import { banned, isSilence } from './ban';
import { type CallBudget, type Left, nap, type Room, type CallEnd, type Slot } from './budget';
import { explainAnswer, type ExplainedError, retryAfterMs } from './explain';
import type { Explanation } from './explanation';
import { explainFailure } from './failure-messages';
import { compareFields, type FieldDifferences } from './fields';
import type { Answer, Outcome } from './outcome';
import type { Prepared } from './prepare';
import { retryDelay } from './retry';
import { send, type Sending } from './send';

/** What a person is shown while a call goes on. */
export type CallEvent =
  /** No room: which window is full, and for how long. */
  | { readonly kind: 'waiting'; readonly room: Room }
  | { readonly kind: 'sent'; readonly left: Left | null }
  /** The first answer allows one more try, after a time in ms. */
  | { readonly kind: 'retrying'; readonly afterMs: number; readonly first: Outcome };

export interface CallOptions extends Sending {
  /** None: nothing is counted. */
  readonly budget: CallBudget | null;
  readonly onEvent?: (event: CallEvent) => void;
  /** Ends a wait for room or for the retry, and no call under way. */
  readonly waitSignal?: AbortSignal | undefined;
  /** False: nothing is tried again, whatever the answer. */
  readonly retry?: boolean;
}

export interface CallResult {
  readonly outcome: Outcome;
  /** The errors of the answer, or the failure, in plain words; none for a good answer. */
  readonly explained: readonly (ExplainedError | Explanation)[];
  /** How a good answer's fields differ from the catalogue's; null for another, or a body that was not read. */
  readonly differences: FieldDifferences | null;
  /** What came before the retry; null when there was none. */
  readonly first: Outcome | null;
  readonly mayBeBanned: boolean;
  readonly left: Left | null;
}

/**
 * Makes a call as the service expects of a good client: begins when every window has room, ends at its deadline, tries
 * again once where that is allowed. Never throws; cancelled at any moment.
 */
export async function call(request: Prepared, options: CallOptions): Promise<CallResult> {
  const waits = AbortSignal.any([options.signal, options.waitSignal].filter((each) => each !== undefined));
  const first = await once(request, options, waits);
  const delay = options.retry === false || first.mayBeBanned ? null : retryDelay(first.outcome);
  if (delay === null) return resultOf(request, first, null, options.token);
  options.onEvent?.({ kind: 'retrying', afterMs: delay, first: first.outcome });
  await nap(delay, waits);
  // Cancelled while it waited: the first answer is what there is.
  if (waits.aborted) return resultOf(request, first, null, options.token);
  return resultOf(request, await once(request, options, waits), first.outcome, options.token);
}

interface Attempt {
  readonly outcome: Outcome;
  readonly mayBeBanned: boolean;
  readonly left: Left | null;
}

async function once(request: Prepared, options: CallOptions, waits: AbortSignal): Promise<Attempt> {
  const { budget, onEvent, ...sending } = options;
  if (budget === null) {
    onEvent?.({ kind: 'sent', left: null });
    return { outcome: await send(request, sending), mayBeBanned: false, left: null };
  }
  const slot = slotOf(request, sending);
  const taken = await budget.wait(slot, waits, (room) => onEvent?.({ kind: 'waiting', room }));
  if (taken === null) return { outcome: unsent(request), mayBeBanned: false, left: null };
  onEvent?.({ kind: 'sent', left: taken.left });
  const outcome = await send(request, sending);
  const settled = await budget.settle(taken.id, slot, seenIn(outcome));
  return { outcome, left: settled.left, mayBeBanned: settled.mayBeBanned && isSilence(outcome) };
}

/**
 * What a call draws on. The service counts by habilitation, whose name is all of it that a token tells: tokens of one name
 * may share a window. A supplier's token calls under the habilitation of whom it calls for.
 */
export function slotOf(
  { target, rateLimit, deadlines, parameters }: Prepared,
  { token, deadlines: own }: Pick<Sending, 'token' | 'deadlines'>,
): Slot {
  const facts = token === null ? null : tokenFacts(token, new Set());
  const { recipient = '', delegation_id: delegation = '' } = facts?.editor === true ? parameters : {};
  const sharing = hashOf(
    facts === null || facts.subject.trim() === '' ? (token ?? '') : `name ${facts.subject.trim()}`,
  );
  return {
    address: target.origin,
    group: rateLimit === null ? null : `${target.origin} ${sharing} ${rateLimit.counter}`,
    holder: hashOf([token ?? '', recipient, delegation].join(' ')),
    groupLimit: rateLimit?.perMinute ?? 0,
    forMs: (own ?? deadlines).totalMs + 1000,
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function seenIn(outcome: Outcome): CallEnd {
  if (outcome.kind === 'failure') return { rate: null, retryAfterMs: null, refused: false };
  const refused = outcome.status === 429;
  return { rate: rateIn(outcome), retryAfterMs: refused ? retryAfterMs(outcome) : null, refused };
}

function rateIn({ headers }: Answer): CallEnd['rate'] {
  const number = (name: string) => {
    const text = headers[name];
    return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;
  };
  const limit = number('ratelimit-limit');
  const remaining = number('ratelimit-remaining');
  const reset = number('ratelimit-reset');
  if (limit === null || remaining === null || reset === null) return null;
  const date = Date.parse(headers['date'] ?? '');
  return { limit, remaining, reset, dateMs: Number.isNaN(date) ? null : date };
}

function unsent({ url }: Prepared): Outcome {
  const facts = { host: new URL(url).host, afterMs: 0, limitBytes: 0 };
  return {
    kind: 'failure',
    failure: 'unsent',
    ...explainFailure('unsent', facts),
    detail: '',
    status: null,
    requestId: randomUUID(),
    startedAt: Date.now(),
    headersMs: null,
    totalMs: 0,
  };
}

function resultOf(request: Prepared, attempt: Attempt, first: Outcome | null, token: string | null): CallResult {
  const { outcome, mayBeBanned, left } = attempt;
  const secrets = token === null ? [] : [token];
  const explained =
    outcome.kind === 'answer'
      ? explainAnswer(outcome, secrets)
      : [...(mayBeBanned ? [banned] : []), { message: outcome.message, next: outcome.next }];
  return { outcome, explained, differences: differencesOf(request, outcome), first, mayBeBanned, left };
}

function differencesOf({ operation }: Prepared, outcome: Outcome): FieldDifferences | null {
  if (outcome.kind !== 'answer' || outcome.status !== 200) return null;
  const { body } = outcome;
  if (body.kind === 'json') return compareFields(operation, body.value);
  return body.kind === 'file' && body.json !== undefined ? compareFields(operation, body.json) : null;
}
