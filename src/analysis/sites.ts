import { HOLE, shipped } from '../catalogue';
import type { Place } from '../text/place';
import type { MapStyle } from '../writing';
import type { ServiceCall } from './calls/service-call';
import { editableCode } from './fixes/code';
import { styleOf } from './fixes/maps';
import { traceabilityParameters } from './findings';
import { entryAt, nodeAt, type Node } from '../rewriting/nodes';
import type { Origin, Text, TextPart } from '../interpreter/values';
import { placeOf } from '../interpreter/names/unit';
import type { Language } from '../interpreter/language';
import { stringAt } from './half-written';
import { literalPlace } from './spots';
import type { MapNode } from '../syntax/nodes';

/** A place of a call at which a person writes, and what is known of the call there. */
export interface Site {
  /** `address`: within a URL or path; `key`: where a parameter begins in a map; `value`: within the string of one. */
  readonly kind: 'address' | 'key' | 'value';
  readonly language: string;
  readonly endpoint: string | null;
  /** The parameters of the query that are there, or may be. */
  readonly present: readonly string[];
  /** What is written there, quotes left out but for a key: on one line. */
  readonly place: Place;
  /** Of an address, what stands before the place, with holes. */
  readonly before: string;
  /** Whether the address goes on after the place, by a hole. */
  readonly isFollowed: boolean;
  /** Of a value, its parameter. */
  readonly name: string | null;
  /** The quote of the string; empty where there is none. */
  readonly quote: string;
  /** What stands around an expression in this string; null where it can hold none. */
  readonly hole: { readonly open: string; readonly close: string } | null;
  /** How keys and strings of the map are written; null elsewhere. */
  readonly style: MapStyle | null;
}

let names: readonly string[] | undefined;

/** Whether a word, with or without quotes, begins the name of a parameter of the query. */
export function mayBegin(word: string): boolean {
  names ??= [
    ...traceabilityParameters,
    ...shipped().operations.flatMap(({ parameters }) =>
      parameters.flatMap(({ name, in: where }) => (where === 'query' ? [name] : [])),
    ),
  ];
  const bare = word.replace(/["'`]/g, '');
  return names.some((name) => name.startsWith(bare));
}

/** Where an offset of a file is in its calls; null where it is in none. */
export function siteAt(
  calls: readonly ServiceCall[],
  beginnings: readonly Text[],
  {
    uri,
    offset,
    text,
    language,
  }: { readonly uri: string; readonly offset: number; readonly text: string; readonly language: Language },
): Site | null {
  for (const call of calls) {
    const [parts, query] = [call.address.parts, call.written?.text.parts ?? null];
    const found = chunkAt(parts, query, uri, offset, text) ?? emptyQueryAt(parts, query, uri, offset, text, language);
    if (found) return addressSite(found, call, language, text);
  }
  for (const beginning of beginnings) {
    const found = chunkAt(beginning.parts, null, uri, offset, text);
    if (found) return addressSite(found, null, language, text);
  }
  return mapSite(calls, uri, offset, text, language);
}

interface Chunk {
  readonly place: Place;
  readonly before: string;
  readonly isFollowed: boolean;
}

/** The stretch of a string between its quotes and holes that an offset is in, and what of the address stands before it. */
function chunkAt(
  address: readonly TextPart[],
  query: readonly TextPart[] | null,
  uri: string,
  offset: number,
  text: string,
): Chunk | null {
  let before = '';
  let chunk: Stretch | null = null;
  const isIn = (each: Stretch | null): each is Stretch =>
    each !== null && each.uri === uri && each.start <= offset && offset <= each.end;
  for (const parts of [address, query ?? []]) {
    for (const part of parts) {
      const place = literalPlace(part);
      if (chunk && place?.uri === chunk.uri && place.start === chunk.end) chunk.end = place.end;
      else {
        if (isIn(chunk)) return ended(chunk, text, part.kind === 'hole');
        chunk = place && { ...place, before };
      }
      before += part.kind === 'literal' ? part.text : HOLE;
    }
    if (parts !== address) break;
    // The question mark between the address and its query is of neither.
    if (chunk?.uri === uri && text.charAt(chunk.end) === '?') chunk.end++;
    if (query) before += '?';
  }
  return isIn(chunk) ? ended(chunk, text, false) : null;
}

/** Behind the question mark that ends a string, where all that stands before it is an expression: nothing of the query is written. */
function emptyQueryAt(
  address: readonly TextPart[],
  query: readonly TextPart[] | null,
  uri: string,
  offset: number,
  text: string,
  language: Language,
): Chunk | null {
  const last = address.at(-1);
  if ((query && query.length > 0) || last?.kind !== 'hole' || !last.at || text.charAt(offset - 1) !== '?') return null;
  const place = placeOf(last.at);
  if (place.uri !== uri || offset <= place.start || offset > place.end) return null;
  if (stringAt(text, offset, language.marks)?.close !== offset) return null;
  const before = address.map((part) => (part.kind === 'literal' ? part.text : HOLE)).join('');
  return { place: { uri, start: offset, end: offset }, before: `${before}?`, isFollowed: false };
}

interface Stretch {
  readonly uri: string;
  readonly start: number;
  end: number;
  readonly before: string;
}

function ended({ start, end, uri, before }: Stretch, text: string, isFollowed: boolean): Chunk | null {
  return text.slice(start, end).includes('\n') ? null : { place: { uri, start, end }, before, isFollowed };
}

function addressSite(
  { place, before, isFollowed }: Chunk,
  call: ServiceCall | null,
  language: Language,
  text: string,
): Site {
  const quote = quoteBefore(text, place.start, language);
  return {
    kind: 'address',
    language: language.id,
    endpoint: call?.endpoint ?? null,
    present: call ? presentIn(call) : [],
    place,
    before,
    isFollowed,
    name: null,
    quote: quote.quote,
    hole: language.marks.hole(quote.quote, quote.prefix),
    style: null,
  };
}

interface Quote {
  readonly quote: string;
  readonly prefix: string;
}

/** The quote that opens the string which is under way at an offset, and the letters before it. */
function quoteBefore(text: string, offset: number, language: Language): Quote {
  const string = stringAt(text, offset, language.marks);
  const open = string?.open ?? -1;
  const prefix = /[A-Za-z]*$/.exec(text.slice(Math.max(0, open - 3), Math.max(0, open)))?.[0] ?? '';
  return string ? { quote: string.quote, prefix } : { quote: '', prefix: '' };
}

/** All that the query has for certain or may have. */
function presentIn({ query, params }: ServiceCall): string[] {
  const names = [...query.entries].flatMap(([name, { state }]) => (state === 'absent' ? [] : [name]));
  const perhaps = Object.entries(params).flatMap(([name, { state }]) => (state === 'absent' ? [] : [name]));
  return [...new Set([...names, ...perhaps])];
}

function mapSite(
  calls: readonly ServiceCall[],
  uri: string,
  offset: number,
  text: string,
  language: Language,
): Site | null {
  let best: { readonly call: ServiceCall; readonly at: Origin; readonly place: Place } | null = null;
  for (const call of calls) {
    for (const { kind, at } of call.holders) {
      const place = kind === 'map' && at ? placeOf(at) : null;
      if (!at || place?.uri !== uri || offset < place.start || offset > place.end) continue;
      if (/^[[{(]/.test(text.slice(place.start, place.start + 1)) && (offset === place.start || offset === place.end))
        continue;
      if (!best || place.end - place.start < best.place.end - best.place.start) best = { call, at, place };
    }
  }
  const among = best ? [best.call] : calls;
  for (const call of among) {
    const value = valueSite(call, uri, offset, text, language);
    if (value) return value;
  }
  return best ? keySite(best.call, best.at, offset, text, language) : null;
}

/** Within the string of a parameter that is written out with its name. */
function valueSite(call: ServiceCall, uri: string, offset: number, text: string, language: Language): Site | null {
  for (const [name, field] of call.query.entries) {
    const place = field.at && placeOf(field.at);
    if (!field.at || place?.uri !== uri || offset < place.start || offset > place.end) continue;
    const string = stringAt(text, offset, language.marks);
    if (!string || string.open < place.start) continue;
    const start = string.open + 1;
    const end = string.close ?? offset;
    const entry = entryAt(field.at)?.entry;
    const key = entry && placeOf({ unit: field.at.unit, start: entry.key.start, end: entry.key.end });
    if (key ? string.open < key.end : text.slice(start, end) === name) continue;
    const opening = quoteBefore(text, offset, language);
    return {
      ...mapFacts(call, language),
      kind: 'value',
      present: presentIn(call),
      place: { uri, start, end },
      name,
      quote: string.quote,
      hole: language.marks.hole(opening.quote, opening.prefix),
    };
  }
  return null;
}

function keySite(call: ServiceCall, at: Origin, offset: number, text: string, language: Language): Site | null {
  const { uri } = placeOf(at);
  const string = stringAt(text, offset, language.marks);
  const start = string
    ? string.open
    : offset - (/[\w$]*$/.exec(text.slice(Math.max(0, offset - 80), offset))?.[0].length ?? 0);
  const end = string
    ? (string.close ?? offset - 1) + 1
    : offset + (/^\w*/.exec(text.slice(offset, offset + 80))?.[0].length ?? 0);
  const here = text.slice(start, end).replace(/["'`]/g, '');
  const others = presentIn(call).filter((name) => name !== here);
  // Behind a key and its separator stands a value, which is none of ours.
  if (!/[{[(,]\s*$/.test(text.slice(Math.max(0, start - 200), start))) return null;
  if (/^\s*(?:=>|:)/.test(text.slice(end, end + 20))) return null;
  const map = nodeAt(at.unit, at, isMap);
  const code = editableCode(at.unit);
  return {
    ...mapFacts(call, language),
    kind: 'key',
    present: others,
    place: { uri, start, end },
    name: null,
    quote: string?.quote ?? '',
    hole: null,
    style: map && code && styleOf(code, map),
  };
}

function mapFacts(call: ServiceCall, language: Language) {
  return { language: language.id, endpoint: call.endpoint, before: '', isFollowed: false, style: null } as const;
}

function isMap(node: Node): node is MapNode {
  return node.kind === 'map';
}
