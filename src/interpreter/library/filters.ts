import { positionalArguments } from '../evaluation/arguments';
import { callValue } from '../evaluation/calls';
import { holdsOf } from '../values/comparisons';
import type { Machine } from '../evaluation/machine';
import { isFalsy, type Truth } from '../values/truth';
import { either, known, literal, type Entry, type Origin, type Ref, type Value } from '../values';

/** Whether an entry is kept: by its key and value. */
type Test = (key: string, value: Value) => Truth;

/** What a function that is called with some arguments says; without a function, whether the value counts as true. */
export function asking(
  m: Machine,
  fn: Value | null | undefined,
  at: Origin,
  argumentsOf: (key: string, value: Value) => readonly Value[],
): Test {
  return (key, value) => {
    if (!fn) return negated(isFalsy(m, value));
    if (fn.kind !== 'function' && fn.kind !== 'external' && fn.kind !== 'bound') return null;
    return negated(isFalsy(m, callValue(m, fn, positionalArguments(...argumentsOf(key, value)), at)));
  };
}

export function negated(answer: Truth): Truth {
  return answer === null ? null : !answer;
}

/** A test of what is kept, or of what is left out. */
export function keeping(isKept: boolean, test: Test): Test {
  return isKept ? test : (key, value) => negated(test(key, value));
}

/** The arguments of a function that is given a key and a value, those of one that is given them as a pair. */
export const keyAndValue = (key: string, value: Value): readonly Value[] => [literal(key), value];
export const asPair =
  (m: Machine) =>
  (key: string, value: Value): readonly Value[] => [m.heap.list([literal(key), value])];

/** The entries of a map that a test keeps, in a new map: those of which it cannot be told may be there. */
export function filteredMap(m: Machine, ref: Ref, keeps: Test): Ref {
  const map = m.heap.asMap(ref);
  const entries = [...(map?.entries ?? [])].flatMap(([key, entry]): [string, Entry][] => {
    const all = holdsOf(entry.value, (value) => keeps(key, value));
    const kept = all.filter(({ holds }) => holds !== false);
    if (kept.length === 0) return [];
    const maybe = entry.maybe || kept.length < all.length || kept.some(({ holds }) => holds === null);
    return [[key, { ...entry, value: either(kept.map(({ value }) => value)), maybe }]];
  });
  return m.heap.map(entries, map?.open ?? null, map?.at ?? null);
}

/** The items of a list that a test keeps. Pairs of which that cannot be told become a map, which can say so. */
export function filteredList(m: Machine, ref: Ref, fn: Value | null | undefined, isKept: boolean, at: Origin): Ref {
  const list = m.heap.asList(ref);
  if (!list) return ref;
  const pairs = list.items.map((item) => m.heap.asList(item)?.items ?? []);
  const isOfPairs =
    pairs.length > 0 && pairs.every(([key], index) => known(key) !== null && pairs[index]?.length === 2);
  if (isOfPairs && !list.open) {
    const map = m.heap.map([], null, list.at);
    for (const [key, value] of pairs) if (key && value) m.heap.setEntry(map, known(key), value, null);
    const kept = filteredMap(m, map, keeping(isKept, asking(m, fn, at, asPair(m))));
    const items = m.itemsOf(kept);
    return items ? m.heap.list(items, false, list.at) : kept;
  }
  const keeps = keeping(
    isKept,
    asking(m, fn, at, (_key, value) => [value]),
  );
  const items = list.items.filter((item) =>
    holdsOf(item, (value) => keeps('', value)).some(({ holds }) => holds !== false),
  );
  return items.length < list.items.length ? m.heap.list(items, list.open, list.at) : ref;
}
