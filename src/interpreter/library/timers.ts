import { maybe, leaves } from '../evaluation/branching';
import { positionalArguments, type Arguments } from '../evaluation/arguments';
import { callValue } from '../evaluation/calls';
import { unresolved } from '../evaluation/unresolved';
import { invoke } from '../evaluation/invoke';
import { HEADERS } from '../values/limits';
import type { Machine } from '../evaluation/machine';
import type { SentRequest } from '../clients/requests';
import { alternatives, literal, NOTHING, type Bound, type Origin, type Ref, type Value } from '../values';
import { isForEvent, withFollowers, idsOf, isSooner } from './signals';
import { isAwaited, waitedFor } from './waits';

/** The names of the signals that a signal is, or that it follows: what takes it up has copies of it. */
export const IDS = '%ids';
/** What a timer ends when its time is over: signals and promises. */
const ENDS = '%ends';
/** When a promise is settled at the latest. */
export const AFTER = '%after';
/** The signals that are over with a signal: those of which it is one. */
export const FOLLOWERS = '%followers';
/** So deep options are looked through for signals. */
const MAX_DEPTH = 3;

/** So much code is looked at before an expression. */
export const BEFORE = 300;

/** A timer whose function is running: how long it waits, in ms, and what it ends. */
export interface Timer {
  readonly after: Value;
  readonly at: Origin;
  readonly ends: Ref[];
}

/** Members of an answer that are, or wait for, all of it. */
export const READS = /\.\s*(?:json|text|blob|arrayBuffer|formData|bytes|buffer|body)\b/;
/** Code that has waited for all of an answer. */
export const READ = new RegExp(String.raw`\b(?:await\b|then\s*\()[^;]*${READS.source}`);

/** What a controller's `abort` is bound to. */
export const ABORT = 'AbortController.prototype.abort';
/** What the functions are that an executor is given. */
export const SETTLE = 'Promise.settle';

export function entry(key: string, value: Value): readonly [string, { value: Value; maybe: boolean; at: null }] {
  return [key, { value, maybe: false, at: null }];
}

export function ending(id: string, of: Ref): Bound {
  return {
    kind: 'bound',
    of: { kind: 'external', id },
    method: null,
    positional: [of],
    named: new Map(),
    spreads: [],
  };
}

/** `setTimeout(f, ms)`: the function runs, and what it ends has that limit. */
export function later(m: Machine, args: Arguments, at: Origin): Value {
  const [fn, delay = NOTHING, ...given] = args.positional;
  // None, and what is no number, is as good as one.
  const isNone = delay.kind === 'constant' && !(typeof delay.value === 'number' && delay.value >= 1);
  const after: Value = isNone ? { kind: 'constant', value: 1, at: delay.at } : delay;
  const timer: Timer = { after, at, ends: [] };
  if (fn) run(m, timer, fn, given);
  const made = m.heap.map([], null, at);
  m.heap.setEntry(made, ENDS, m.heap.list(timer.ends), null);
  return made;
}

/** Runs what a timer was set for. */
function run(m: Machine, timer: Timer, fn: Value, given: readonly Value[]): void {
  m.timers.push(timer);
  try {
    leaves(m, () => {
      if (fn.kind === 'function') invoke(m, fn, given.length > 0 ? positionalArguments(...given) : null, timer.at);
      else if (fn.kind === 'bound') callValue(m, fn, positionalArguments(...given), timer.at);
      return false;
    });
  } finally {
    m.timers.pop();
  }
}

/** A controller aborts its signal: in time, where a timer does; never, where nothing happens; else nobody knows when. */
export function abort(m: Machine, args: Arguments, at: Origin): Value {
  const [signal] = args.positional;
  if (signal?.kind !== 'ref') return NOTHING;
  const timer = m.timers.at(-1);
  if (!timer && isForEvent(at.unit.text.slice(Math.max(0, at.start - BEFORE), at.start))) return NOTHING;
  timer?.ends.push(signal);
  const ids = idsOf(m.heap.asMap(signal));
  const underWay = m.requests.filter((sent) => !isAwaited(sent.from[m.callOrigins.length] ?? sent.at));
  for (const each of [...withFollowers(m, signal), ...underWay.flatMap((sent) => signalsOf(m, sent, ids))]) {
    if (timer) limitSignal(m, each, timer);
    else m.heap.open(each, 'dynamic', at);
  }
  return NOTHING;
}

function limitSignal(m: Machine, signal: Ref, { after, at }: Timer): void {
  const before = m.heap.asMap(signal)?.entries.get('ms');
  if (before && !before.maybe && !isSooner(after, before.value)) return;
  m.heap.setEntry(signal, 'ms', after, at);
  m.heap.removeEntry(signal, 'until');
}

/** `clearTimeout(timer)`: what has not come by then has no limit any more. */
export function clear(m: Machine, args: Arguments, at: Origin): Value {
  const timers = alternatives(args.positional[0] ?? NOTHING);
  for (const timer of timers) {
    const ends = m.heap.asList(m.heap.asMap(timer)?.entries.get(ENDS)?.value)?.items ?? [];
    maybe(m, timers.length > 1, () => {
      for (const each of ends) if (each.kind === 'ref') stop(m, each, at);
    });
  }
  return NOTHING;
}

function stop(m: Machine, ended: Ref, at: Origin): void {
  const ids = idsOf(m.heap.asMap(ended));
  for (const sent of ids.length > 0 ? m.requests : []) {
    for (const signal of signalsOf(m, sent, ids)) {
      const waited = waitedFor(m, sent, at);
      if (waited === HEADERS) m.heap.setEntry(signal, 'until', literal(HEADERS), at);
      if (waited !== null) continue;
      m.heap.removeEntry(signal, 'ms');
      m.heap.open(signal, 'dynamic', at);
    }
  }
  for (const each of withFollowers(m, ended)) m.heap.removeEntry(each, 'ms');
  if (!m.requests.some((sent) => waitedFor(m, sent, at) !== null)) m.heap.removeEntry(ended, AFTER);
}

/** The signals of these names among what a request was sent with. */
function signalsOf(m: Machine, { request }: SentRequest, ids: readonly string[]): Ref[] {
  const found: Ref[] = [];
  const visit = (value: Value, depth: number): void => {
    const map = value.kind === 'ref' ? m.heap.asMap(value) : null;
    if (!map || value.kind !== 'ref') return;
    if (idsOf(map).some((id) => ids.includes(id))) found.push(value);
    else if (depth < MAX_DEPTH)
      for (const { value: inner } of map.entries.values())
        for (const each of alternatives(inner)) visit(each, depth + 1);
  };
  const client = m.heap.asClient(request);
  if (client) visit(client.config, 0);
  return found;
}

/** `setTimeout` of `timers/promises`. */
export function sleep(m: Machine, { positional: [delay = NOTHING] }: Arguments, at: Origin): Value {
  const promise = m.heap.map([], { reason: 'dynamic', at }, at);
  m.heap.setEntry(promise, AFTER, delay, at);
  return promise;
}

/** What a timer, or a promise that one settles, is still: `setTimeout(…).unref()`, `sleep(5000).then(f)`. Null for other methods. */
export function methodOfTimer(m: Machine, receiver: Ref, name: string, args: Arguments, at: Origin): Value | null {
  const entries = m.heap.asMap(receiver)?.entries;
  if (entries?.has(ENDS) === true && /^(?:un)?ref$/.test(name)) return receiver;
  const after = entries?.get(AFTER);
  if (!after || !/^(?:then|catch|finally)$/.test(name)) return null;
  const [fn] = args.positional;
  if (name !== 'catch' && fn?.kind === 'function') run(m, { after: after.value, at: after.at ?? at, ends: [] }, fn, []);
  unresolved(m, { receiver, name, args, at }, false);
  return receiver;
}
