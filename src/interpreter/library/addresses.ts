import { wordOf } from '../clients/combining';
import { opennessOf } from '../values/found';
import type { Machine } from '../evaluation/machine';
import { queryMap, remember, splitQuery } from '../values/queries';
import { concat } from '../values/texts';
import {
  NOTHING,
  alternatives,
  either,
  known,
  literal,
  type Entry,
  type Origin,
  type Ref,
  type Value,
} from '../values';
import type { RawSigns } from '../values/heap-objects';
import { newMap } from './maps';
import type { Builtin } from './operation';

/** Pieces of a path with one slash between. */
export const joinPath: Builtin = (m, args, at) => joinWith(m, args.positional, literal('/', at), at);

export function joinWith(m: Machine, items: readonly Value[], separator: Value, at: Origin): Value {
  const values = items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
  return concat(m, values, at, true);
}

/** A URL to be changed: what stands before the question mark, and its query as a map. `raw`: what its class makes of signs. */
export function makeUrl(m: Machine, address: Value, at: Origin, raw: RawSigns | null = null): Value {
  if (m.heap.asUrl(address)) return address;
  if (address.kind === 'oneOf') return either(address.values.map((value) => makeUrl(m, value, at, raw)));
  const encodes = raw ? { encodes: true as const } : {};
  if (address.kind !== 'text') {
    // What is not known may hold a query of its own.
    return m.heap.make({ kind: 'url', text: address, params: m.heap.map([], opennessOf(address, at), at), ...encodes });
  }
  const { before, query } = splitQuery(address);
  const encoded = query?.parts.find((part) => part.kind === 'hole' && part.value.kind === 'query');
  const from = encoded?.kind === 'hole' && encoded.value.kind === 'query' ? m.heap.asMap(encoded.value.map)?.at : null;
  const written = raw === null ? query?.parts.find((part) => part.kind === 'literal' && part.at !== null)?.at : null;
  const params = query ? queryMap(m, query, from ?? written ?? at) : m.heap.map([], null, at);
  if (query) remember(m, params, query, raw);
  return m.heap.make({ kind: 'url', text: before, params: asSearchParams(m, params, at), ...encodes });
}

/** RFC 3986 for what matters here: a path that begins with a slash replaces the base's, an absolute address the base. */
export function resolveUrl(m: Machine, base: Value, reference: Value, at: Origin): Value {
  const head = reference.kind === 'text' ? reference.parts[0] : undefined;
  if (head?.kind === 'literal' && /^[a-z][\w+.-]*:\/\//i.test(head.text)) return reference;
  const rooted = head?.kind === 'literal' && head.text.startsWith('/');
  return either(
    alternatives(base).map((each) => {
      const url = m.heap.asUrl(each);
      const address = url ? url.text : each;
      const characters = known(address);
      if (characters === null || address.kind !== 'text')
        return concat(m, rooted ? [address, reference] : [address, literal('/', at), reference]);
      const host = /^[a-z][\w+.-]*:\/\/[^/?#]*/i.exec(characters)?.[0] ?? '';
      const folder = /^[^?#]*\//.exec(characters.slice(host.length))?.[0] ?? '/';
      const kept = rooted ? host : host + folder;
      return concat(m, [literal(kept, address.parts[0]?.at ?? null), reference], at, true);
    }),
  );
}

export const parsing =
  (raw: RawSigns | null): Builtin =>
  (m, args, at) => {
    const [address = NOTHING, base] = args.positional;
    return makeUrl(
      m,
      base && base.kind !== 'constant' ? resolveUrl(m, base, concat(m, [address], at, true), at) : address,
      at,
      raw,
    );
  };

export const parseUrl = parsing(null);

/** A reference after the other, from a base on. */
export const joinUrls: Builtin = (m, { positional: [base = NOTHING, ...rest] }, at) =>
  rest.reduce((joined, reference) => resolveUrl(m, joined, reference, at), base);

/** `new URLSearchParams(x)`: what is nothing becomes a word. */
export const searchParams: Builtin = (m, args, at) => {
  const made = newMap(m, args, at);
  return made?.kind === 'ref' ? asSearchParams(m, made, at) : made;
};

export function asSearchParams(m: Machine, made: Ref, at: Origin): Ref {
  const map = m.heap.asMap(made);
  if (!map || at.unit.file.language.library.searchParams !== true) return made;
  const entries = [...map.entries].map(([name, entry]): [string, Entry] => [
    name,
    { ...entry, value: either(alternatives(entry.value).map((each) => wordOf(at.unit.file.language, each, entry.at))) },
  ]);
  m.heap.put(made, { ...map, entries: new Map(entries), isSearchParams: true });
  return made;
}
