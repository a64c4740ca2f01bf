import { either, type Entry, type Ref, type Value } from '.';
import type { Heap } from './heap';
import type { ListObject, MapObject, Openness } from './heap-objects';
import { ENTRY_STEP } from './store';

/** How deep a copy goes: options within options within options. */
const COPY_DEPTH = 5;
/** So many entries and items below those on top are copied at once; what is held below them is not known. */
const MAX_COPIED = 500;
/**
 * A copy that later changes of the original do not reach, maps and lists within included. What the original holds twice
 * the copy holds twice. Level by level, so that of a table too large to be copied the options on top are.
 */
export function copyOf(heap: Heap, value: Value): Value {
  const copies = new Map<number, Ref>();
  let waiting: { readonly from: MapObject | ListObject; readonly to: Ref; readonly depth: number }[] = [];
  let nested = 0;
  const one = (each: Value, depth: number): Value => {
    if (each.kind === 'oneOf') return either(each.values.map((alternative) => one(alternative, depth)));
    const from = each.kind === 'ref' && depth < COPY_DEPTH ? heap.get(each) : undefined;
    if (each.kind !== 'ref' || (from?.kind !== 'map' && from?.kind !== 'list')) return each;
    const known = copies.get(each.id);
    if (known) return known;
    const size = from.kind === 'map' ? from.entries.size : from.items.length;
    if (depth > 0) nested += size;
    const isLeft = depth > 0 && nested > MAX_COPIED;
    const bound: Openness = { reason: 'bound', at: from.at };
    const to =
      from.kind === 'map'
        ? heap.map([], isLeft ? bound : from.open, from.at)
        : heap.list([], isLeft || from.open, from.at);
    copies.set(each.id, to);
    if (!isLeft) waiting.push({ from, to, depth });
    return to;
  };
  const result = one(value, 0);
  while (waiting.length > 0) {
    const level = waiting;
    waiting = [];
    for (const { from, to, depth } of level) {
      heap.spend((from.kind === 'map' ? from.entries.size : from.items.length) * ENTRY_STEP);
      if (from.kind === 'list') {
        heap.put(to, { ...from, items: from.items.map((item) => one(item, depth + 1)) });
        continue;
      }
      const entries = new Map<string, Entry>();
      for (const [key, entry] of from.entries) entries.set(key, { ...entry, value: one(entry.value, depth + 1) });
      heap.put(to, { ...from, entries });
    }
  }
  return result;
}
