import { maybe } from '../evaluation/branching';
import type { ClientCall, ClientRecord } from '../../clients/schema';
import type { CallNode } from '../evaluation/calls';
import { sentOf, withoutUnsent } from './combining';
import type { Surroundings } from '../answers/enclosing';
import type { Machine } from '../evaluation/machine';
import { mergeQuery, splitQuery, writtenOf } from '../values/queries';
import { expandTemplate } from '../evaluation/templates';
import { concat } from '../values/texts';
import {
  alternatives,
  either,
  known,
  literal,
  NOTHING,
  text,
  unknown,
  type Origin,
  type Ref,
  type Text,
  type Value,
} from '../values';
import type { ClientObject, RawSigns, WrittenQuery } from '../values/heap-objects';
import type { SourceFile } from '../names/source-file';
import {
  withoutTrailingQuery,
  isWholeAddress,
  withScheme,
  slash,
  isAbsolute,
  joinedAddress,
  texts,
} from './address-texts';
import { optionsOf, replacesUrl } from './request-options';

/** A request that a client sends, noted when it is sent; its configuration is read when all that follows has run. */
export interface SentRequest {
  readonly record: ClientRecord;
  readonly call: ClientCall;
  /** HTTP method, when the name of the call is one. */
  readonly verb: string | null;
  readonly request: Ref;
  /** The client that it was sent through, when one had been made. */
  readonly through: ClientObject | null;
  /** What made the request that a client was given to send, when that is an object of its own. */
  readonly givenAt: Origin | null;
  /** The call that sends. */
  readonly at: Origin;
  readonly node: CallNode | null;
  /** The calls that led to it, outermost first. */
  readonly from: readonly Origin[];
  readonly file: SourceFile;
  /** What repeats it or starts it beside others. */
  readonly surroundings: Surroundings;
}

/** Where a request goes: the address before its question mark, and all that it asks. */
export interface Address {
  readonly before: Text;
  readonly query: Ref;
  /**
   * What stands behind the question mark, as it is written, be it in an object for URLs, and what becomes of signs in it that
   * are not encoded; null where nothing does, or where an option replaces it.
   */
  readonly written: WrittenQuery | null;
  /** The part of the query that is written in the URL itself, when there is one. */
  readonly inUrl: Ref | null;
  /** The maps that were encoded and put into the URL. */
  readonly encoded: readonly Ref[];
}

/** More addresses than this for one request are not followed. */
export const MAX_ADDRESSES = 8;

/** The addresses that a request may go to: one for each combination of known alternatives. */
export function addressesOf(m: Machine, sent: SentRequest, client: ClientObject): Address[] {
  const { slots } = sent.record;
  const { config, unseen } = client;
  const url = slot(m, config, slots.url);
  const given = (slots.base ?? []).find((key) => m.heap.find(config, key).kind === 'value');
  const join = (given === undefined ? undefined : slots.joins?.[given]) ?? slots.join ?? 'concat';
  const base =
    slot(m, config, slots.base) ??
    environmentBase(m, config, sent.record) ??
    (unseen && slots.base ? unknown('parameter', '', unseen.at) : null);
  const host = slot(m, config, slots.host);
  const path = slot(m, config, slots.path);
  const enters = slots.combines?.url === 'enters';
  const whole: { readonly address: Value; readonly own: Text | null }[] = [];
  const values = slots.template === undefined ? null : m.heap.read(config, slots.template);
  const expanded = (address: Text): Text => (values ? expandTemplate(m, address, values) : address);
  if (url) {
    const found = (slots.url ?? []).find((key) => m.heap.find(config, key).kind === 'value');
    const isBare = found !== undefined && slots.withoutQuery?.includes(found) === true;
    for (const written of texts(m, url).map(expanded)) {
      const { before, query } = splitQuery(written);
      const own = enters && !isBare ? query : null;
      const each = isBare || own ? before : written;
      // Of a beginning and a base that are both unknown, one has the host: it is one that is not known.
      const isKnown = host !== null || (base !== null && base.kind !== 'symbol');
      const to = (address: Value): void => {
        whole.push({ address, own });
      };
      if (isAbsolute(each) && !(isKnown && each.parts[0]?.kind === 'hole')) to(each);
      else if (host) to(concat(m, [withScheme(host), slash(each)], sent.at, true));
      else if (base)
        for (const from of texts(m, base)) to(withQueryOf(m, sent, from, joinedAddress(m, from, each, join, sent.at)));
      else to(each);
    }
  } else if (host) {
    whole.push({ address: concat(m, [withScheme(host), slash(path ?? unknown())], sent.at, true), own: null });
  } else if (base) whole.push({ address: path ? joinedAddress(m, base, path, join, sent.at) : base, own: null });
  return whole
    .flatMap(({ address, own }) => texts(m, address).map((each) => ({ address: each, own })))
    .slice(0, MAX_ADDRESSES)
    .map(({ address, own }) => withQuery(m, sent, client, expanded(address), own));
}

/** An address with the query of the base that it was joined to, where the library takes it over. */
function withQueryOf(m: Machine, { record, at }: SentRequest, base: Text, address: Value): Value {
  const { query } = splitQuery(base);
  if (!query || record.slots.combines?.ofBase !== true || address.kind !== 'text') return address;
  return concat(m, [address, literal(splitQuery(address).query ? '&' : '?'), query], at, true);
}

/** `entered`: what the URL asks that is an entry of the option already. */
function withQuery(
  m: Machine,
  sent: SentRequest,
  { config, unseen }: ClientObject,
  address: Text,
  entered: Text | null,
): Address {
  const { before, query } = splitQuery(withoutTrailingQuery(address));
  const written = entered ?? query;
  const all = m.heap.map([], null, null);
  let inUrl: Ref | null = null;
  const { combines } = sent.record.slots;
  const { language } = sent.file;
  const options = optionsOf(m, sent, config);
  const isReplaced = replacesUrl(m, combines, options);
  if (written && isReplaced !== 'yes') {
    inUrl = m.heap.map([], null, written.parts.find((part) => part.at)?.at ?? null);
    mergeQuery(m, inUrl, written, null);
  }
  // What the base asks may stand beside what has entered the option.
  if (query && entered) mergeQuery(m, all, query, null);
  else if (inUrl && !entered) m.heap.merge(all, isReplaced === 'unknown' ? perhaps(m, inUrl) : inUrl, null);
  for (const { found } of options) {
    if (found.kind === 'value') {
      const value = sentOf(m, language, sent.record, withoutUnsent(m, language, sent.record, found.value, all));
      maybe(m, found.maybe, () => {
        mergeQuery(m, all, query && combines?.url === 'append' ? withoutFirst(m, value) : value, null);
      });
    }
    if (found.kind === 'open') m.heap.open(all, found.why.reason, found.why.at);
  }
  // A client that is given whole addresses serves others too: its defaults are not this service's parameters.
  if (unseen && !(unseen.reason === 'parameter' && isWholeAddress(address))) m.heap.open(all, unseen.reason, unseen.at);
  const encoded = (written?.parts ?? []).flatMap((part) => (part.kind === 'hole' ? mapsIn(m, part.value) : []));
  return { before, query: all, written: inUrl && written && asWritten(m, written, sent.record), inUrl, encoded };
}

/** A query with what objects for URLs were given in the place of what they made of it. */
function asWritten(m: Machine, query: Text, { slots }: ClientRecord): WrittenQuery {
  let raw: RawSigns | null = slots.raw ?? null;
  const parts = query.parts.flatMap((part) => {
    const map = part.kind === 'hole' && part.value.kind === 'query' ? m.heap.asMap(part.value.map) : null;
    const given = map && writtenOf(map);
    if (!given) return [part];
    raw = given.raw ?? raw;
    return given.text.parts;
  });
  return { text: text(parts), raw };
}

/** The address of the environment that a client is made for: each of them where its name is not known. */
function environmentBase(m: Machine, config: Ref, { environments }: ClientRecord): Value | null {
  if (!environments) return null;
  const { key, bases, otherwise } = environments;
  const found = m.heap.find(config, key);
  const all = Object.values(bases).map((base) => literal(base));
  if (found.kind === 'open') return either(all);
  const names = found.kind === 'value' ? alternatives(found.value) : [NOTHING];
  return either(
    names.map((value) => {
      const name = value.kind === 'constant' ? otherwise : known(value);
      return name === null ? either(all) : literal(bases[name] ?? '');
    }),
  );
}

/** The entries of a map, each of which may be there or not. */
function perhaps(m: Machine, ref: Ref): Ref {
  const map = m.heap.asMap(ref);
  const entries = [...(map?.entries ?? [])].map(([key, entry]) => [key, { ...entry, maybe: true }] as const);
  return m.heap.map(entries, map?.open ?? null, map?.at ?? null);
}

/** Behind a second question mark, the first parameter is a part of the value before. */
function withoutFirst(m: Machine, value: Value): Value {
  const map = m.heap.asMap(value.kind === 'query' ? value.map : value);
  return map ? m.heap.map([...map.entries].slice(1), map.open, map.at) : value;
}

/** The method of a request, in capitals; null when it cannot be told. */
export function requestMethod(m: Machine, config: Ref, record: ClientRecord): string | null {
  for (const key of record.slots.method ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind === 'value') return known(found.value)?.toUpperCase() ?? null;
    if (found.kind === 'open') return null;
  }
  return 'GET';
}

function mapsIn(m: Machine, value: Value): Ref[] {
  return alternatives(value).flatMap((each) => {
    const map = each.kind === 'query' ? each.map : each;
    return map.kind === 'ref' && m.heap.asMap(map) ? [map] : [];
  });
}

function slot(m: Machine, config: Ref, keys: readonly string[] | undefined): Value | null {
  let open: Value | null = null;
  for (const key of keys ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind === 'value' && !(found.value.kind === 'constant' && found.value.value === null)) return found.value;
    if (found.kind === 'open')
      open ??= unknown(found.why.reason === 'parameter' ? 'parameter' : 'unknown', '', found.why.at);
  }
  return open;
}
