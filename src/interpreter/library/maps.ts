import { truthValue, containsItem } from '../values/comparisons';
import { asking, filteredMap, keeping } from './filters';
import type { Machine } from '../evaluation/machine';
import { deleteMember } from '../evaluation/member-writes';
import { keyOf } from '../evaluation/members';
import { mergeQuery } from '../values/queries';
import { NOTHING, alternatives, either, type Value } from '../values';
import type { Builtin } from './operation';

/** All the maps in one new map, the later over the earlier. */
export const mergeAll: Builtin = (m, args, at) => {
  const map = m.heap.map([], null, m.heap.asMap(args.positional[0])?.at ?? at);
  for (const value of [...args.positional, ...args.spreads]) m.heap.merge(map, value, at);
  for (const [key, entry] of args.named) m.heap.setEntry(map, key, entry.value, entry.at);
  if (args.open) m.heap.open(map, 'open map', at);
  return map;
};

/** The first map changed by the others. */
export const assignAll: Builtin = (m, args, at) => {
  const [target, ...rest] = args.positional;
  if (target?.kind !== 'ref' || !m.heap.asMap(target)) return mergeAll(m, args, at);
  for (const value of rest) m.heap.merge(target, value, at);
  return target;
};

/** `delete map.key`, and `Reflect.deleteProperty(map, 'key')`. */
export const deleteKey: Builtin = (m, args, at) => {
  const [of = NOTHING, name] = args.positional;
  const key = name ? keyOf(name) : null;
  for (const each of alternatives(of)) deleteMember(m, each, key, at);
  return { kind: 'constant', value: true, at };
};

/** `new Headers(x)`, `new Map()`: a map of its own. */
export const newMap: Builtin = (m, args, at) => {
  const [from = NOTHING] = args.positional;
  const map = m.heap.map([], null, m.heap.asMap(from)?.at ?? at);
  mergeQuery(m, map, from, at);
  return map;
};

/** The entries of a map for which a function holds, or does not; without one, those that count as true. */
export function filterMap(
  isKept: boolean,
  argumentsOf: (m: Machine) => (key: string, value: Value) => readonly Value[],
): Builtin {
  return (m, args, at) => {
    const [of = NOTHING, fn] = args.positional;
    const test = keeping(isKept, asking(m, fn, at, argumentsOf(m)));
    return either(
      alternatives(of).map((each) => {
        if (each.kind !== 'ref' || !m.heap.asMap(each)) return each;
        return filteredMap(m, each, test);
      }),
    );
  };
}

/** Whether a key is in a map, or an item in a list. */
export function isIn(container: number, item: number): Builtin {
  return (m, { positional }, at) =>
    truthValue(containsItem(m, positional[container] ?? NOTHING, positional[item] ?? NOTHING), at);
}

/** `Object.entries(m)`: its pairs when they are known, else the map, which will be taken apart or put together again. */
export const entries: Builtin = (m, args) => {
  const [map = NOTHING] = args.positional;
  const items = m.itemsOf(map);
  return items ? m.heap.list(items) : map;
};
