import { branches } from '../evaluation/branching';
import type { ClientCall, ClientRecord } from '../../clients/schema';
import { argumentsOn, positionalArguments, type Arguments } from '../evaluation/arguments';
import { invoke, namedMap } from '../evaluation/invoke';
import type { Machine } from '../evaluation/machine';
import { keyOf } from '../evaluation/members';
import { makeUrl } from '../library/addresses';
import { timeOf } from '../library/durations';
import { expanded } from '../library/expansions';
import { alternatives, either, type Entry, type Origin, type Ref, type Value } from '../values';
import { addSegments } from './bases';
import { mergeOptions } from './client-options';
import { put } from './query-entries';

/** Writes what a call is given into a configuration, as its record says. */
export function write(
  m: Machine,
  record: ClientRecord,
  call: ClientCall,
  config: Ref,
  args: Arguments,
  at: Origin | null,
): void {
  const positional = args.positional.filter((_, index) => index !== call.receiver);
  const gathersNamed = at?.unit.file.language.semantics.calls.gathersNamed === true;
  const named = new Map(args.named);
  (call.names ?? []).forEach((name, index) => {
    const given = named.get(name);
    if (given && named.delete(name)) positional[index] = given.value;
  });
  const places = call.fewer && positional.length <= call.fewer.count ? call.fewer.positional : call.positional;
  positional.forEach((given, index) => {
    const where = places?.[index];
    const isCalled = given.kind === 'function' && typeof where === 'object' && where?.called === true;
    const value = isCalled ? invoke(m, given, positionalArguments(emptyUrl(m, at)), at) : given;
    if (value.kind === 'function' || value.kind === 'bound') {
      // A callback is no option, and a block is called with what is made or configured; a function that gives the options of a new client is given those of the old one.
      if (call.block !== undefined && value.kind === 'function') return;
      if (typeof where === 'string' && where !== '') m.heap.write(config, where, value, at);
      else if (where && call.does === 'makes' && value.kind === 'function')
        mergeOptions(m, record, config, '', invoke(m, value, positionalArguments(m.heap.copyMap(config)), at), at);
      return;
    }
    const own = m.heap.asClient(value);
    const isOwn =
      own && (m.clients.newestOf(own.record) === m.clients.newestOf(record) || record.takes?.includes(own.record.id));
    if (own && isOwn) {
      mergeOptions(m, record, config, '', own.config, at);
      return;
    }
    if (typeof where === 'string')
      put(m, record, config, where, call.gathers === true ? gathered(m, m.heap.read(config, where), value) : value, at);
    else if (where) {
      const ways = alternatives(value).map((each) => (): boolean => {
        if (where.texts && each.kind !== 'ref') {
          const into = placeOfText(where.texts, each, where.name);
          if (into !== undefined) m.heap.write(config, into, each, at);
          return false;
        }
        const isText =
          each.kind === 'text' || m.heap.asUrl(each) !== null || (each.kind !== 'ref' && where.name !== undefined);
        if (isText && where.name !== undefined) m.heap.write(config, where.name, value, at);
        else mergeOptions(m, record, config, where.merge, each, at);
        return false;
      });
      if (ways.length === 1) ways[0]?.();
      else branches(m, ways);
    } else if (
      gathersNamed &&
      call.named !== undefined &&
      index === positional.length - 1 &&
      index >= (call.positional?.length ?? 0)
    ) {
      mergeOptions(m, record, config, call.named, value, at);
    }
  });
  if (args.open) m.heap.open(config, 'open map', at);
  if (call.named !== undefined && named.size + args.spreads.length > 0) {
    mergeOptions(m, record, config, call.named, namedMap(m, { ...args, named }), at);
  } else if (call.named === undefined && gathersNamed && named.size + args.spreads.length > 0) {
    // Trailing pairs are one more positional map.
    const where = call.positional?.[positional.length];
    if (typeof where === 'string') put(m, record, config, where, namedMap(m, { ...args, named }), at);
    else if (where) mergeOptions(m, record, config, where.merge, namedMap(m, { ...args, named }), at);
  }
  if (call.pairs !== undefined) {
    if (args.open) m.heap.open(m.heap.mapAt(config, call.pairs), 'open map', at);
    for (let index = 0; index < args.positional.length; index += 2)
      writeEntry(m, record, { into: call.pairs, key: index, value: index + 1 }, config, args, at);
  }
  if (call.duration) {
    const value = args.positional[call.duration.value];
    if (value)
      m.heap.write(
        config,
        call.duration.into,
        at ? timeOf(m, value, args.positional[call.duration.unit], at) : value,
        at,
      );
  }
  if (call.segments !== undefined && at) addSegments(m, config, call.segments, args.positional, at);
  if (call.fills !== undefined && at) fillAddress(m, record, config, args.positional.slice(call.fills), at);
  if (call.entry) writeEntry(m, record, call.entry, config, args, at);
  if (call.removes) removeNamed(m, call.removes, config, args.positional, at);
  for (const [from, to] of Object.entries(call.moves ?? {})) move(m, config, from, to);
  if (call.appends !== undefined) append(m, config, call.appends, args.positional, at);
  if (call.edits !== undefined) {
    const map = m.heap.mapAt(config, call.edits);
    for (const value of args.positional) {
      if (value.kind === 'function') invoke(m, value, argumentsOn(value, map), at);
      else m.heap.open(map, 'dynamic', at);
    }
  }
  for (const [key, value] of Object.entries(call.sets ?? {})) {
    m.heap.write(config, key, constantOf(value, at), at);
  }
}

export function constantOf(value: string | number | boolean | null, at: Origin | null): Value {
  return typeof value === 'string'
    ? { kind: 'text', parts: [{ kind: 'literal', text: value, at }] }
    : { kind: 'constant', value, at };
}

/** What a function is given to make an address of. */
function emptyUrl(m: Machine, at: Origin | null): Ref {
  return m.heap.make({ kind: 'url', text: { kind: 'text', parts: [] }, params: m.heap.map([], null, at) });
}

/** Where a text goes by how it begins; undefined where it goes nowhere, as what is no text does. */
function placeOfText(
  texts: readonly { readonly begins: readonly string[]; readonly into: string }[],
  value: Value,
  otherwise: string | undefined,
): string | undefined {
  if (value.kind === 'constant') return undefined;
  const first = value.kind === 'text' ? value.parts[0] : undefined;
  if (first?.kind !== 'literal') return otherwise;
  return texts.find(({ begins }) => begins.some((each) => first.text.startsWith(each)))?.into;
}

function writeEntry(
  m: Machine,
  record: ClientRecord,
  entry: NonNullable<ClientCall['entry']>,
  config: Ref,
  args: Arguments,
  at: Origin | null,
): void {
  const key = args.positional[entry.key];
  const value = args.positional[entry.value];
  if (!key) return;
  const map = m.heap.asMap(key);
  if (map || !value) {
    mergeOptions(m, record, config, entry.into, key, at);
    return;
  }
  const name = keyOf(key);
  if (name === null) m.heap.open(m.heap.mapAt(config, entry.into), 'dynamic', at);
  else {
    const path = entry.into === '' ? name : `${entry.into}.${name}`;
    forgetOthers(m, record, config, path);
    m.heap.write(config, path, value, at);
    // A map that is written entry by entry stands where the first is.
    const into = m.heap.mapAt(config, entry.into);
    const written = m.heap.asMap(into);
    if (entry.into !== '' && written?.at === null) m.heap.put(into, { ...written, at });
  }
}

/** Puts values in the place of the names in braces of the address that a configuration holds. */
function fillAddress(m: Machine, { slots }: ClientRecord, config: Ref, values: readonly Value[], at: Origin): void {
  const key = slots.url?.find((each) => m.heap.find(config, each).kind === 'value');
  const address = key === undefined ? null : m.heap.read(config, key);
  if (key === undefined || !address || values.length === 0) return;
  const filled = alternatives(address).map((each) => {
    const url = m.heap.asUrl(makeUrl(m, each, at));
    return url ? expanded(m, url, values, at) : each;
  });
  m.heap.write(config, key, either(filled), m.heap.asMap(config)?.entries.get(key)?.at ?? at);
}

function move(m: Machine, config: Ref, from: string, to: string): void {
  const entry = m.heap.asMap(config)?.entries.get(from);
  if (!entry) return;
  m.heap.write(config, to, entry.value, entry.at);
  m.heap.removeEntry(config, from);
}

function removeNamed(
  m: Machine,
  { from, key, exact }: NonNullable<ClientCall['removes']>,
  config: Ref,
  given: readonly Value[],
  at: Origin | null,
): void {
  const map = m.heap.mapAt(config, from);
  const named = given[key];
  const name = named ? keyOf(named) : null;
  if (name === null) m.heap.open(map, 'dynamic', at);
  for (const each of m.heap.asMap(map)?.entries.keys() ?? [])
    if (exact === true ? each === name : each.toLowerCase() === name?.toLowerCase()) m.heap.removeEntry(map, each);
}

/** Adds what is given to the list at a key; what is no function is not known. */
function append(m: Machine, config: Ref, key: string, given: readonly Value[], at: Origin | null): void {
  const before = m.heap.read(config, key);
  const list = m.heap.asList(before ?? undefined);
  const items = given.filter(({ kind }) => kind !== 'constant');
  m.heap.write(config, key, m.heap.list([...(list?.items ?? []), ...items], before !== null && list === null), at);
}

/** Before one name of a setting is written: what its other names said counts no more. */
export function forgetOthers(m: Machine, record: ClientRecord, config: Ref, path: string): void {
  for (const names of record.oneSetting ?? []) {
    if (!names.includes(path)) continue;
    for (const name of names) {
      const keys = name.split('.');
      const last = keys.pop();
      if (name !== path && last !== undefined) m.heap.removeEntry(m.heap.mapAt(config, keys.join('.')), last);
    }
  }
}

/** A map whose entries are lists with what there was under their names before. */
function gathered(m: Machine, before: Value | null, value: Value): Value {
  const [old, map] = [m.heap.asMap(before ?? undefined), m.heap.asMap(value)];
  if (!old || !map) return value;
  const entries = [...map.entries].map(([name, entry]): [string, Entry] => {
    const there = old.entries.get(name);
    return [name, there ? { ...entry, value: m.heap.list([there.value, entry.value]) } : entry];
  });
  return m.heap.map(entries, map.open, map.at);
}
