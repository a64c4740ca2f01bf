import { matchUrl } from '../catalogue';
import type { Place } from '../text/place';
import { redact } from '../token';
import type { ServiceCall, Field } from './calls/service-call';
import { traceabilityParameters, type CallSummary } from './findings';
import { entryAt } from '../rewriting/nodes';
import { withHoles } from '../interpreter/values/texts';
import { known, type Origin, type Text, type TextPart } from '../interpreter/values';
import { placeOf } from '../interpreter/names/unit';
import type { Side } from './side';
import { summarise } from './summaries';
import { identifiersOf, partsBetween } from './identifiers';

/** A place in code that says something of a call, small enough to be pointed at. */
export interface Spot {
  readonly kind: 'path' | 'host' | 'identifier' | 'parameter' | 'timeout' | 'token';
  readonly place: Place;
  /** Of an identifier in the path or of a parameter of the query. */
  readonly name: string | null;
  /** Its value, where it is written out. Without tokens. */
  readonly value: string | null;
}

/** A spot with the call that it is of, or the first of them. */
export interface CallSpot extends Spot {
  readonly call: CallSummary;
  /** How many calls it is of. */
  readonly count: number;
  /** What the call's limit is of, see `Timeout`. */
  readonly phase: ServiceCall['timeout']['phase'];
}

/** What of a call is written around an offset of a file; null where nothing is. */
export function spotAt(
  calls: readonly ServiceCall[],
  side: (call: ServiceCall) => Side,
  uri: string,
  offset: number,
): CallSpot | null {
  const found = smallestAt(calls, uri, offset);
  const [call] = found ? summarise(found.calls, side) : [];
  const [first] = found?.calls ?? [];
  if (!found || !call || !first) return null;
  return {
    ...found.spot,
    call,
    count: found.calls.length,
    phase: first.timeout.attempts === 1 ? first.timeout.phase : null,
  };
}

/** The smallest spot around an offset of a file, and the calls that it is of; null where there is none. */
function smallestAt(
  calls: readonly ServiceCall[],
  uri: string,
  offset: number,
): { readonly spot: Spot; readonly calls: readonly ServiceCall[] } | null {
  let best: { readonly spot: Spot; readonly calls: ServiceCall[] } | null = null;
  for (const call of calls) {
    for (const spot of spotsOf(call)) {
      const { place } = spot;
      if (place.uri !== uri || offset < place.start || offset > place.end) continue;
      if (best && isSame(best.spot, spot)) {
        if (!best.calls.includes(call)) best.calls.push(call);
      } else if (!best || sizeOf(spot) < sizeOf(best.spot)) best = { spot, calls: [call] };
    }
  }
  return best;
}

function isSame(one: Spot, other: Spot): boolean {
  return one.kind === other.kind && one.place.start === other.place.start && one.place.end === other.place.end;
}

function sizeOf({ place }: Spot): number {
  return place.end - place.start;
}

/** A piece of a path that leads to one endpoint and to no other. */
export interface PathPiece {
  readonly place: Place;
  readonly endpoint: string;
}

/**
 * Where a file writes the paths of calls, in the order in which they stand there. What several endpoints share is left
 * out, and so are identifiers that are written by themselves: they are about a company, and not about an endpoint.
 */
export function pathPieces(calls: readonly ServiceCall[], uri: string): PathPiece[] {
  const pieces = new Map<string, PathPiece | null>();
  for (const call of calls) {
    if (!call.operation) continue;
    const endpoint = call.operation.path;
    const { whole, path } = pathIn(call.address);
    const identifiers = identifiersOf(call.address, call.match).flatMap(({ value }) => wholePlace(value) ?? []);
    for (const place of placesOf(call.address, path, whole.length)) {
      if (place.uri !== uri || identifiers.some(({ start, end }) => start === place.start && end === place.end))
        continue;
      const key = `${place.start}:${place.end}`;
      const known = pieces.get(key);
      pieces.set(key, known === undefined || known?.endpoint === endpoint ? { place, endpoint } : null);
    }
  }
  return [...pieces.values()]
    .flatMap((piece) => piece ?? [])
    .toSorted((one, other) => one.place.start - other.place.start);
}

/** All places that say something of a call. */
export function spotsOf(call: ServiceCall): Spot[] {
  return [...addressSpots(call), ...parameterSpots(call), ...timeoutSpots(call), ...tokenSpots(call)];
}

function addressSpots({ address, match }: ServiceCall): Spot[] {
  const { whole, path } = pathIn(address);
  const pieces = (kind: Spot['kind'], start: number, end: number): Spot[] =>
    placesOf(address, start, end).map((place) => ({ kind, place, name: null, value: null }));
  const identifiers = identifiersOf(address, match).flatMap(({ parameter, value }): Spot[] => {
    const place = wholePlace(value);
    return place ? [{ kind: 'identifier', place, name: parameter.name, value: valueOf(value) }] : [];
  });
  return [...pieces('host', 0, path), ...pieces('path', path, whole.length), ...identifiers];
}

/** An address with its holes, and where its path begins. */
function pathIn(address: Text): { readonly whole: string; readonly path: number } {
  const whole = withHoles(address);
  const { hostSpan } = matchUrl(whole);
  return { whole, path: hostSpan ? pathFrom(whole, hostSpan.end) : 0 };
}

/** Where a stretch of an address is written out. */
function placesOf(address: Text, start: number, end: number): Place[] {
  return partsBetween(address, start, end).flatMap((part) => literalPlace(part) ?? []);
}

function pathFrom(address: string, from: number): number {
  const slash = address.indexOf('/', from);
  return slash < 0 ? address.length : slash;
}

/** Where a piece of a text is written, if its characters are there as they are meant: no escape among them. */
export function literalPlace(part: TextPart): Place | null {
  if (part.kind !== 'literal' || !part.at || part.text === '') return null;
  const { uri, start } = placeOf(part.at);
  const { text } = part.at.unit.file;
  let from = start;
  // A library that joins two texts leaves one of their slashes out.
  if (!text.startsWith(part.text, from)) while (text.charAt(from) === '/') from++;
  return text.startsWith(part.text, from) ? { uri, start: from, end: from + part.text.length } : null;
}

function wholePlace({ parts }: Text): Place | null {
  const [part] = parts;
  return part && parts.length === 1 ? literalPlace(part) : null;
}

function parameterSpots(call: ServiceCall): Spot[] {
  const wanted = [
    ...traceabilityParameters,
    ...(call.operation?.parameters.flatMap(({ name, in: where }) => (where === 'query' ? [name] : [])) ?? []),
  ];
  return wanted.flatMap((name) => {
    const field = call.query.entries.get(name);
    return field
      ? fieldPlaces(field).map((place): Spot => ({ kind: 'parameter', place, name, value: valueIn(field) }))
      : [];
  });
}

/** The key of a field, and its value where that is written out beside it. */
function fieldPlaces({ at, value }: Field): Place[] {
  if (!at) return [];
  const entry = entryAt(at)?.entry;
  const written = value?.kind === 'text' ? value.parts.flatMap((part) => literalPlace(part) ?? []) : [];
  if (entry) {
    const key = placeOf({ unit: at.unit, start: entry.key.start, end: entry.key.end });
    return [key, ...written.filter((place) => isWithin(place, placeOf(at)))];
  }
  const whole = placeOf(at);
  // In a URL, the name of the parameter; where it is set by a call, what sets it.
  return isLong(at) ? written : [whole, ...written];
}

function isWithin(place: Place, outer: Place): boolean {
  return place.uri === outer.uri && outer.start <= place.start && place.end <= outer.end;
}

/** Over more than a line, or a template with holes: a person who points there may mean anything in it. */
function isLong(at: Origin): boolean {
  const { start, end } = placeOf(at);
  return /[\n$#{}]/.test(at.unit.file.text.slice(start, end));
}

function timeoutSpots({ timeout }: ServiceCall): Spot[] {
  return timeout.at ? [{ kind: 'timeout', place: withKey(timeout.at), name: null, value: null }] : [];
}

function tokenSpots({ token }: ServiceCall): Spot[] {
  const places = [...(token.at ? [withKey(token.at)] : []), ...token.readAt.map(placeOf)];
  return places.map((place) => ({ kind: 'token', place, name: null, value: null }));
}

/** So far before a value its key is looked for. */
const LONGEST_KEY = 60;

/** A value with the key or the name of the argument that stands before it. */
function withKey(at: Origin): Place {
  const place = placeOf(at);
  const before = at.unit.file.text.slice(Math.max(0, place.start - LONGEST_KEY), place.start);
  const key = /["':]?[\w$-]+["']?[ \t]*(?:=>|=|:)[ \t]*$/.exec(before)?.[0] ?? '';
  return { ...place, start: place.start - key.length };
}

function valueIn({ value }: Field): string | null {
  return value?.kind === 'text' ? valueOf(value) : null;
}

function valueOf(value: Text): string | null {
  const characters = known(value);
  return characters === null ? null : redact(characters);
}
