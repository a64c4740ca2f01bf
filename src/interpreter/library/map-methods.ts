import type { MethodCall } from '../evaluation/call-site';
import type { Arguments } from '../evaluation/arguments';
import { truthValue, containsItem } from '../values/comparisons';
import { asking, asPair, filteredMap, keeping, keyAndValue, negated } from './filters';
import { invoke, namedMap } from '../evaluation/invoke';
import { parametersOf, wordOf } from '../clients/combining';
import type { Machine } from '../evaluation/machine';
import { keyOf, readMember } from '../evaluation/members';
import { isNothing } from '../values/truth';
import { either, NOTHING, unknown, type Origin, type Ref, type Value } from '../values';
import type { MapObject } from '../values/heap-objects';
import {
  KEEPS_TEXT,
  FILTERS,
  ENCODERS,
  SETTERS,
  CHANGERS,
  MERGERS,
  HOLDS,
  GETTERS,
  callLibraryMethod,
  isBlankOrEmpty,
} from './methods';
import { eachItem } from './list-methods';

export function mapMethod(m: Machine, map: MapObject, { receiver, name, args, at }: MethodCall<Ref>): Value | null {
  const [first, second] = args.positional;
  if (map.isImmutable && /^(?:set|append|appendAll|delete)$/.test(name)) {
    const copy = m.heap.copyMap(receiver);
    const copied = m.heap.asMap(copy);
    if (!copied) return copy;
    const { isImmutable: _was, ...plain } = copied;
    m.heap.put(copy, plain);
    mapMethod(m, plain, { receiver: copy, name: name === 'appendAll' ? 'append' : name, args, at });
    const changed = m.heap.asMap(copy);
    if (changed) m.heap.put(copy, { ...changed, isImmutable: true });
    return copy;
  }
  if (name === 'toString' || ENCODERS.has(name)) {
    const copy = m.heap.copyMap(receiver);
    const sent = name.startsWith('to_') ? parametersOf(m, at.unit.file.language, { list: 'renames' }, copy) : copy;
    return { kind: 'query', map: sent.kind === 'ref' ? sent : copy };
  }
  if (name === 'setdefault' && first) {
    const key = keyOf(first);
    const there = key === null ? undefined : map.entries.get(key);
    const value = second ?? NOTHING;
    if (there && !there.maybe) return there.value;
    m.heap.setEntry(receiver, key, there ? either([there.value, value]) : value, at);
    return there ? either([there.value, value]) : value;
  }
  if (HOLDS.has(name) && first) return truthValue(containsItem(m, receiver, first), at);
  const filtered = filterMap(m, receiver, name, args, at);
  if (filtered) return filtered;
  if (KEEPS_TEXT.has(name))
    return name === 'copy' || name === 'dup' || name === 'clone' || name === 'deep_dup'
      ? m.heap.copyMap(receiver)
      : receiver;
  if (CHANGERS.has(name)) {
    for (const value of [...args.positional, namedMap(m, args)])
      m.heap.merge(receiver, value, at, name === 'reverse_merge!');
    return receiver;
  }
  if (MERGERS.has(name)) {
    const merged = m.heap.copyMap(receiver);
    const missing = name === 'reverse_merge' || name === 'with_defaults';
    for (const value of [...args.positional, namedMap(m, args)]) m.heap.merge(merged, value, at, missing);
    if (args.open) m.heap.open(merged, 'open map', at);
    return merged;
  }
  if (SETTERS.has(name) && first) {
    if (second)
      m.heap.setEntry(
        receiver,
        keyOf(first),
        map.isSearchParams ? wordOf(at.unit.file.language, second, at) : second,
        at,
      );
    else m.heap.merge(receiver, first, at);
    return receiver;
  }
  if (GETTERS.has(name) && first) {
    const key = keyOf(first);
    const found = dotted(m, receiver, key) ?? readMember(m, receiver, key, at);
    if (name === 'dig' && args.positional.length > 1) {
      return (
        callLibraryMethod(m, {
          receiver: found,
          name: 'dig',
          args: { ...args, positional: args.positional.slice(1) },
          at,
        }) ?? unknown()
      );
    }
    if (name === 'pop') m.heap.removeEntry(receiver, key);
    const fallback = second ?? (args.block ? invoke(m, args.block, null, at) : undefined);
    if (found.kind === 'constant' && found.value === null && fallback) return fallback;
    return found;
  }
  if (name === 'delete' || name === 'remove' || name === 'unset') {
    m.heap.removeEntry(receiver, first ? keyOf(first) : null);
    return NOTHING;
  }
  if (name === 'except' || name === 'slice' || name === 'only') {
    const keys = new Set(args.positional.map(keyOf));
    const entries = [...map.entries].filter(([key]) => keys.has(key) === (name !== 'except'));
    return m.heap.map(entries, name === 'except' ? map.open : null, map.at);
  }
  if (name === 'forEach' || name === 'each' || name === 'each_pair')
    return eachItem(m, m.itemsOf(receiver), receiver, args, at, true);
  if (name === 'then' || name === 'yield_self') {
    return args.block ? invoke(m, args.block, { ...args, positional: [receiver], block: null }, at) : null;
  }
  if (name === 'items' || name === 'entries') {
    const items = m.itemsOf(receiver);
    return items ? m.heap.list(items) : receiver;
  }
  return null;
}

/** `config.get('service.url')` of a map of maps; null where it has no such keys. */
function dotted(m: Machine, map: Value, key: string | null): Value | null {
  if (key?.includes('.') !== true) return null;
  return key
    .split('.')
    .reduce<Value | null>((of, each) => of && (m.heap.asMap(of)?.entries.get(each)?.value ?? null), map);
}

/** `select { |key, value| … }`, `compact`, and their kin that change the map itself; null for what is none of them. */
function filterMap(m: Machine, receiver: Ref, name: string, args: Arguments, at: Origin): Ref | null {
  const plain = name.replace(/!$/, '');
  const isKept = FILTERS.get(name);
  let kept: Ref;
  if (isKept !== undefined) {
    const test = asking(
      m,
      testOf(name, args) ?? unknown(),
      at,
      at.unit.file.language.semantics.collections.entriesAre === 'apart' ? keyAndValue : asPair(m),
    );
    kept = filteredMap(m, receiver, keeping(isKept, test));
  } else if (plain === 'compact') kept = filteredMap(m, receiver, (_key, value) => negated(isNothing(value)));
  else if (plain === 'compact_blank')
    kept = filteredMap(m, receiver, (_key, value) => negated(isBlankOrEmpty(m, value)));
  else return null;
  const map = m.heap.asMap(kept);
  if (!map || !(name.endsWith('!') || name.endsWith('_if'))) return kept;
  m.heap.put(receiver, map);
  return receiver;
}

/** What a filter asks: whether something counts as true, where it is given no function. */
export function testOf(name: string, args: Arguments): Value | null {
  return name === 'compact' ? null : (args.block ?? args.positional[0] ?? null);
}
