import type { MethodCall } from '../evaluation/call-site';
import type { Arguments } from '../evaluation/arguments';
import { invoke, namedMap } from '../evaluation/invoke';
import { lookUpEnvironment } from '../names/environment';
import { formatBraces, formatPrintf, replace } from './formats';
import { joinWith } from './addresses';
import { inCase } from './texts';
import type { Machine } from '../evaluation/machine';
import { keyOf, readMember } from '../evaluation/members';
import { mergeQuery } from '../values/queries';
import { prefixBy } from '../values/substrings';
import { concat } from '../values/texts';
import { agreed, isEmpty, type Truth } from '../values/truth';
import { isBlank, NOTHING, unknown, type External, type Origin, type Sym, type Text, type Value } from '../values';
import { mapMethod } from './map-methods';
import { urlMethod } from './url-methods';
import { listMethod } from './list-methods';

/** What leaves a value as it is, for what matters here: cases, blanks, copies, freezing, presence. */
export const KEEPS_TEXT = new Set(
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
export const FILTERS: ReadonlyMap<string, boolean> = new Map([
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
export const ENCODERS = new Set(['to_query', 'to_param', 'urlencode']);

/** Writes of one entry, and additions of a map, by the names that languages give them. */
export const SETTERS = new Set(['append', 'set', 'store', 'put', 'add', '[]=', 'offsetSet']);
export const CHANGERS = new Set(['update', 'merge!', 'deep_merge!', 'reverse_merge!', 'replace']);
export const MERGERS = new Set(['merge', 'deep_merge', 'reverse_merge', 'with_defaults', 'union', 'mergeRecursive']);
export const HOLDS = new Set(['has', 'hasOwnProperty', 'key?', 'has_key?', 'include?', 'member?']);
export const GETTERS = new Set(['get', 'fetch', 'dig', '[]', 'pop', 'getenv', 'at']);

/** A method that a language's own values have; null when it is none that is known. */
export function callLibraryMethod(m: Machine, { receiver, name, args, at, node }: MethodCall): Value | null {
  if (name === 'tap' || name === 'also') {
    const fn = args.block ?? args.positional[0];
    if (fn?.kind === 'function') invoke(m, fn, { ...args, positional: [receiver], block: null }, at);
    return receiver;
  }
  const own = at.unit.file.language.library.method?.(m, { receiver, name, args, at, node });
  if (own) return own;
  switch (receiver.kind) {
    case 'text':
      return textMethod(m, receiver, name, args, at);
    case 'constant':
    case 'query':
      return KEEPS_TEXT.has(name) || LOWER.has(name) || UPPER.has(name) ? receiver : null;
    case 'symbol':
    case 'external':
      return symbolMethod(m, receiver, name, args, at);
    case 'ref': {
      const object = m.heap.get(receiver);
      if (object?.kind === 'map') return mapMethod(m, object, { receiver, name, args, at });
      if (object?.kind === 'list') return listMethod(m, object, { receiver, name, args, at });
      if (object?.kind === 'url') return urlMethod(m, object, { receiver, name, args, at });
      return null;
    }
    default:
      return null;
  }
}

function textMethod(m: Machine, receiver: Text, name: string, args: Arguments, at: Origin): Value | null {
  const [first, second] = args.positional;
  if (name === 'presence') return isBlank(receiver) === true ? NOTHING : receiver;
  if (KEEPS_TEXT.has(name)) return receiver;
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
  if (name === FILTER || KEEPS_TEXT.has(name) || LOWER.has(name) || UPPER.has(name)) return receiver;
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

export function isBlankOrEmpty(m: Machine, value: Value): Truth {
  return agreed(value, (each) => (each.kind === 'ref' ? isEmpty(m, each) : isBlank(each)));
}
