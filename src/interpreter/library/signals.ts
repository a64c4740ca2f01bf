import type { Arguments } from '../evaluation/arguments';
import type { Machine } from '../evaluation/machine';
import { known, literal, type Origin, type Ref, type Value } from '../values';
import type { MapObject } from '../values/heap-objects';
import { IDS, FOLLOWERS, BEFORE, ABORT, entry, ending } from './timers';

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

function newSignal(m: Machine, at: Origin): Ref {
  const isClosed = isAbortedByNobody(at);
  const signal = m.heap.map([], isClosed ? null : { reason: 'dynamic', at }, at);
  m.heap.setEntry(signal, IDS, literal(`${String(at.unit.declaration.start + at.start)}.${String(signal.id)}`), null);
  return signal;
}

/** Whether a controller is kept to itself, and only its signal is ever asked for. */
function isAbortedByNobody({ unit, start, end }: Origin): boolean {
  const before = unit.text.slice(0, start);
  if (
    /^\s*(?:\)\s*)?\.signal\b/.test(unit.text.slice(end)) ||
    /\{\s*signal\s*(?::\s*[\w$]+\s*)?\}\s*=\s*$/.test(before)
  )
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
export function isForEvent(before: string): boolean {
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
export function withFollowers(m: Machine, signal: Ref): Ref[] {
  return [signal, ...followersOf(m, signal).flatMap((each) => (each.kind === 'ref' ? [each] : []))];
}

export function idsOf(signal: MapObject | null): string[] {
  const ids = known(signal?.entries.get(IDS)?.value ?? null);
  return ids === null || ids === '' ? [] : ids.split(' ');
}

/** Of two limits the one that is certain to be over first. */
export function isSooner(a: Value, b: Value | undefined): boolean {
  return b === undefined || Number(known(a) ?? Infinity) < Number(known(b) ?? Infinity);
}
