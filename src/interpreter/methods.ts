import type { Arguments } from './arguments';
import { callValue, type CallNode } from './calls';
import { truthValue, containsItem } from './comparisons';
import { asking, asPair, filteredList, filteredMap, keeping, keyAndValue, negated } from './filters';
import { invoke, namedMap } from './invoke';
import { lookUpEnvironment } from './environment';
import { formatBraces, formatPrintf, replace } from './formats';
import { joinWith } from './library/addresses';
import { inCase } from './library/texts';
import { parametersOf, wordOf } from './combining';
import type { Machine } from './machine';
import { assignMember, keyOf, readMember } from './members';
import { mergeQuery } from './queries';
import { prefixBy } from './substrings';
import { concat } from './texts';
import { agreed, isEmpty, isNothing, type Truth } from './truth';
import type { External, ListObject, MapObject, Origin, Ref, Sym, Text, UrlObject, Value } from './values';
import { either, isBlank, literal, NOTHING, unknown } from './values';

/** What leaves a value as it is, for what matters here: cases, blanks, copies, freezing, presence. */
const SAME = new Set(
  (
    'toString to_s to_str to_sym trim strip lstrip rstrip chomp freeze dup clone copy ' +
    'trimEnd trimStart encode decode presence valueOf to_i to_f to_h to_hash to_a compact symbolize_keys stringify_keys deep_symbolize_keys ' +
    'with_indifferent_access deep_dup deep_stringify_keys html_safe squish normalize unsafe_str as_json asDict all toArray compact_blank ' +
    'permit to_unsafe_h removesuffix removeprefix await result finalize'
  ).split(' '),
);

const LOWER = new Set(['toLowerCase', 'toLocaleLowerCase', 'downcase', 'lower', 'casefold']);
const UPPER = new Set(['toUpperCase', 'toLocaleUpperCase', 'upcase', 'upper']);

/** How a comprehension's conditions are written as a call: no program's method has this name. */
export const FILTER = '%filter';

/** Methods that keep some entries of a map, and what these keep: those for which a function holds, or does not. */
const FILTERS: ReadonlyMap<string, boolean> = new Map([
  [FILTER, true],
  ['filter', true],
  ['select', true],
  ['select!', true],
  ['filter!', true],
  ['keep_if', true],
  ['reject', false],
  ['reject!', false],
  ['delete_if', false],
]);

/** Maps that become query strings. */
const ENCODERS = new Set(['to_query', 'to_param', 'urlencode']);

/** Writes of one entry, and additions of a map, by the names that languages give them. */
const SETTERS = new Set(['append', 'set', 'store', 'put', 'add', '[]=', 'offsetSet']);
const CHANGERS = new Set(['update', 'merge!', 'deep_merge!', 'reverse_merge!', 'replace']);
const MERGERS = new Set(['merge', 'deep_merge', 'reverse_merge', 'with_defaults', 'union', 'mergeRecursive']);
const HOLDS = new Set(['has', 'hasOwnProperty', 'key?', 'has_key?', 'include?', 'member?']);
const GETTERS = new Set(['get', 'fetch', 'dig', '[]', 'pop', 'getenv', 'at']);

/** A method that a language's own values have; null when it is none that is known. */
export function callLibraryMethod(
  m: Machine,
  receiver: Value,
  name: string,
  args: Arguments,
  at: Origin,
  node?: CallNode,
): Value | null {
  if (name === 'tap' || name === 'also') {
    const fn = args.block ?? args.positional[0];
    if (fn?.kind === 'function') invoke(m, fn, { ...args, positional: [receiver], block: null }, at);
    return receiver;
  }
  const own = at.unit.file.language.library.method?.(m, receiver, name, args, at, node);
  if (own) return own;
  switch (receiver.kind) {
    case 'text':
      return textMethod(m, receiver, name, args, at);
    case 'constant':
    case 'query':
      return SAME.has(name) || LOWER.has(name) || UPPER.has(name) ? receiver : null;
    case 'symbol':
    case 'external':
      return symbolMethod(m, receiver, name, args, at);
    case 'ref': {
      const object = m.heap.get(receiver);
      if (object?.kind === 'map') return mapMethod(m, receiver, object, name, args, at);
      if (object?.kind === 'list') return listMethod(m, receiver, object, name, args, at);
      if (object?.kind === 'url') return urlMethod(m, receiver, object, name, args, at);
      return null;
    }
    default:
      return null;
  }
}

function textMethod(m: Machine, receiver: Text, name: string, args: Arguments, at: Origin): Value | null {
  const [first, second] = args.positional;
  if (name === 'presence') return isBlank(receiver) === true ? NOTHING : receiver;
  if (SAME.has(name)) return receiver;
  if (LOWER.has(name)) return inCase(receiver, false);
  if (UPPER.has(name)) return inCase(receiver, true);
  switch (name) {
    case 'format':
      return formatBraces(m, receiver, args, at);
    case '%':
      return formatPrintf(m, receiver, args, at);
    case 'replace':
    case 'replaceAll':
    case 'gsub':
    case 'sub':
      return replace(m, receiver, first, second, at);
    case 'concat':
    case '+':
    case '<<':
      return concat(m, [receiver, ...args.positional], at, true);
    case 'join': {
      const list = m.heap.asList(first);
      return list && !list.open ? joinWith(m, list.items, receiver, at) : unknown('unknown', '', at);
    }
    case 'then':
    case 'yield_self':
      return args.block ? invoke(m, args.block, { ...args, positional: [receiver], block: null }, at) : receiver;
    default:
      return prefixBy(receiver, name, args.positional, at);
  }
}

function symbolMethod(m: Machine, receiver: Sym | External, name: string, args: Arguments, at: Origin): Value | null {
  const [first, second] = args.positional;
  if (name === 'dig' && args.positional.length > 1)
    return args.positional.reduce<Value>((of, key) => readMember(m, of, keyOf(key), at), receiver);
  if (receiver.kind === 'external') {
    const shared = name === 'merge!' || name === 'update' ? m.clients.sharedBy(receiver.id) : null;
    if (shared) {
      const config = m.heap.mapAt(m.sharedConfig(shared.record), shared.path);
      for (const value of [...args.positional, namedMap(m, args)]) m.heap.merge(config, value, at);
      return receiver;
    }
    if (GETTERS.has(name)) {
      const key = first ? keyOf(first) : null;
      const found = key === null ? null : readMember(m, receiver, key, at);
      if (key !== null && m.clients.holdsAddress(key)) return unknown('setting', key, at);
      const fallback = args.named.get('default')?.value ?? second;
      if (found?.kind === 'symbol') return fallback ? { ...found, fallback } : found;
      return lookUpEnvironment(m, receiver.id, key, fallback, at) ?? null;
    }
    return null;
  }
  if (name === FILTER || SAME.has(name) || LOWER.has(name) || UPPER.has(name)) return receiver;
  const prefix = prefixBy(receiver, name, args.positional, at);
  if (prefix) return prefix;
  if (ENCODERS.has(name) || MERGERS.has(name)) {
    const map = m.heap.map([], null, at);
    mergeQuery(m, map, receiver, at);
    for (const value of [...args.positional, namedMap(m, args)]) m.heap.merge(map, value, at);
    return MERGERS.has(name) ? map : { kind: 'query', map };
  }
  if (GETTERS.has(name) && receiver.origin !== 'result') {
    const key = first ? keyOf(first) : null;
    // An address is asked for, not looked up.
    if (key === null || /^(?:https?:\/)?\/./.test(key)) return null;
    const found = readMember(m, receiver, key, at);
    return found.kind === 'symbol' && second ? { ...found, fallback: second } : found;
  }
  return null;
}

function mapMethod(m: Machine, receiver: Ref, map: MapObject, name: string, args: Arguments, at: Origin): Value | null {
  const [first, second] = args.positional;
  if (map.isImmutable && /^(?:set|append|appendAll|delete)$/.test(name)) {
    const copy = m.heap.copyMap(receiver);
    const copied = m.heap.asMap(copy);
    if (!copied) return copy;
    const { isImmutable: _was, ...plain } = copied;
    m.heap.put(copy, plain);
    mapMethod(m, copy, plain, name === 'appendAll' ? 'append' : name, args, at);
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
  if (SAME.has(name))
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
      return callLibraryMethod(m, found, 'dig', { ...args, positional: args.positional.slice(1) }, at) ?? unknown();
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
function testOf(name: string, args: Arguments): Value | null {
  return name === 'compact' ? null : (args.block ?? args.positional[0] ?? null);
}

export function isBlankOrEmpty(m: Machine, value: Value): Truth {
  return agreed(value, (each) => (each.kind === 'ref' ? isEmpty(m, each) : isBlank(each)));
}

/** `reduce((sum, item) => …, start)`: where all items are known, one call for each. */
function reduced(m: Machine, list: ListObject, args: Arguments, at: Origin): Value | null {
  const [fn, start] = args.positional;
  const isKnown = !list.open && list.items.length <= MAX_ITEMS && start !== undefined && !args.block;
  if (fn?.kind !== 'function' || !isKnown) return null;
  return list.items.reduce<Value>(
    (sum, item) => callValue(m, fn, { ...args, positional: [sum, item], block: null }, at),
    start,
  );
}

function urlMethod(m: Machine, receiver: Ref, url: UrlObject, name: string, args: Arguments, at: Origin): Value | null {
  if (SAME.has(name) || name === 'to_uri' || name === 'geturl') return receiver;
  const [first] = args.positional;
  const keywords = args.named.size + args.spreads.length > 0 ? namedMap(m, args) : undefined;
  switch (name) {
    case '_replace':
    case 'copy_with': {
      const query = args.named.get('query')?.value ?? args.named.get('params')?.value;
      const path = args.named.get('path')?.value;
      const changed = m.heap.make({ ...url, params: m.heap.copyMap(url.params) });
      if (query) assignMember(m, changed, 'query', query, m.heap.asMap(url.params)?.at ?? at);
      if (path) assignMember(m, changed, 'path', path, at);
      return changed;
    }
    case 'with_query':
    case 'withQuery':
      return withQuery(m, receiver, first ?? keywords ?? NOTHING, at);
    case 'update_query':
    case 'extend_query':
    case 'copy_merge_params': {
      const params = m.heap.copyMap(url.params);
      mergeQuery(m, params, first ?? keywords ?? NOTHING, m.heap.asMap(url.params)?.at ?? at);
      return m.heap.make({ ...url, params });
    }
    case 'copy_set_param':
    case 'copy_add_param': {
      const params = m.heap.copyMap(url.params);
      if (first) m.heap.setEntry(params, keyOf(first), args.positional[1] ?? NOTHING, at);
      return m.heap.make({ ...url, params });
    }
    case 'copy_remove_param':
    case 'without_query_params': {
      const params = m.heap.copyMap(url.params);
      for (const key of args.positional) m.heap.removeEntry(params, keyOf(key));
      return m.heap.make({ ...url, params });
    }
    case 'with_path':
    case 'withPath': {
      const changed = m.heap.make({ ...url, params: m.heap.copyMap(url.params) });
      if (first) assignMember(m, changed, 'path', first, at);
      return changed;
    }
    case '/':
    case 'joinpath':
      return m.heap.make({
        kind: 'url',
        text: joinWith(m, [url.text, ...args.positional], literal('/'), at),
        params: m.heap.map(),
      });
    default:
      return null;
  }
}

/** A copy of an address with another query. */
export function withQuery(m: Machine, address: Ref, query: Value, at: Origin): Value {
  const url = m.heap.asUrl(address);
  if (!url) return address;
  const changed = m.heap.make({ ...url, params: m.heap.copyMap(url.params) });
  assignMember(m, changed, 'query', query, m.heap.asMap(url.params)?.at ?? at);
  return changed;
}

function listMethod(
  m: Machine,
  receiver: Ref,
  list: ListObject,
  name: string,
  args: Arguments,
  at: Origin,
): Value | null {
  const [first] = args.positional;
  if (SAME.has(name)) return receiver;
  switch (name) {
    case 'join':
      return list.open ? unknown('unknown', '', at) : joinWith(m, list.items, first ?? literal('', at), at);
    case 'push':
    case 'append':
    case '<<':
    case 'add':
      m.heap.put(receiver, { ...list, items: [...list.items, ...args.positional] });
      return receiver;
    case 'concat':
      return concat(m, [receiver, ...args.positional], at);
    case FILTER:
    case 'filter':
    case 'select':
    case 'reject':
    case 'compact':
      return filteredList(m, receiver, testOf(name, args), name !== 'reject', at);
    case 'includes':
    case 'include?':
      return truthValue(containsItem(m, receiver, first ?? NOTHING), at);
    case 'reduce':
      return reduced(m, list, args, at);
    case 'forEach':
    case 'each':
    case 'map':
    case 'flatMap':
    case 'flat_map':
    case 'collect':
      return eachItem(m, list.open ? null : list.items, receiver, args, at, false);
    case 'first':
      return list.items[0] ?? unknown();
    case 'last':
      return list.open ? unknown() : (list.items.at(-1) ?? unknown());
    default:
      return null;
  }
}

/** A list of so many known items is gone through item by item. */
const MAX_ITEMS = 8;

/** A function called with each item, when they are known; whatever calls with unknown ones otherwise. */
function eachItem(
  m: Machine,
  items: readonly Value[] | null,
  receiver: Ref,
  args: Arguments,
  at: Origin,
  pairs: boolean,
): Value | null {
  const fn = args.block ?? args.positional[0];
  if (fn?.kind !== 'function' || !items || items.length > MAX_ITEMS) return null;
  const results = items.map((item) => {
    const positional = pairs ? [...(m.heap.asList(item)?.items ?? [item])] : [item];
    // `map.forEach((value, key) => …)` against Ruby's `each { |key, value| … }`.
    const ordered = pairs && !args.block ? positional.reverse() : positional;
    return callValue(m, fn, { ...args, positional: ordered, block: null }, at);
  });
  return pairs ? receiver : m.heap.list(results);
}
