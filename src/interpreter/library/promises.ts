import { leaves } from '../evaluation/branching';
import { positionalArguments, type Arguments } from '../evaluation/arguments';
import { unresolved } from '../evaluation/unresolved';
import { handedTo } from '../answers/enclosing';
import { invoke } from '../evaluation/invoke';
import { HEADERS, LIMIT, LIMIT_UNTIL } from '../values/limits';
import type { Machine } from '../evaluation/machine';
import { literal, NOTHING, unknown, type Origin, type Ref, type Value } from '../values';
import { AFTER, SETTLE, ending } from './timers';
import { sentWithin, endsWithHeaders } from './waits';
import { isSooner } from './signals';

/** `setImmediate(f)`: the function runs. */
export function soon(m: Machine, args: Arguments, at: Origin): Value {
  for (const value of args.positional) if (value.kind === 'function') invoke(m, value, null, at);
  return unknown('result', '', at);
}

/** `new Promise(f)`: what a timer settles is over by then, and so is the wait for what is sent meanwhile. */
export function newPromise(m: Machine, args: Arguments, at: Origin): Value {
  const [executor] = args.positional;
  if (executor?.kind !== 'function' || !m.uncalled.has(executor.lambda))
    return unresolved(m, { name: 'Promise', args, at });
  const promise = m.heap.map([], { reason: 'dynamic', at }, at);
  const settle = ending(SETTLE, promise);
  leaves(m, () => {
    handedTo(m, 'Promise', executor, positionalArguments(settle, settle), at, null);
    return false;
  });
  const after = m.heap.asMap(promise)?.entries.get(AFTER);
  if (!after) return unresolved(m, { name: 'Promise', args, at });
  const limit = after.maybe ? unknown('unknown', '', at) : after.value;
  for (const sent of sentWithin(m, at)) limitWait(m, sent.request, limit, endsWithHeaders(m, sent, at));
  return promise;
}

export function settlePromise(m: Machine, { positional: [promise, ...given], ...rest }: Arguments, at: Origin): Value {
  const timer = m.timers.at(-1);
  if (timer && promise?.kind === 'ref') {
    timer.ends.push(promise);
    const before = m.heap.asMap(promise)?.entries.get(AFTER);
    if (!before || before.maybe || isSooner(timer.after, before.value))
      m.heap.setEntry(promise, AFTER, timer.after, timer.at);
  }
  unresolved(m, { name: 'resolve', args: { ...rest, positional: given }, at }, true);
  return NOTHING;
}

/**
 * `Promise.race([request, timer])`: the wait is over with the first of them. Of several requests none limits another; what
 * else there is may be anything.
 */
export function race(m: Machine, args: Arguments, at: Origin): Value {
  const [first = NOTHING] = args.positional;
  const list = m.heap.asList(first);
  const entrants = list?.items ?? [];
  const sent = sentWithin(m, at);
  const limits = new Map<Ref, boolean>(sent.map((each) => [each.request, endsWithHeaders(m, each, at)]));
  const others: Value[] = [];
  for (const entrant of entrants) {
    const client = m.heap.asClient(entrant);
    const requests = [...m.answers.of(m, entrant).keys()].map((id): Ref => ({ kind: 'ref', id }));
    const raced = client && entrant.kind === 'ref' ? [entrant] : requests;
    for (const request of raced)
      if (![...limits.keys()].some(({ id }) => id === request.id))
        limits.set(request, client?.record.headersFirst === true);
    const isSent = entrant.kind === 'ref' || entrant.kind === 'symbol' ? raced.length > 0 : false;
    if (!isSent) others.push(entrant);
  }
  const limit = soonest(m, others, list === null || list.open);
  if (limit) for (const [request, isUntilHeaders] of limits) limitWait(m, request, limit, isUntilHeaders);
  return entrants.find((value) => m.heap.asClient(value)) ?? first;
}

/** When the first of these promises is settled; of no known time where one of them says nothing, null where there is none. */
function soonest(m: Machine, promises: readonly Value[], isOpen: boolean): Value | null {
  let limit: Value | null = null;
  for (const promise of promises) {
    const after = m.heap.asMap(promise)?.entries.get(AFTER);
    if (after && !after.maybe && isSooner(after.value, limit ?? undefined)) limit = after.value;
  }
  return limit ?? (isOpen || promises.length > 0 ? unknown() : null);
}

function limitWait(m: Machine, request: Ref, limit: Value, isUntilHeaders: boolean): void {
  const client = m.heap.asClient(request);
  if (!client) return;
  m.heap.write(client.config, LIMIT, limit, null);
  if (isUntilHeaders) m.heap.write(client.config, LIMIT_UNTIL, literal(HEADERS), null);
}
