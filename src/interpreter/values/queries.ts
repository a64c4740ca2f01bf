import { branches } from '../evaluation/branching';
import type { Machine } from '../evaluation/machine';
import type { MapObject, RawSigns, WrittenQuery } from './heap-objects';
import { known, text, type Origin, type Ref, type Text, type TextPart, type Value } from '.';
import { opennessOf } from './found';

/**
 * Reads an encoded query (`a=b&c=${d}`) as a map. A hole where a key should be is a map that was encoded, or anything;
 * a hole where a value is, is that value.
 */
export function queryMap(m: Machine, query: Text, at: Origin | null): Ref {
  const map = m.heap.map([], null, at);
  for (const pair of splitParts(query.parts, '&')) {
    const [key, ...values] = splitParts(pair, '=', 2);
    if (!key || key.length === 0) continue;
    const [first] = key;
    const holes = key.filter((part) => part.kind === 'hole');
    const value = values[0];
    if (value === undefined) {
      // No equals sign: a map that was encoded before, something unknown, or a bare word.
      for (const hole of holes) m.heap.merge(map, hole.value, hole.at ?? at);
      continue;
    }
    if (first === undefined || holes.length > 0) {
      const [hole] = holes;
      if (hole && key.length > 1 && first?.kind === 'hole') {
        // `${rest}context=…`: what was put in front is a query of its own.
        m.heap.merge(map, hole.value, hole.at ?? at);
      } else if (hole) m.heap.setEntry(map, null, hole.value, hole.at ?? at);
      if (key.length === 1) continue;
    }
    const name = key.map((part) => (part.kind === 'literal' ? part.text : '')).join('');
    m.heap.setEntry(map, decoded(name.replace(/^\?/, '')), text(value), first?.at ?? at);
  }
  return map;
}

/** A pair of a query as it is written: its name is null where it is not known, its value where it has no equals sign. */
export interface WrittenPair {
  readonly name: string | null;
  readonly value: Text | null;
  /** What stands there in all. */
  readonly whole: Text;
}

export function pairsOf(query: Text): WrittenPair[] {
  return splitParts(query.parts, '&').map((pair) => {
    const [key = [], value] = splitParts(pair, '=', 2);
    return { name: known(text(key)), value: value ? text(value) : null, whole: text(pair) };
  });
}

/** What the classes of languages make of a query that is set as a text. */
export const ENCODED: RawSigns = { space: 'encoded', letter: 'encoded' };

/** Keeps with a map the query that it was read from. */
export function remember(m: Machine, map: Ref, query: Text, raw: RawSigns | null): void {
  const object = m.heap.asMap(map);
  if (object) m.heap.put(map, { ...object, written: { text: query, raw } });
}

/** What a URL is given as its query; its class `encodes` what is raw, a hash sign too. */
export function setQuery(m: Machine, into: Ref, value: Value, at: Origin | null, encodes: boolean): void {
  mergeQuery(m, into, value, at);
  if (value.kind === 'text') remember(m, into, value, encodes ? { ...ENCODED, hash: 'encoded' } : null);
}

/** Of the query that a map was read from, the pairs that are in it still. */
export function writtenOf(map: MapObject): WrittenQuery | null {
  if (!map.written) return null;
  let isKept = false;
  const kept = splitParts(map.written.text.parts, '&').filter((pair) => {
    const [key = [], value] = splitParts(pair, '=', 2);
    const name = known(text(key));
    // What follows an ampersand and is no parameter goes with the value before it.
    if (value !== undefined) isKept = name !== null && isFrom(map.entries.get(decoded(name))?.at, key[0]?.at);
    return isKept;
  });
  const parts = kept.flatMap((pair, index) => (index === 0 ? pair : [...AMPERSAND, ...pair]));
  return parts.length === 0 ? null : { text: text(parts), raw: map.written.raw };
}

const AMPERSAND: readonly TextPart[] = [{ kind: 'literal', text: '&', at: null }];

function isFrom(entry: Origin | null | undefined, key: Origin | null | undefined): boolean {
  return entry?.unit === key?.unit && entry?.start === key?.start && entry !== null && entry !== undefined;
}

/** Adds headers that are written as lines (`Name: value`), in a list or in one text. A map is no such thing, and adds none. */
export function mergeHeaderLines(m: Machine, into: Ref, value: Value): void {
  if (value.kind === 'oneOf') {
    branches(
      m,
      value.values.map((each) => () => {
        mergeHeaderLines(m, into, each);
        return false;
      }),
    );
    return;
  }
  const list = m.heap.asList(value);
  for (const item of list?.items ?? []) mergeHeaderLines(m, into, item);
  if (list?.open) m.heap.open(into, 'open map', list.at);
  if (list || value.kind === 'constant') return;
  const map = m.heap.asMap(value);
  if (map) {
    // Items added under names that are not known may be lines.
    if (map.open) m.heap.open(into, map.open.reason, map.open.at);
    return;
  }
  for (const line of value.kind === 'text' ? splitParts(value.parts, '\n') : []) {
    const [name = [], content = []] = splitParts(line, ':', 2);
    const key = known(text(name));
    if (name.length === 0) continue;
    if (key === null) m.heap.open(into, 'dynamic', name[0]?.at ?? null);
    else m.heap.setEntry(into, key.trim(), text(withoutBlanks(content)), line[0]?.at ?? null);
  }
  if (value.kind !== 'text') m.heap.open(into, 'open map', null);
}

/** The content of a header without the blanks that it begins with. */
function withoutBlanks([first, ...rest]: readonly TextPart[]): readonly TextPart[] {
  if (first?.kind !== 'literal') return first ? [first, ...rest] : rest;
  const trimmed = first.text.trimStart();
  const cut = first.text.length - trimmed.length;
  return trimmed === '' ? rest : [{ ...first, text: trimmed, at: shift(first.at, cut, first.text.length) }, ...rest];
}

/** What a piece of a query says once it is decoded; itself where it is no such piece. */
export function decoded(written: string): string {
  try {
    return decodeURIComponent(written.replaceAll('+', ' '));
  } catch {
    return written;
  }
}

/** The parts between separators; literal pieces keep an origin that begins where they do. */
function splitParts(parts: readonly TextPart[], separator: string, limit = Number.POSITIVE_INFINITY): TextPart[][] {
  let current: TextPart[] = [];
  const result = [current];
  for (const part of parts) {
    if (part.kind === 'hole' || part.isEncoded) {
      current.push(part);
      continue;
    }
    let from = 0;
    for (;;) {
      const index = result.length < limit ? part.text.indexOf(separator, from) : -1;
      const end = index < 0 ? part.text.length : index;
      if (end > from) current.push({ ...part, text: part.text.slice(from, end), at: shift(part.at, from, end) });
      if (index < 0) break;
      current = [];
      result.push(current);
      from = index + 1;
    }
  }
  return result;
}

/** The place of a piece of a literal. Escapes make it late by a few characters, never past the literal's end. */
function shift(at: Origin | null, from: number, to: number): Origin | null {
  if (!at) return null;
  const start = Math.min(at.start + from, at.end);
  return { unit: at.unit, start, end: Math.min(at.start + to, at.end) };
}

/** A text cut at its first question mark. */
export function splitQuery(url: Text): { readonly before: Text; readonly query: Text | null } {
  const [before = [], query] = splitParts(cutFragment(url.parts), '?', 2);
  return { before: text(before), query: query ? text(query) : null };
}

function cutFragment(parts: readonly TextPart[]): readonly TextPart[] {
  return splitParts(parts, '#', 2)[0] ?? [];
}

/** What a value adds to a query: a map, an encoded text, a list of pairs; what is not known opens the map. */
export function mergeQuery(m: Machine, into: Ref, value: Value, at: Origin | null): void {
  if (value.kind === 'text') m.heap.merge(into, queryMap(m, value, at), at);
  else if (value.kind === 'oneOf' || value.kind === 'ref' || value.kind === 'query') m.heap.merge(into, value, at);
  else if (value.kind !== 'constant') {
    m.heap.overlay(into, opennessOf(value, at));
  }
}
