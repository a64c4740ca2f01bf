import type { SlotState } from '../findings';
import type { Machine } from '../flow/machine';
import { alternatives, type Entry, isBlank, type MapObject, type Origin, type Ref, type Value } from '../flow/values';
import type { Field, Fields } from './call';

/** What a map holds, entry by entry. */
export function fieldsOf(m: Machine, value: Ref): Fields {
  const map = m.heap.asMap(value);
  if (!map) return { at: null, open: { reason: 'open map', at: null }, entries: new Map() };
  return {
    at: map.at,
    open: map.open,
    entries: new Map([...map.entries].map(([key, entry]) => [key, fieldOfEntry(map, entry)])),
  };
}

function fieldOfEntry(map: MapObject, { value, maybe, at, of = null }: Entry): Field {
  const states = new Set(alternatives(value).map((each): SlotState => (isAbsentValue(each) ? 'absent' : 'present')));
  if (maybe) states.add('absent');
  if (states.size === 1 && states.has('present')) return { state: 'present', value, at, of, why: null };
  const isAbsent = states.size === 1 && !(map.open && value.kind === 'constant');
  if (isAbsent) return { state: 'absent', value, at, of, why: null };
  return { state: 'unknown', value, at, of, why: { reason: 'branches differ', at } };
}

/** Null, or blank: the service takes a blank parameter for a missing one. */
function isAbsentValue(value: Value): boolean {
  if (value.kind === 'constant') return value.value === null;
  return value.kind === 'text' && value.parts.every((part) => part.kind === 'literal') && isBlank(value) === true;
}

/** One entry of a map, be it there or not. */
export function fieldOf(fields: Fields, name: string): Field {
  const found = fields.entries.get(name);
  if (found) return found;
  return { state: fields.open ? 'unknown' : 'absent', value: null, at: null, of: null, why: fields.open };
}

/** What the slots of a client's configuration hold together. */
export function slotFields(m: Machine, config: Ref, keys: readonly string[] | undefined): Fields {
  const all = m.heap.map([], null, null);
  let at: Origin | null = null;
  for (const key of keys ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind === 'open') m.heap.open(all, found.why.reason, found.why.at);
    if (found.kind !== 'value') continue;
    at ??= m.heap.asMap(found.value)?.at ?? null;
    if (found.value.kind === 'text' || found.value.kind === 'function') continue;
    m.heap.merge(all, found.value, null);
  }
  return { ...fieldsOf(m, all), at };
}
