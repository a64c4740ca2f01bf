import { maybe } from '../../interpreter/evaluation/branching';
import type { SlotState } from '../findings';
import type { Machine } from '../../interpreter/evaluation/machine';
import type { Openness } from '../../interpreter/values/heap-objects';
import { alternatives, isBlank, type Entry, type Origin, type Ref, type Value } from '../../interpreter/values';
import { mergeHeaderLines, mergeQuery } from '../../interpreter/values/queries';
import type { Field, Fields } from './service-call';

export function mapFields(m: Machine, value: Ref): Fields {
  const map = m.heap.asMap(value);
  if (!map) return { at: null, open: { reason: 'open map', at: null }, entries: new Map() };
  return {
    at: map.at,
    open: map.open,
    entries: new Map([...map.entries].map(([key, entry]) => [key, fieldOfEntry(entry, map.open)])),
  };
}

/** `open`: why the map that it is of may hold anything, which decides where the entry itself does not. */
function fieldOfEntry({ value, maybe, at, of = null }: Entry, open: Openness | null): Field {
  const states = new Set(alternatives(value).map((each): SlotState => (isAbsentValue(each) ? 'absent' : 'present')));
  if (maybe || alternatives(value).some(mayBeBlank)) states.add('absent');
  if (states.size === 1 && states.has('present')) return { state: 'present', value, at, of, why: null };
  if (states.size === 1) return { state: 'absent', value, at, of, why: null };
  // Who gives a parameter decides whether it is there, too: `if subject: params["object"] = subject`.
  const isGiven = alternatives(value).some((each) => each.kind === 'symbol' && each.origin === 'parameter');
  return { state: 'unknown', value, at, of, why: open ?? { reason: isGiven ? 'parameter' : 'branches differ', at } };
}

/** Null, or blank: the service takes a blank parameter for a missing one. */
function isAbsentValue(value: Value): boolean {
  if (value.kind === 'constant') return value.value === null;
  return value.kind === 'text' && value.parts.every((part) => part.kind === 'literal') && isBlank(value) === true;
}

/** A variable or setting that is blank where it is not set, as the program says. */
function mayBeBlank(value: Value): boolean {
  if (value.kind === 'text') return value.parts.every((part) => part.kind === 'hole' && mayBeBlank(part.value));
  if (value.kind !== 'symbol' || (value.origin !== 'environment' && value.origin !== 'setting')) return false;
  return (
    value.fallback !== null && alternatives(value.fallback).some((each) => isAbsentValue(each) || mayBeBlank(each))
  );
}

/** Whether a field is there, and what it says is nothing. */
export function isBlankField({ state, value }: Field): boolean {
  return state === 'absent' && value !== null && alternatives(value).every(({ kind }) => kind === 'text');
}

export function fieldOf(fields: Fields, name: string): Field {
  const found = fields.entries.get(name);
  if (found) return found;
  return { state: fields.open ? 'unknown' : 'absent', value: null, at: null, of: null, why: fields.open };
}

export function slotFields(m: Machine, config: Ref, keys: readonly string[] | undefined, lines = false): Fields {
  const all = m.heap.map([], null, null);
  let at: Origin | null = null;
  for (const key of keys ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind === 'open') m.heap.open(all, found.why.reason, found.why.at);
    if (found.kind !== 'value') continue;
    at ??= m.heap.asMap(found.value)?.at ?? null;
    maybe(m, found.maybe, () => {
      if (lines) mergeHeaderLines(m, all, found.value);
      else if (found.value.kind !== 'text' && found.value.kind !== 'function') m.heap.merge(all, found.value, null);
    });
  }
  return { ...mapFields(m, all), at };
}

/** A body's fields, those of a form that is written as a text included. */
export function bodyFields(m: Machine, config: Ref, keys: readonly string[] | undefined): Fields {
  const fields = slotFields(m, config, keys);
  const forms = m.heap.map([], null, null);
  for (const key of keys ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind === 'value' && found.value.kind === 'text' && !found.maybe) mergeQuery(m, forms, found.value, null);
  }
  return { ...fields, entries: new Map([...mapFields(m, forms).entries, ...fields.entries]) };
}
