import type { ClientRecord } from '../../clients/schema';
import { resolveUrl } from '../library/addresses';
import type { Machine } from '../evaluation/machine';
import { splitQuery } from '../values/queries';
import { addressOf, concat } from '../values/texts';
import {
  alternatives,
  known,
  literal,
  MAX_PARTS,
  partsOf,
  text,
  unknown,
  type Origin,
  type Text,
  type TextPart,
  type Value,
} from '../values';
import { MAX_ADDRESSES } from './requests';

/** A query that was appended without a question mark in sight (`url + qs`): the mark is put where the query begins. */
export function withoutTrailingQuery(address: Text): Text {
  const index = address.parts.findIndex((part) => part.kind === 'hole' && part.value.kind === 'query');
  const before = address.parts.slice(0, Math.max(index, 0));
  if (index < 0 || before.some((part) => part.kind === 'literal' && part.text.includes('?'))) return address;
  return text([...before, ...literal('?').parts, ...address.parts.slice(index)]);
}

/** What a program calls the beginning of addresses. */
const BEGINNING = /(?:url|uri|host|base|domain|origin|endpoint|address|adresse|root|racine)[a-z]*$/i;

/** Whether a request is given its host with its address, be it in a variable. */
export function isWholeAddress(address: Text): boolean {
  const [first, second] = address.parts;
  if (first?.kind !== 'hole') return isAbsolute(address);
  const { value } = first;
  return (
    value.kind === 'symbol' && BEGINNING.test(value.name) && second?.kind === 'literal' && second.text.startsWith('/')
  );
}

export function withScheme(host: Value): Value {
  const characters = known(host);
  return characters === null || isAbsolute(literal(characters))
    ? host
    : text([...literal('https://').parts, ...partsOf(host, null)]);
}

export function slash(path: Value): Value {
  const first = path.kind === 'text' ? path.parts[0] : undefined;
  return first?.kind === 'literal' && !/^[/?]/.test(first.text)
    ? text([...literal('/').parts, ...partsOf(path, null)])
    : path;
}

function withoutFinalSlash(address: Value): Value {
  const last = address.kind === 'text' ? address.parts.at(-1) : undefined;
  if (address.kind !== 'text' || last?.kind !== 'literal') return address;
  return text([...address.parts.slice(0, -1), { ...last, text: last.text.replace(/\/+$/, '') }]);
}

/** Begins with a scheme, or with something that is not known and may hold one. */
export function isAbsolute(value: Text): boolean {
  const [first] = value.parts;
  return first?.kind === 'hole' || (first !== undefined && /^(?:[a-z][\w+.-]*:)?\/\//i.test(first.text));
}

export function joinedAddress(
  m: Machine,
  base: Value,
  path: Value,
  how: NonNullable<ClientRecord['slots']['join']>,
  at: Origin,
): Value {
  // Of what a base asks nothing is left.
  if (how === 'resolve') return resolveUrl(m, base.kind === 'text' ? splitQuery(base).before : base, path, at);
  const from = concat(m, [base], at, true);
  if (how === 'origin') return resolveUrl(m, from, slash(path), at);
  if (how === 'append') return concat(m, [from, path], at, true);
  if (how === 'text') return concat(m, [withoutFinalSlash(from), path], at, true);
  if (how === 'folder') return resolveUrl(m, concat(m, [from, literal('/')], at, true), path, at);
  const last = from.kind === 'text' ? from.parts.at(-1) : undefined;
  const first = path.kind === 'text' ? path.parts[0] : undefined;
  const ends = last?.kind === 'literal' && last.text.endsWith('/');
  const begins = first?.kind === 'literal' && /^[/?]/.test(first.text);
  if (how === 'concat' && ends && begins && path.kind === 'text') {
    const rest: TextPart[] = [{ ...first, text: first.text.replace(/^\/+/, '') }, ...path.parts.slice(1)];
    return concat(m, [from, text(rest)], at, true);
  }
  return concat(m, ends || begins ? [from, path] : [from, literal('/'), path], at, true);
}

/** The texts that a value may be, its holes filled with each alternative that they have, and with fallbacks. */
export function texts(m: Machine, value: Value, filled = new Map<Value, Text[]>()): Text[] {
  // A text that grew by alternatives holds what it was before in each of them.
  const before = filled.get(value);
  if (before) return before;
  const found = textsOf(m, value, filled);
  filled.set(value, found);
  return found;
}

function textsOf(m: Machine, value: Value, filled: Map<Value, Text[]>): Text[] {
  if (value.kind === 'oneOf') return value.values.flatMap((each) => texts(m, each, filled)).slice(0, MAX_ADDRESSES);
  const url = m.heap.asUrl(value);
  if (url) return texts(m, addressOf(m, url), filled);
  if (isNamedAddress(m, value)) return [SERVICE];
  if (value.kind === 'symbol' && hasTextFallback(value.fallback)) return texts(m, value.fallback, filled);
  let results: TextPart[][] = [[]];
  for (const part of partsOf(value, null)) {
    // What is longer is cut off.
    if (results.every(({ length }) => length > MAX_PARTS)) break;
    const choices: readonly (readonly TextPart[])[] = part.kind === 'literal' ? [[part]] : fillings(m, part, filled);
    const [only] = choices;
    if (only && choices.length === 1) {
      for (const result of results) if (result.length <= MAX_PARTS) result.push(...only);
      continue;
    }
    const longer: TextPart[][] = [];
    for (const before of results)
      for (const choice of choices) if (longer.length < MAX_ADDRESSES) longer.push([...before, ...choice]);
    results = longer;
  }
  return results.map(text);
}

function fillings(
  m: Machine,
  hole: Extract<TextPart, { kind: 'hole' }>,
  filled: Map<Value, Text[]>,
): readonly (readonly TextPart[])[] {
  const { value } = hole;
  const expandable =
    value.kind === 'oneOf' ||
    value.kind === 'text' ||
    m.heap.asUrl(value) !== null ||
    isNamedAddress(m, value) ||
    (value.kind === 'symbol' && hasTextFallback(value.fallback));
  if (!expandable) return [[hole]];
  return texts(m, value, filled).map((each) => each.parts);
}

/** The service's address, which may go on with the beginning of a path. */
const SERVICE = text([
  ...literal('https://entreprise.api.gouv.fr').parts,
  { kind: 'hole', value: unknown('setting'), encoded: false, at: null },
]);

/** What the configuration names as holding the service's address: a variable, a setting, a member of what is not at hand. */
function isNamedAddress(m: Machine, value: Value): boolean {
  if (value.kind === 'external') return m.clients.holdsAddress(value.id);
  return value.kind === 'symbol' && m.clients.holdsAddress(value.name);
}

/** An environment variable's default counts as its value; a blank one says nothing. */
function hasTextFallback(fallback: Value | null): fallback is Value {
  if (!fallback) return false;
  return alternatives(fallback).some((each) =>
    each.kind === 'symbol' ? hasTextFallback(each.fallback) : each.kind === 'text' && known(each)?.trim() !== '',
  );
}
