import { either, type Origin, type Value } from '.';
import type { Heap } from './heap';
import type { Openness } from './heap-objects';

/** What is at a path: a value (perhaps there), nothing, or what cannot be told. */
export type Found =
  | { readonly kind: 'value'; readonly value: Value; readonly maybe: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly why: Openness };

function joinFound(all: readonly Found[]): Found {
  const values = all.flatMap((each) => (each.kind === 'value' ? [each.value] : []));
  if (values.length > 0) return { kind: 'value', value: either(values), maybe: values.length < all.length };
  return all.find((each) => each.kind === 'open') ?? { kind: 'none' };
}

/** What keys lead to, one within the other. */
export function findKeys(heap: Heap, from: Value, keys: readonly string[]): Found {
  const [key, ...rest] = keys;
  if (key === undefined) return { kind: 'value', value: from, maybe: false };
  if (from.kind === 'oneOf') return joinFound(from.values.map((each) => findKeys(heap, each, keys)));
  const map = heap.asMap(from);
  if (!map) {
    if (from.kind === 'constant' || from.kind === 'text' || heap.asList(from)) return { kind: 'none' };
    return { kind: 'open', why: opennessOf(from, null) };
  }
  const entry = map.entries.get(key);
  if (!entry) return map.open ? { kind: 'open', why: map.open } : { kind: 'none' };
  const found = findKeys(heap, entry.value, rest);
  return found.kind === 'value' ? { ...found, maybe: found.maybe || entry.maybe } : found;
}

/** Why a map that took up this value may hold anything. */
export function opennessOf(value: Value, at: Origin | null): Openness {
  const origin = value.kind === 'symbol' ? value.origin : null;
  const reason = origin === 'parameter' || origin === 'bound' ? origin : 'open map';
  return { reason, at: (value.kind === 'symbol' ? value.at : null) ?? at };
}
