import { setQuery } from '../values/queries';
import type { Machine } from './machine';
import { addressOf, concat } from '../values/texts';
import {
  alternatives,
  either,
  known,
  literal,
  originOf,
  text,
  unknown,
  type Origin,
  type Ref,
  type Value,
} from '../values';
import type { UrlObject } from '../values/heap-objects';

export function urlField(m: Machine, object: UrlObject, key: string, at: Origin): Value {
  const piece = pieceOf(at, key);
  if (piece === 'query') return { kind: 'query', map: object.params };
  return (piece === undefined ? null : urlPiece(m, object, piece)) ?? unknown('result', key, at);
}

/** The piece of an address that a field of it holds, by the name that the language gives it. */
export function pieceOf(at: Origin, key: string): string | undefined {
  return at.unit.file.language.library.urlFields?.[key];
}

/** Writes a piece of a URL, by whose pieces it is put together. */
export function writeUrlPiece(m: Machine, of: Ref, url: UrlObject, piece: string, value: Value, at: Origin): void {
  const read = (name: string): Value => (piece === name ? value : (urlPiece(m, url, name) ?? unknown()));
  if (piece === 'query') {
    const params = m.heap.map([], null, at);
    setQuery(m, params, value, at, false);
    m.heap.put(of, { ...url, params });
  } else if (piece === 'path') m.heap.put(of, { ...url, text: joinUrl(m, url.text, value) });
  else {
    const text = concat(m, [read('scheme'), literal('://', at), read('host'), read('path')], at, true);
    m.heap.put(of, { ...url, text });
  }
}

/** The pieces of an address that other calls are made of: `Net::HTTP.new(uri.host, uri.port)`, `get(uri.request_uri)`. */
export function urlPiece(m: Machine, url: UrlObject, name: string): Value | null {
  switch (name) {
    case 'host':
    case 'hostname':
      return either(alternatives(url.text).map((each) => originPiece(each, 1)));
    case 'origin':
      return either(alternatives(url.text).map((each) => originPiece(each, 0)));
    case 'path':
    case 'pathname':
      return either(alternatives(url.text).map(withoutOrigin));
    case 'port':
      return { kind: 'constant', value: 443, at: null };
    case 'scheme':
      return either(alternatives(url.text).map(schemeOf));
    case 'request_uri': {
      const path = urlPiece(m, url, 'path');
      return path ? addressOf(m, { ...url, text: path }) : null;
    }
    default:
      return null;
  }
}

/** Of an address that is not known, either of the two that go to a server. */
function schemeOf(value: Value): Value {
  const scheme = /^([a-z][\w+.-]*):\/\//i.exec(beginning(value))?.[1];
  return scheme === undefined ? either([literal('https'), literal('http')]) : literal(scheme);
}

const ORIGIN = /^[a-z][\w+.-]*:\/\/([^/?#:]*)(?::\d+)?/i;

/** The known characters that a text begins with. */
function beginning(value: Value): string {
  let characters = '';
  for (const part of value.kind === 'text' ? value.parts : []) {
    if (part.kind === 'hole') break;
    characters += part.text;
  }
  return characters;
}

function originPiece(value: Value, group: 0 | 1): Value {
  const [first] = value.kind === 'text' ? value.parts : [];
  const head = first?.kind === 'hole' ? first.value : value;
  // Of a variable of the environment, the piece of what stands in for it.
  if (head.kind === 'symbol' && head.fallback) {
    const fallback = either(alternatives(head.fallback).map((each) => originPiece(each, group)));
    return { ...head, id: `${head.id} ${group === 0 ? 'origin' : 'host'}`, fallback };
  }
  const piece = ORIGIN.exec(beginning(value))?.[group];
  return piece ? literal(piece, originOf(value)) : unknown();
}

function withoutOrigin(value: Value): Value {
  if (value.kind !== 'text') return unknown();
  let left = ORIGIN.exec(beginning(value))?.[0].length ?? 0;
  return text(
    value.parts.flatMap((part) => {
      if (part.kind === 'hole' || left === 0) return [part];
      const rest = part.text.slice(left);
      left = Math.max(0, left - part.text.length);
      return rest === '' ? [] : [{ ...part, text: rest }];
    }),
  );
}

/** `path` on the host of `base`. */
export function joinUrl(m: Machine, base: Value, path: Value): Value {
  const origin = alternatives(base).map((each) => {
    const address = known(each);
    const host = address === null ? null : /^[a-z][\w+.-]*:\/\/[^/?#]*/i.exec(address)?.[0];
    return host && each.kind === 'text'
      ? ({ kind: 'text', parts: [{ kind: 'literal', text: host, at: each.parts[0]?.at ?? null }] } as const)
      : each;
  });
  return either(origin.map((each) => concat(m, [each, path])));
}
