import { positionalArguments, type Arguments } from './arguments';
import { callValue, unresolved } from './calls';
import { handedTo } from './enclosing';
import { invoke } from './invoke';
import { HEADERS, LIMIT, LIMIT_UNTIL } from './limits';
import type { Machine } from './machine';
import type { SentRequest } from './requests';
import type { Bound, MapObject, Origin, Ref, Value } from './values';
import { alternatives, known, literal, NOTHING, unknown } from './values';

/** The names of the signals that a signal is, or that it follows: what takes it up has copies of it. */
const IDS = '%ids';
/** What a timer ends when its time is over: signals and promises. */
const ENDS = '%ends';
/** When a promise is settled at the latest. */
const AFTER = '%after';
/** The signals that are over with a signal: those of which it is one. */
const FOLLOWERS = '%followers';
/** So deep options are looked through for signals. */
const MAX_DEPTH = 3;

/** So much code is looked at before an expression. */
const BEFORE = 300;

/** A timer whose function is running: how long it waits, in ms, and what it ends. */
export interface Timer {
  readonly after: Value;
  readonly at: Origin;
  readonly ends: Ref[];
}

/** Members of an answer that are, or wait for, all of it. */
const READS = /\.\s*(?:json|text|blob|arrayBuffer|formData|bytes|buffer|body)\b/;
/** Code that has waited for all of an answer. */
const READ = new RegExp(String.raw`\b(?:await\b|then\s*\()[^;]*${READS.source}`);

/** `new AbortController()`: a signal without a time, which is over when somebody aborts it. */
export function newController(m: Machine, _args: Arguments, at: Origin): Value {
  const signal = newSignal(m, at);
  return m.heap.map([entry('signal', signal), entry('abort', ending(ABORT, signal))], null, at);
}

/** axios' `CancelToken.source()`. */
export function cancelSource(m: Machine, _args: Arguments, at: Origin): Value {
  const token = newSignal(m, at);
  return m.heap.map([entry('token', token), entry('cancel', ending(ABORT, token))], null, at);
}

/** What a controller's `abort` is bound to. */
export const ABORT = 'AbortController.prototype.abort';
/** What the functions are that an executor is given. */
export const SETTLE = 'Promise.settle';

function entry(key: string, value: Value): readonly [string, { value: Value; maybe: boolean; at: null }] {
  return [key, { value, maybe: false, at: null }];
}

function ending(id: string, of: Ref): Bound {
  return {
    kind: 'bound',
    of: { kind: 'external', id },
    method: null,
    positional: [of],
    named: new Map(),
    spreads: [],
  };
}

function newSignal(m: Machine, at: Origin): Ref {
  const isClosed = isAbortedByNobody(at);
  const signal = m.heap.map([], isClosed ? null : { reason: 'dynamic', at }, at);
  m.heap.setEntry(signal, IDS, literal(`${String(at.unit.declaration.start + at.start)}.${String(signal.id)}`), null);
  return signal;
}

/** Whether a controller is kept to itself, and only its signal is ever asked for. */
function isAbortedByNobody({ unit, start, end }: Origin): boolean {
  const before = unit.text.slice(0, start);
  if (/^\s*\)?\s*\.signal\b/.test(unit.text.slice(end)) || /\{\s*signal\s*(?::\s*[\w$]+\s*)?\}\s*=\s*$/.test(before))
    return true;
  const name = /(?:^|[;{}\s])(?:const|let|var)\s+([\w$]+)\s*(?::[^=]+)?=\s*$/.exec(before)?.[1];
  if (name === undefined || /\bexport\s+(?:const|let|var)\s+[\w$]+\s*(?::[^=]+)?=\s*$/.test(before)) return false;
  const scope = unit.declaration.kind === 'function' ? unit.text : unit.file.text;
  const isHeld = (at: number): boolean => isForEvent(scope.slice(Math.max(0, at - BEFORE), at));
  const uses = scope.matchAll(
    new RegExp(`(?<![\\w$.'"])${name.replaceAll('$', '\\$')}(?![\\w$'"])(?=(.{0,30}))`, 'gs'),
  );
  let declarations = 0;
  for (const { 1: after = '', index } of uses) {
    if (/^\s*\??\.\s*signal\b/.test(after)) continue;
    if (/^\s*\??\.\s*abort\s*\(/.test(after) && isHeld(index)) continue;
    if (!/^\s*(?::[^=]+)?=\s*new\s/.test(after) || ++declarations > 1) return false;
  }
  return declarations === 1;
}

/** Code that ends before what is done when something happens, by the name of that. */
const ON_EVENT =
  /\.\s*(?:on|once|addListener|addEventListener)\s*\(\s*(['"`])([\w:. -]+)\1\s*,\s*(?:async\s+)?(?:\(\s*[\w$]*\s*\)|[\w$]+)\s*=>\s*\{?\s*$/;

/** Whether what follows is done when something happens that has nothing to do with time: a program that is told to stop. */
function isForEvent(before: string): boolean {
  const event = ON_EVENT.exec(before)?.[2];
  return event !== undefined && !/abort|time|expir|d[eé]lai|tick/i.test(event);
}

/** `AbortSignal.any([…])`: the first that aborts; of those whose time is known, the shortest. */
export function anySignal(m: Machine, args: Arguments, at: Origin): Value {
  const list = m.heap.asList(args.positional[0]);
  const signals = (list?.items ?? []).map((signal) => m.heap.asMap(signal));
  const isOpen = !list || list.open || signals.some((signal) => !signal || signal.open !== null);
  const any = m.heap.map([], isOpen ? { reason: 'dynamic', at } : null, at);
  m.heap.setEntry(any, IDS, literal(signals.flatMap(idsOf).join(' ')), null);
  let first: MapObject | null = null;
  for (const signal of signals) {
    const ms = signal?.entries.get('ms');
    if (signal && ms && !ms.maybe && isSooner(ms.value, first?.entries.get('ms')?.value)) first = signal;
  }
  for (const key of ['ms', 'until']) {
    const given = first?.entries.get(key);
    if (given) m.heap.setEntry(any, key, given.value, given.at);
  }
  for (const signal of list?.items ?? [])
    if (signal.kind === 'ref') m.heap.setEntry(signal, FOLLOWERS, m.heap.list([...followersOf(m, signal), any]), null);
  // The signal that has the time is where it is written.
  const map = m.heap.asMap(any);
  if (first && map) m.heap.put(any, { ...map, at: first.at });
  return any;
}

function followersOf(m: Machine, signal: Ref): readonly Value[] {
  return m.heap.asList(m.heap.asMap(signal)?.entries.get(FOLLOWERS)?.value)?.items ?? [];
}

/** A signal and those that are over with it. */
function withFollowers(m: Machine, signal: Ref): Ref[] {
  return [signal, ...followersOf(m, signal).flatMap((each) => (each.kind === 'ref' ? [each] : []))];
}

function idsOf(signal: MapObject | null): string[] {
  const ids = known(signal?.entries.get(IDS)?.value ?? null);
  return ids === null || ids === '' ? [] : ids.split(' ');
}

/** Of two limits the one that is certain to be over first. */
function isSooner(a: Value, b: Value | undefined): boolean {
  return b === undefined || Number(known(a) ?? Infinity) < Number(known(b) ?? Infinity);
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
    m.leaves(() => {
      if (fn.kind === 'function') invoke(m, fn, given.length > 0 ? positionalArguments(...given) : null, timer.at);
      else if (fn.kind === 'bound') callValue(m, fn, positionalArguments(...given), timer.at);
      return false;
    });
  } finally {
    m.timers.pop();
  }
}

/** `setImmediate(f)`: the function runs. */
export function soon(m: Machine, args: Arguments, at: Origin): Value {
  for (const value of args.positional) if (value.kind === 'function') invoke(m, value, null, at);
  return unknown('result', '', at);
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
    m.maybe(timers.length > 1, () => {
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

/** Code that ends before what it waits for: an expression, or one of a list. */
const AWAITED = /\bawait\s+(?:Promise\s*\.\s*\w+\s*\(\s*\[?\s*(?:[^;]*,\s*)?)?[([\s]*$/;

/** Whether the program goes on only once what an expression promises is there. */
function isAwaited({ unit, start }: Origin): boolean {
  return AWAITED.test(unit.text.slice(Math.max(0, start - BEFORE), start));
}

/**
 * What of an answer has been waited for where a timer is stopped: its headers, all of it; null where the request may be under
 * way. Told by the code between the two, in the function that leads to both.
 */
function waitedFor(m: Machine, sent: SentRequest, at: Origin): 'headers' | 'body' | null {
  const sending = [...sent.from, sent.at];
  const stopping = [...m.callOrigins, at];
  let shared = 0;
  while (isSame(sending[shared], stopping[shared])) shared++;
  const [code, from, to] = together(sending[shared], stopping[shared]);
  if (!from || !to) return null;
  const isWhole =
    sent.record.headersFirst !== true ||
    sending.slice(shared + 1).some(({ unit, end }) => READS.test(unit.text.slice(end)));
  const whole = (isRead: boolean): 'headers' | 'body' => (isWhole || isRead ? 'body' : HEADERS);
  const chained = (chain: string): 'headers' | 'body' | null => {
    const step = [...chain.matchAll(/\.\s*(then|catch|finally)\s*\(/g)].at(-1)?.[1];
    return step === undefined ? null : whole(step === 'catch' || READS.test(chain));
  };
  if (to.start <= from.start && from.end <= to.end) {
    // In a function that is called with the answer, or after it.
    return chained(code.slice(from.end, Math.max(from.end, within(at, to))));
  }
  if (to.start < from.end) return null;
  const between = code.slice(from.end, to.start);
  const name = /(?:const|let|var)\s+([\w$]+)\s*(?::[^=;]+)?=\s*$/.exec(code.slice(0, from.start))?.[1];
  const promise = name?.replaceAll('$', '\\$');
  if (promise !== undefined && new RegExp(`^${promise}\\s*\\.`).test(code.slice(to.start)))
    return chained(code.slice(to.start, within(at, to)));
  if (AWAITED.test(code.slice(Math.max(0, from.start - BEFORE), from.start)))
    return whole(READ.test(`await ${between}`));
  if (promise === undefined || !new RegExp(`\\bawait\\b[^;]*(?<![\\w$.])${promise}(?![\\w$])`).test(between))
    return null;
  return whole(READ.test(between));
}

/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Two pieces of one declaration, or of the top level of one file, in its text; none where they are elsewhere. */
function together(a: Origin | undefined, b: Origin | undefined): readonly [string, Stretch?, Stretch?] {
  if (!a || !b) return [''];
  const isTop = ({ unit: { declaration } }: Origin): boolean =>
    declaration.kind === 'statement' && declaration.owner === null;
  const isOne = a.unit === b.unit || (a.unit.file === b.unit.file && isTop(a) && isTop(b));
  return isOne ? [a.unit.file.text, inFile(a), inFile(b)] : [''];
}

function inFile({ unit: { declaration }, start, end }: Origin): Stretch {
  return { start: declaration.start + start, end: declaration.start + end };
}

/** Where something begins within a stretch of its file; the end of that where it is elsewhere. */
function within(at: Origin, { start, end }: Stretch): number {
  const here = inFile(at).start;
  return start <= here && here <= end ? here : end;
}

function isSame(a: Origin | undefined, b: Origin | undefined): boolean {
  return a !== undefined && b !== undefined && a.unit === b.unit && a.start === b.start && a.end === b.end;
}

/** `new Promise(f)`: what a timer settles is over by then, and so is the wait for what is sent meanwhile. */
export function newPromise(m: Machine, args: Arguments, at: Origin): Value {
  const [executor] = args.positional;
  if (executor?.kind !== 'function' || !m.uncalled.has(executor.lambda)) return unresolved(m, args, at, 'Promise');
  const promise = m.heap.map([], { reason: 'dynamic', at }, at);
  const settle = ending(SETTLE, promise);
  m.leaves(() => {
    handedTo(m, 'Promise', executor, positionalArguments(settle, settle), at, null);
    return false;
  });
  const after = m.heap.asMap(promise)?.entries.get(AFTER);
  if (!after) return unresolved(m, args, at, 'Promise');
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
  unresolved(m, { ...rest, positional: given }, at, 'resolve', true);
  return NOTHING;
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
  unresolved(m, args, at, name, false, receiver);
  return receiver;
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

/** What was sent by the code of an expression that is being evaluated. */
function sentWithin(m: Machine, at: Origin): SentRequest[] {
  const depth = m.callOrigins.length;
  return m.requests.filter((sent) => {
    const chain = [...sent.from, sent.at];
    const here = chain[depth];
    return (
      m.callOrigins.every((each, index) => isSame(each, chain[index])) &&
      here !== undefined &&
      here.unit === at.unit &&
      at.start <= here.start &&
      here.end <= at.end
    );
  });
}

/** Whether what is waited for within an expression is the beginning of an answer, and not all of it: nothing reads the rest. */
function endsWithHeaders(m: Machine, sent: SentRequest, at: Origin): boolean {
  const [here, ...inside] = [...sent.from, sent.at].slice(m.callOrigins.length);
  const rest = here?.unit === at.unit ? at.unit.text.slice(here.end, at.end) : '';
  const texts = [rest, ...inside.map(({ unit, end }) => unit.text.slice(end))];
  return sent.record.headersFirst === true && !texts.some((each) => READS.test(each));
}
