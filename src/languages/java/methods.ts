import type { MethodCall } from '../../interpreter/evaluation/call-site';
import { branches, maybe } from '../../interpreter/evaluation/branching';
import { NO_ARGUMENTS, positionalArguments, type Arguments } from '../../interpreter/evaluation/arguments';
import { callValue } from '../../interpreter/evaluation/calls';
import { callClient } from '../../interpreter/clients/client-calls';
import { truthValue, compared, containsItem } from '../../interpreter/values/comparisons';
import { formatPrintf } from '../../interpreter/library/formats';
import { joinWith, makeUrl, resolveUrl } from '../../interpreter/library/addresses';
import { expanded } from '../../interpreter/library/expansions';
import type { Machine } from '../../interpreter/evaluation/machine';
import { keyOf, readMember } from '../../interpreter/evaluation/members';
import { mergeQuery } from '../../interpreter/values/queries';
import { settingSymbol } from '../../interpreter/names/settings';
import { addressOf, concat, inText } from '../../interpreter/values/texts';
import { isEmpty, isNothing } from '../../interpreter/values/truth';
import {
  isBlank,
  known,
  literal,
  NOTHING,
  partsOf,
  text,
  unknown,
  withFallback,
  type Origin,
  type Ref,
  type TextPart,
  type Value,
} from '../../interpreter/values';
import type { ListObject, MapObject, UrlObject } from '../../interpreter/values/heap-objects';
import { copied, JOINING } from './functions';

/** What leaves a value as it is, for what matters here. */
const SAME = new Set(
  (
    'stream parallelStream iterator boxed sorted distinct toList toArray peek sequential parallel intern stripIndent orElseThrow ' +
    'join unwrap toSingleValueMap getBytes toCharArray block asReadOnly build'
  ).split(' '),
);

/** A method that values of Java have; null for what is none that is known. */
export function javaMethod(m: Machine, { receiver, name, args, at, node }: MethodCall): Value | null {
  const [given] = args.positional;
  if (name === 'equals' && given) return compared(m, receiver, given, { how: 'strict', isNegated: false }, at);
  if (name === 'orElse' || name === 'getOrDefault') return fallenBack(m, receiver, name, args, at);
  if (name === 'orElseGet' && given) {
    const other = given.kind === 'function' ? callValue(m, given, NO_ARGUMENTS, at) : unknown('result', '', at);
    return withFallback(receiver, other, isNothing);
  }
  switch (receiver.kind) {
    case 'text':
      return textMethod(m, receiver, name, args, at);
    case 'symbol':
    case 'external':
      if (name === 'getProperty' || name === 'getRequiredProperty') return property(m, args, at);
      return receiver.kind === 'symbol' && SAME.has(name) && args.positional.length === 0 ? receiver : null;
    case 'ref': {
      const object = m.heap.get(receiver);
      if (object?.kind === 'list') return listMethod(m, object, { receiver, name, args, at });
      if (object?.kind === 'map') return mapMethod(m, object, { receiver, name, args, at });
      if (object?.kind === 'url') return urlMethod(m, object, { receiver, name, args, at, node });
      return null;
    }
    default:
      return null;
  }
}

/** `environment.getProperty("entreprise.url", "…")`. */
function property(m: Machine, args: Arguments, at: Origin): Value | null {
  const [key = NOTHING, fallback] = args.positional;
  const name = known(key);
  if (name === null || args.positional.length > 2) return null;
  return settingSymbol(m, 'setting', name, fallback?.kind === 'external' ? null : (fallback ?? null), at);
}

function fallenBack(m: Machine, receiver: Value, name: string, args: Arguments, at: Origin): Value {
  const [first_ = NOTHING, second = NOTHING] = args.positional;
  if (name === 'orElse') return withFallback(receiver, first_, isNothing);
  const found = readMember(m, receiver, keyOf(first_), at);
  return withFallback(found, second, isNothing);
}

function textMethod(m: Machine, receiver: Value, name: string, args: Arguments, at: Origin): Value | null {
  const [given = NOTHING] = args.positional;
  switch (name) {
    case 'formatted':
      return formatPrintf(m, receiver, args, at);
    case 'isEmpty':
    case 'isBlank':
      return truthValue(isBlank(receiver), at);
    case 'contains':
      return truthValue(containsItem(m, receiver, given), at);
    case 'equalsIgnoreCase':
    case 'contentEquals':
      return unknown('unknown', '', at);
    default:
      return SAME.has(name) && args.positional.length === 0 ? receiver : null;
  }
}

function listMethod(m: Machine, of: ListObject, { receiver, name, args, at }: MethodCall<Ref>): Value | null {
  const [given = NOTHING] = args.positional;
  switch (name) {
    case 'append':
      m.heap.put(receiver, { ...of, items: [...of.items, inText(m, given, at)] });
      return receiver;
    case 'add':
      m.heap.put(receiver, { ...of, items: [...of.items, args.positional.at(-1) ?? NOTHING] });
      return { kind: 'constant', value: true, at };
    case 'addAll': {
      const more = m.heap.asList(given);
      m.heap.put(receiver, {
        ...of,
        items: [...of.items, ...(more?.items ?? [])],
        open: of.open || more?.open !== false,
      });
      return receiver;
    }
    case 'insert':
    case 'deleteCharAt':
    case 'setLength':
    case 'delete':
    case 'reverse':
      m.heap.put(receiver, { ...of, open: true });
      return receiver;
    case 'toString':
      return of.open
        ? text([...joined(m, of.items, at), ...partsOf(unknown('unknown', '', at), at)])
        : text(joined(m, of.items, at));
    case 'get':
    case 'getFirst':
      return of.items[given.kind === 'constant' ? Number(given.value ?? 0) : -1] ?? null;
    case 'getKey':
    case 'getName':
      return of.items[0] ?? null;
    case 'getValue':
      return of.items[1] ?? null;
    case 'isEmpty':
      return truthValue(isEmpty(m, receiver), at);
    case 'collect': {
      const separator = separatorOf(given);
      if (separator) return of.open ? unknown('unknown', '', at) : joinWith(m, of.items, separator, at);
      return receiver;
    }
    default:
      return SAME.has(name) ? receiver : null;
  }
}

function joined(m: Machine, items: readonly Value[], at: Origin): readonly TextPart[] {
  const whole = concat(m, items, at, true);
  return whole.kind === 'text' ? whole.parts : partsOf(whole, at);
}

function separatorOf(collector: Value): Value | null {
  if (collector.kind !== 'bound' || collector.of.kind !== 'external' || collector.of.id !== JOINING) return null;
  return collector.positional[0] ?? literal('');
}

function mapMethod(m: Machine, map: MapObject, { receiver, name, args, at }: MethodCall<Ref>): Value | null {
  const [given = NOTHING, value] = args.positional;
  switch (name) {
    case 'putAll':
    case 'addAll':
    case 'setAll':
      if (value) m.heap.setEntry(receiver, keyOf(given), value, at);
      else m.heap.merge(receiver, given, at);
      return receiver;
    case 'putIfAbsent':
    case 'addIfAbsent': {
      const key = keyOf(given);
      if (key === null) m.heap.open(receiver, 'dynamic', at);
      else if (!map.entries.has(key)) m.heap.setEntry(receiver, key, value ?? NOTHING, at);
      return receiver;
    }
    case 'setBearerAuth':
      m.heap.setEntry(receiver, 'Authorization', concat(m, [literal('Bearer ', at), given], at, true), at);
      return receiver;
    case 'setBasicAuth':
      m.heap.setEntry(receiver, 'Authorization', unknown('unknown', '', at), at);
      return receiver;
    case 'init':
    case 'loadTrustMaterial': {
      const managers = name === 'init' ? value : args.positional.at(-1);
      if (managers) m.heap.setEntry(receiver, 'managers', managers, at);
      return receiver;
    }
    case 'getSocketFactory':
      return receiver;
    case 'containsKey':
      return truthValue(containsItem(m, receiver, given), at);
    case 'isEmpty':
      return truthValue(isEmpty(m, receiver), at);
    case 'entrySet': {
      const items = m.itemsOf(receiver);
      return items ? m.heap.list(items) : receiver;
    }
    case 'collect':
      return separatorOf(given) ? { kind: 'query', map: m.heap.copyMap(receiver) } : receiver;
    case 'map':
      // What makes pairs of the entries of a map that is not known whole.
      if (given.kind === 'function')
        branches(m, [
          () => (callValue(m, given, positionalArguments(unknown('unknown', '', at)), at), false),
          () => false,
        ]);
      return receiver;
    default:
      // Options of what a library brings: `setReadTimeout(…)`, `withReadTimeout(…)`.
      if (/^(?:set|with)[A-Z]/.test(name) && args.positional.length === 1) {
        m.heap.setEntry(
          receiver,
          name.charAt(name.startsWith('set') ? 3 : 4).toLowerCase() + name.slice(name.startsWith('set') ? 4 : 5),
          given,
          at,
        );
        return receiver;
      }
      return SAME.has(name) && args.positional.length === 0 ? receiver : null;
  }
}

const SCHEMES = new Set(['scheme', 'setScheme']);
const HOSTS = new Set(['host', 'setHost']);
const ADDED_PATHS = new Set([
  'path',
  'pathSegment',
  'addPathSegment',
  'addPathSegments',
  'addEncodedPathSegment',
  'addEncodedPathSegments',
  'appendPath',
  'appendPathSegments',
  'segment',
]);
const SET_PATHS = new Set(['setPath', 'replacePath', 'encodedPath', 'setPathSegments']);
const SET_PARAMETERS = new Set(
  'queryParam addQueryParameter addEncodedQueryParameter addParameter setParameter setQueryParameter setEncodedQueryParameter replaceQueryParam'.split(
    ' ',
  ),
);
const SET_ALL = new Set(['queryParams', 'addParameters', 'setParameters', 'replaceQueryParams']);
const SET_QUERIES = new Set(['query', 'setCustomQuery', 'encodedQuery', 'replaceQuery', 'setQuery']);
const REMOVED = new Set(['removeAllQueryParameters', 'removeParameter', 'removeAllEncodedQueryParameters']);
const BUILT = new Set(['build', 'buildAndExpand', 'expand', 'buildFromEncoded', 'buildFromMap']);
const KEPT = new Set(
  'toURL toUri toURI uri url toUriString toASCIIString toExternalForm toString normalize encode encodeTemplate port setPort setCharset fragment toHttpUrl uriVariables'.split(
    ' ',
  ),
);

function urlMethod(m: Machine, url: UrlObject, { receiver, name, args, at, node }: MethodCall<Ref>): Value | null {
  const [given = NOTHING, value] = args.positional;
  const change = (address: Value): Ref => {
    m.heap.put(receiver, { ...url, text: address });
    return receiver;
  };
  if (name === 'openConnection' || name === 'openStream')
    return callClient(m, { name: `java.net.URL.${name}`, args: positionalArguments(receiver), at, node });
  if (SCHEMES.has(name)) return change(concat(m, [given, literal('://', at), url.text], at, true));
  if (HOSTS.has(name)) {
    const start = known(url.text)?.endsWith('://') === true ? [url.text] : [literal('https://', at), url.text];
    return change(concat(m, [...start, given], at, true));
  }
  if (ADDED_PATHS.has(name)) {
    if (args.positional.length === 0) return receiver;
    // Pieces of their own get a slash before each; `path` alone is taken as it is, but for a slash that would stand twice.
    const isPiece = name !== 'path';
    const address = args.positional.reduce<Value>((before, piece) => added(m, before, piece, isPiece, at), url.text);
    return change(address);
  }
  if (SET_PATHS.has(name)) return change(added(m, originOf(m, url.text), given, true, at));
  if (SET_PARAMETERS.has(name)) {
    if (args.positional.length === 1) mergeQuery(m, url.params, given, at);
    else m.heap.setEntry(url.params, keyOf(given), value ?? NOTHING, at);
    return receiver;
  }
  if (name === 'queryParamIfPresent') {
    const isThere = value ? isNothing(value) : true;
    if (isThere !== true)
      maybe(m, isThere === null, () => {
        m.heap.setEntry(url.params, keyOf(given), value ?? NOTHING, at);
      });
    return receiver;
  }
  if (SET_ALL.has(name) || SET_QUERIES.has(name)) {
    mergeQuery(
      m,
      url.params,
      m.heap.asList(given) || args.positional.length < 2 ? given : m.heap.list(args.positional),
      at,
    );
    return receiver;
  }
  if (REMOVED.has(name)) {
    m.heap.removeEntry(url.params, keyOf(given));
    return receiver;
  }
  if (name === 'newBuilder' || name === 'cloneBuilder' || name === 'clone')
    return given.kind === 'text'
      ? copied(m, makeUrl(m, resolveUrl(m, addressOf(m, url), given, at), at))
      : copied(m, receiver);
  if (name === 'resolve') return makeUrl(m, resolveUrl(m, url.text, concat(m, [given], at, true), at), at);
  if (BUILT.has(name))
    return args.positional.length === 0 ? copied(m, receiver) : expanded(m, url, args.positional, at);
  return KEPT.has(name) ? receiver : null;
}

function originOf(m: Machine, address: Value): Value {
  const characters = known(address);
  const origin = characters === null ? null : /^[a-z][\w+.-]*:\/\/[^/?#]*/i.exec(characters)?.[0];
  return origin === null || origin === undefined ? concat(m, [address], null, true) : literal(origin);
}

/** A piece of a path behind what is there, with one slash between. */
function added(m: Machine, before: Value, piece: Value, isPiece: boolean, at: Origin): Value {
  const last = before.kind === 'text' ? before.parts.at(-1) : undefined;
  const start = piece.kind === 'text' ? piece.parts[0] : undefined;
  const ends = last?.kind === 'literal' && last.text.endsWith('/');
  const begins = start?.kind === 'literal' && start.text.startsWith('/');
  if (ends && begins && piece.kind === 'text')
    return concat(m, [before, text([{ ...start, text: start.text.slice(1) }, ...piece.parts.slice(1)])], at, true);
  const isApart = ends || begins || !isPiece;
  return concat(m, isApart ? [before, piece] : [before, literal('/', at), piece], at, true);
}
