import { HOLE } from '../../catalogue/match';
import type { LiteralWords } from '../language';
import type { Machine } from '../evaluation/machine';
import { alternatives, either, literal, partsOf, text, type Origin, type Text, type Value } from '.';
import type { UrlObject } from './heap-objects';

/** A text as characters: what is not known of it is a hole. */
export function withHoles({ parts }: Text): string {
  return parts.map((part) => (part.kind === 'literal' ? part.text : HOLE)).join('');
}

/** What a value becomes within a text: languages have words for nothing, or make no characters of it. */
export function inText(m: Machine, value: Value, at: Origin | null): Value {
  const { words } = (at?.unit ?? m.frame.unit).file.language.semantics;
  const all = alternatives(value);
  return all.some(({ kind }) => kind === 'constant') ? either(all.map((each) => shown(each, words, at))) : value;
}

function shown(value: Value, words: LiteralWords, at: Origin | null): Value {
  if (value.kind !== 'constant' || typeof value.value === 'number') return value;
  const { value: held, isMissing } = value;
  const from = value.at ?? at;
  if (held === null) return literal(isMissing === true ? words.missing : words.nothing, from);
  return literal(held ? words.true : words.false, from);
}

/** What a piece counts for that is copied into another text. */
const PART_STEP = 0.05;

/** Texts and what they hold one after the other; numbers are added when all are and none is quoted. */
export function concat(m: Machine, values: readonly Value[], at: Origin | null = null, quoted = false): Value {
  if (!quoted && values.length > 0) {
    const lists = values.map((value) => m.heap.asList(value));
    if (lists.every((list) => list !== null))
      return m.heap.list(
        lists.flatMap((list) => list.items),
        lists.some((list) => list.open),
        at,
      );
    const [first] = values;
    if (first?.kind === 'ref' && m.heap.asMap(first)) {
      const merged = m.heap.copyMap(first);
      for (const value of values.slice(1)) m.heap.merge(merged, value, at, true);
      return merged;
    }
    let sum = 0;
    let numbers = true;
    for (const value of values) {
      if (value.kind === 'constant' && typeof value.value === 'number') sum += value.value;
      else numbers = false;
    }
    if (numbers) return { kind: 'constant', value: sum, at };
  }
  const parts = values.flatMap((value) => partsOf(asText(m, value), at));
  m.steps.spend(parts.length * PART_STEP);
  return text(parts);
}

/** What a value is as text: a map is the query string that it makes now, a URL its address. */
function asText(m: Machine, value: Value): Value {
  if (value.kind !== 'ref') return value;
  const url = m.heap.asUrl(value);
  if (url) return addressOf(m, url);
  return m.heap.asMap(value) ? { kind: 'query', map: m.heap.copyMap(value) } : value;
}

/** A URL being built, as it stands now. */
export function addressOf(m: Machine, url: UrlObject): Value {
  const params = m.heap.asMap(url.params);
  if (!params || (params.entries.size === 0 && !params.open)) return url.text;
  const query: Value = { kind: 'query', map: m.heap.copyMap(url.params) };
  const hasMark =
    url.text.kind === 'text' && url.text.parts.some((part) => part.kind === 'literal' && part.text.includes('?'));
  return text([
    ...partsOf(url.text, null),
    ...partsOf(literal(hasMark ? '&' : '?'), null),
    ...partsOf(query, params.at),
  ]);
}
