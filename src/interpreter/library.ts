import type { Arguments } from './arguments';
import { httpHeaders, httpParams, inject, runInInjectionContext } from './angular';
import { NO_ARGUMENTS, positionalArguments } from './arguments';
import { callMethod, callValue, unresolved } from './calls';
import { invoke, namedMap } from './invoke';
import { lookUpEnvironment, readSettings } from './environment';
import { answerOf, contains } from './comparisons';
import { asking, filteredList, filteredMap, keeping, negated } from './filters';
import { runtimeSettings, schemaFunction } from './environment-schemas';
import { formatPrintf, replace } from './formats';
import { opennessOf } from './heap';
import { parametersOf, wordOf } from './combining';
import type { Machine } from './machine';
import { deleteMember, keyOf, readMember } from './members';
import { nestModule, registerLater } from './nest';
import { ENCODED, mergeQuery, queryMap, remember, setQuery, splitQuery } from './queries';
import { prefixOf } from './substrings';
import type { Entry, Origin, RawSigns, Ref, TextPart, Value } from './values';
import { alternatives, either, isBlank, known, literal, NOTHING, text, unknown, withFallback } from './values';

export { formatPrintf } from './formats';
import { bound, commonJsExport } from './lookup';
import { concat, inText } from './texts';
import { LIMIT } from './limits';
import {
  abort,
  ABORT,
  anySignal,
  cancelSource,
  clear,
  later,
  newController,
  newPromise,
  race,
  settle,
  SETTLE,
  sleep,
  soon,
} from './timers';
import { isFalsy, isLeftOut, isNothing, type Answer } from './truth';
export { environmentSymbol } from './environment';
import { callLibraryMethod, FILTER, withQuery } from './methods';
import { construct } from './objects';
export { callLibraryMethod } from './methods';

/** The languages that share a library. */
type Family = 'javascript' | 'python' | 'php' | 'ruby';

function familyOf(at: Origin): Family {
  const { id } = at.unit.file.language;
  return id === 'typescript' ? 'javascript' : id;
}

type Operation = (m: Machine, args: Arguments, at: Origin) => Value;

const first: Operation = (_m, args) => args.positional[0] ?? NOTHING;

/** `substr($siret, 0, 9)`. */
const prefix: Operation = (_m, args, at) => {
  const [value, from, length] = args.positional;
  const starts = from?.kind === 'constant' && from.value === 0;
  return (value && starts && prefixOf(value, length, at)) || unknown('result', '', at);
};

/** One value made safe for a URL: a hole that is encoded, characters as they are and separating nothing. */
const encode: Operation = (m, args, at) => {
  const [value, safe = args.named.get('safe')?.value] = args.positional;
  // What is told to leave these signs alone is given whole addresses.
  if (/[&=?]/.test(known(safe) ?? '')) return encodeAll(m, args, at);
  if (!value || value.kind === 'constant') return inText(m, value ?? NOTHING, at);
  if (value.kind !== 'text') return text([{ kind: 'hole', value, encoded: true, at }]);
  return text(
    value.parts.map((part): TextPart =>
      part.kind === 'literal' ? { ...part, isEncoded: true } : { ...part, encoded: true },
    ),
  );
};

/** A whole address without spaces and accents: the signs that separate its parts stay what they are. */
const encodeAll: Operation = (m, args, at) => {
  const [value] = args.positional;
  if (!value || value.kind === 'constant') return inText(m, value ?? NOTHING, at);
  if (value.kind !== 'text') return text([{ kind: 'hole', value, encoded: true, at }]);
  return text(value.parts.map((part) => (part.kind === 'literal' ? part : { ...part, encoded: true })));
};

/** A value as text. */
const asString: Operation = (m, args, at) => inText(m, args.positional[0] ?? NOTHING, at);

/** A map made a query string, as it stands now. */
function queryStringBy(policiesOf: (m: Machine, args: Arguments) => Policies): Operation {
  return (m, args, at) => {
    const value = args.positional[0] ?? namedMap(m, args);
    if (value.kind === 'text') return value;
    const map = m.heap.map([], null, m.heap.asMap(value)?.at ?? at);
    mergeQuery(m, map, value, at);
    const sent = parametersOf(m, at.unit.file.language, policiesOf(m, args), map);
    return { kind: 'query', map: sent.kind === 'ref' ? sent : map };
  };
}

type Policies = Parameters<typeof parametersOf>[2];

/** Lists one item after the other, under the name itself. */
const queryString = queryStringBy(() => ({}));
/** Lists under another name: `object[]`, `object[0]`. */
const nestedQueryString = queryStringBy(() => ({ list: 'renames' }));
/** Python's: what is None is sent as that word, and so is a list unless `doseq` is given. */
const wordQueryString = queryStringBy((_m, { named, positional }) => {
  const isSequence = isBlank(named.get('doseq')?.value ?? positional[1] ?? NOTHING) === false;
  return { null: 'word', list: isSequence ? 'repeats' : 'word' };
});

const number: Operation = (_m, args, at) =>
  either(
    alternatives(args.positional[0] ?? NOTHING).map((value): Value => {
      const characters = value.kind === 'text' ? known(value) : null;
      const parsed = characters === null || characters.trim() === '' ? Number.NaN : Number(characters);
      return Number.isNaN(parsed) ? value : { kind: 'constant', value: parsed, at };
    }),
  );

const printf: Operation = (m, args, at) =>
  formatPrintf(m, args.positional[0] ?? NOTHING, { ...args, positional: args.positional.slice(1) }, at);

/** All the maps in one new map, the later over the earlier. */
const mergeAll: Operation = (m, args, at) => {
  const map = m.heap.map([], null, m.heap.asMap(args.positional[0])?.at ?? at);
  for (const value of [...args.positional, ...args.spreads]) m.heap.merge(map, value, at);
  for (const [key, entry] of args.named) m.heap.setEntry(map, key, entry.value, entry.at);
  if (args.open) m.heap.open(map, 'open map', at);
  return map;
};

/** WordPress: the first map over the second, which has the defaults. */
const withDefaults: Operation = (m, args, at) => mergeAll(m, { ...args, positional: args.positional.toReversed() }, at);

/** The first map changed by the others. */
const assignAll: Operation = (m, args, at) => {
  const [target, ...rest] = args.positional;
  if (target?.kind !== 'ref' || !m.heap.asMap(target)) return mergeAll(m, args, at);
  for (const value of rest) m.heap.merge(target, value, at);
  return target;
};

/** `delete map.key`, and `Reflect.deleteProperty(map, 'key')`. */
const deleteKey: Operation = (m, args, at) => {
  const [of = NOTHING, name] = args.positional;
  const key = name ? keyOf(name) : null;
  for (const each of alternatives(of)) deleteMember(m, each, key, at);
  return { kind: 'constant', value: true, at };
};

/** Pieces of a path with one slash between. */
const joinPath: Operation = (m, args, at) => joinWith(m, args.positional, literal('/', at), at);

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
  const params = query ? queryMap(m, query, from ?? at) : m.heap.map([], null, at);
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

const parsing =
  (raw: RawSigns | null): Operation =>
  (m, args, at) => {
    const [address = NOTHING, base] = args.positional;
    return makeUrl(
      m,
      base && base.kind !== 'constant' ? resolveUrl(m, base, concat(m, [address], at, true), at) : address,
      at,
      raw,
    );
  };

const parseUrl = parsing(null);
/** JavaScript's own class. */
const parseWebUrl = parsing(ENCODED);
/** Ruby's own class: `URI('…é')` raises, `URI('… …')` does not. */
const parseRubyUrl = parsing({ space: 'encoded', letter: 'refused' });

const joinUrls: Operation = (m, args, at) => {
  const [first = NOTHING, ...rest] = args.positional;
  const joined = rest.reduce((base, reference) => resolveUrl(m, base, reference, at), first);
  // Python's is a text, Ruby's an object that is taken apart.
  return at.unit.file.language.id === 'ruby' ? makeUrl(m, joined, at) : joined;
};

/** httpx: parameters given beside a text take the place of its query. */
const parseUrlWith: Operation = (m, args, at) => {
  const url = parseUrl(m, args, at);
  const params = args.named.get('params')?.value ?? args.positional[1];
  return params && url.kind === 'ref' ? withQuery(m, url, params, at) : url;
};

/** PSR-7: a copy with these values in the query, in the place of those of the same names. */
const uriWithValue: Operation = (m, args, at) => {
  const [address = NOTHING, name = NOTHING, value] = args.positional;
  const url = makeUrl(m, address, at);
  const found = m.heap.asUrl(url);
  if (!found) return url;
  const params = m.heap.copyMap(found.params);
  if (m.heap.asMap(name)) m.heap.merge(params, name, at);
  else m.heap.setEntry(params, keyOf(name), value ?? NOTHING, at);
  return m.heap.make({ ...found, params });
};

/** PSR-7: a copy without the value of that name. */
const uriWithoutValue: Operation = (m, args, at) => {
  const [address = NOTHING, name = NOTHING] = args.positional;
  const url = makeUrl(m, address, at);
  const found = m.heap.asUrl(url);
  if (!found) return url;
  const params = m.heap.copyMap(found.params);
  m.heap.removeEntry(params, keyOf(name));
  return m.heap.make({ ...found, params });
};

/** A function with arguments that it is given whenever it is called. */
const partial: Operation = (_m, args) => {
  const [of = NOTHING, ...positional] = args.positional;
  return { kind: 'bound', of, method: null, positional, named: args.named, spreads: args.spreads };
};

/** `URI::HTTPS.build(host:, path:, query:)`. */
const buildUrl: Operation = (m, args, at) => {
  const options = args.positional[0] ?? namedMap(m, args);
  const piece = (key: string): Value | null => m.heap.read(options, key);
  const host = piece('host') ?? unknown();
  const url = concat(m, [literal('https://', at), host, piece('path') ?? literal('')], at, true);
  const params = m.heap.map([], null, at);
  const query = piece('query');
  if (query) setQuery(m, params, query, at, true);
  return m.heap.make({ kind: 'url', text: url, params, encodes: true });
};

/** `new Headers(x)`, `new Map()`: a map of its own. */
const newMap: Operation = (m, args, at) => {
  const [from = NOTHING] = args.positional;
  const map = m.heap.map([], null, m.heap.asMap(from)?.at ?? at);
  mergeQuery(m, map, from, at);
  return map;
};

/** `new URLSearchParams(x)`: what is nothing becomes a word. */
const searchParams: Operation = (m, args, at) => {
  const made = newMap(m, args, at);
  return made.kind === 'ref' ? asSearchParams(m, made, at) : made;
};

function asSearchParams(m: Machine, made: Ref, at: Origin): Ref {
  const map = m.heap.asMap(made);
  if (!map || !/script$/.test(at.unit.file.language.id)) return made;
  const entries = [...map.entries].map(([name, entry]): [string, Entry] => [
    name,
    { ...entry, value: either(alternatives(entry.value).map((each) => wordOf(at.unit.file.language, each, entry.at))) },
  ]);
  m.heap.put(made, { ...map, entries: new Map(entries), isSearchParams: true });
  return made;
}

/** The entries of a map for which a function holds, or does not; without one, those that count as true. */
function filterMap(
  isKept: boolean,
  argumentsOf: (m: Machine) => (key: string, value: Value) => readonly Value[],
): Operation {
  return (m, args, at) => {
    const [of = NOTHING, fn] = args.positional;
    const test = keeping(isKept, asking(m, fn, at, argumentsOf(m)));
    return either(
      alternatives(of).map((each) => {
        if (each.kind !== 'ref' || !m.heap.asMap(each)) return each;
        return filteredMap(m, each, test);
      }),
    );
  };
}

/** PHP's `array_filter($map, $fn, ARRAY_FILTER_USE_BOTH)`. */
const filterArray: Operation = (m, args, at) => {
  const [of = NOTHING, callback, mode] = args.positional;
  const fn = callback?.kind === 'constant' ? undefined : callback;
  const named = fn?.kind === 'text' ? known(fn) : null;
  const use = mode?.kind === 'external' ? externalConstant(mode.id) : null;
  const given = (key: string, value: Value): readonly Value[] =>
    use === 'ARRAY_FILTER_USE_KEY' ? [literal(key)] : use === 'ARRAY_FILTER_USE_BOTH' ? [value, literal(key)] : [value];
  const asked = named !== null && fn ? bound(m, m.names.resolve(at.unit.file, named, null), at.unit.file, at) : fn;
  return either(
    alternatives(of).map((each) => {
      if (each.kind !== 'ref') return each;
      if (m.heap.asList(each)) return filteredList(m, each, asked, true, at);
      return m.heap.asMap(each) ? filteredMap(m, each, asking(m, asked, at, given)) : each;
    }),
  );
};

/** Python's `filter(f, items)`. */
const filterItems: Operation = (m, args, at) => {
  const [fn = NOTHING, of = NOTHING] = args.positional;
  const asked = fn.kind === 'constant' ? [] : [fn];
  return callLibraryMethod(m, of, FILTER, positionalArguments(...asked), at) ?? unknown('result', '', at);
};

/** What is said of a value, as a value. */
function answer(of: (m: Machine, value: Value) => Answer): Operation {
  return (m, args, at) => answerOf(of(m, args.positional[0] ?? NOTHING), at);
}

/** `Object.keys(m)`, where they are known. */
const keysOf: Operation = (m, args, at) => {
  const items = m.itemsOf(args.positional[0] ?? NOTHING);
  if (!items || !m.heap.asMap(args.positional[0])) return unresolved(m, args, at, 'Object.keys');
  return m.heap.list(items.flatMap((pair) => m.heap.asList(pair)?.items[0] ?? []));
};

/** JavaScript's `typeof`. */
const typeOf: Operation = (_m, args, at) => {
  const all = alternatives(args.positional[0] ?? NOTHING).map((value): Value => {
    if (value.kind === 'text') return literal('string', at);
    if (value.kind === 'ref') return literal('object', at);
    if (value.kind === 'function' || value.kind === 'class') return literal('function', at);
    if (value.kind !== 'constant') return unknown('unknown', '', at);
    if (value.value === null) return literal(value.isMissing === true ? 'undefined' : 'object', at);
    return literal(typeof value.value, at);
  });
  return either(all);
};

/** How many characters a text has that is known. Of others, those that are known: more than none, or not known. */
const lengthOf: Operation = (_m, args, at) =>
  either(
    alternatives(args.positional[0] ?? NOTHING).map((value): Value => {
      const characters =
        value.kind === 'text' ? known(value) : value.kind === 'constant' && value.value === null ? '' : null;
      if (characters !== null) return { kind: 'constant', value: characters.length, at };
      return value.kind === 'text' ? value : unknown('result', '', at);
    }),
  );

/** Whether a key is in a map, or an item in a list. */
function isIn(container: number, item: number): Operation {
  return (m, { positional }, at) =>
    answerOf(contains(m, positional[container] ?? NOTHING, positional[item] ?? NOTHING), at);
}

/** `Object.entries(m)`: its pairs when they are known, else the map, which will be taken apart or put together again. */
const entries: Operation = (m, args) => {
  const [map = NOTHING] = args.positional;
  const items = m.itemsOf(map);
  return items ? m.heap.list(items) : map;
};

const valuesOf: Operation = (m, args, at) => {
  const map = m.heap.asMap(args.positional[0]);
  if (!map) return unknown('unknown', '', at);
  return m.heap.list(
    [...map.entries.values()].map((entry) => entry.value),
    map.open !== null,
  );
};

/** WordPress: `add_query_arg($params, $url)` or `add_query_arg('key', 'value', $url)`. */
const addQuery: Operation = (m, args, at) => {
  const [first = NOTHING, second = NOTHING, third] = args.positional;
  const url = makeUrl(m, third ?? second, at);
  const params = m.heap.asUrl(url)?.params;
  if (!params) return url;
  if (third) m.heap.setEntry(params, keyOf(first), second, at);
  else m.heap.merge(params, first, at);
  return url;
};

/** Arithmetic: of numbers that are known the number, else one that is not known. */
function arithmetic(apply: (a: number, b: number) => number): Operation {
  return (_m, args, at) => {
    const [a, b] = args.positional;
    if (
      a?.kind === 'constant' &&
      b?.kind === 'constant' &&
      typeof a.value === 'number' &&
      typeof b.value === 'number'
    ) {
      return { kind: 'constant', value: apply(a.value, b.value), at };
    }
    return unknown('result', '', at);
  };
}

/** `Symbol('x')`: a key of its own wherever it is made. */
const ownKey: Operation = (_m, args, at) => {
  const { uri } = at.unit.file;
  const place = `${uri}:${String(at.unit.declaration.start + at.start)}`;
  return literal(`Symbol(${known(args.positional[0] ?? null) ?? ''}) ${place}`, at);
};

const all: Operation = (m, args) => {
  const [list] = args.positional;
  return list ?? m.heap.list(args.positional);
};

/** A limit put around a request by something else: `asyncio.wait_for(request, 5)`, `pTimeout(request, …)`. */
const limit: Operation = (m, args, at) => {
  const [first = NOTHING, second] = args.positional;
  const entrants = m.heap.asList(first)?.items ?? [first];
  const limits = m.heap.asMap(second)?.entries.get('milliseconds')?.value ?? second;
  const given = args.named.get('timeout')?.value ?? limits ?? unknown('unknown', 'limit', at);
  for (const value of entrants) {
    const client = m.heap.asClient(value);
    if (client) m.heap.write(client.config, LIMIT, given, at);
  }
  return entrants.find((value) => m.heap.asClient(value)) ?? first;
};

/** Ruby's `Timeout.timeout(5) { … }`: all that is sent within has the limit. */
const within: Operation = (m, args, at) => {
  const [seconds = NOTHING] = args.positional;
  const { block } = args;
  return block ? m.limited(seconds, () => invoke(m, block, NO_ARGUMENTS, at)) : unknown('result', '', at);
};

/** A limit on all that follows: `async with asyncio.timeout(5)`, `with eventlet.Timeout(5)`. */
const ambient: Operation = (m, args, at) => {
  m.limits.push(args.positional[0] ?? unknown('unknown', '', at));
  return NOTHING;
};

/** FastAPI's `Depends(f)`: what f gives, with what it depends on itself. */
const dependency: Operation = (m, args, at) => {
  const [fn] = args.positional;
  if (fn?.kind === 'function') return invoke(m, fn, null, at);
  return fn?.kind === 'class' ? construct(m, fn.cls, null, at) : unknown('parameter', '', at);
};

/** Python's `getattr(object, name, default)`. */
const attribute: Operation = (m, args, at) => {
  const [of = NOTHING, name, fallback] = args.positional;
  const key = name ? keyOf(name) : null;
  if (key === null) return unknown('unknown', '', at);
  const found = readMember(m, of, key, at);
  return fallback ? withFallback(found, fallback, isLeftOut) : found;
};

/** PHP's `call_user_func([$client, 'get'], …)`, `call_user_func_array('f', $arguments)`. */
function callUserFunction(isList: boolean): Operation {
  return (m, args, at) => {
    const [callee = NOTHING, ...given] = args.positional;
    const list = isList ? m.heap.asList(given[0]) : null;
    const positional = isList ? (list?.items ?? []) : given;
    const all: Arguments = { ...args, positional, open: args.open || (isList && list?.open !== false) };
    const pair = m.heap.asList(callee);
    const [of, method] = pair?.items ?? [];
    const name = known(pair ? (method ?? null) : callee);
    if (of && name !== null) return callMethod(m, of, name, all, at);
    if (name === null) return callValue(m, callee, all, at);
    return callValue(m, bound(m, m.names.resolve(at.unit.file, name, null), at.unit.file, at), all, at);
  };
}

/** Letters made large or small, where all of them are known. */
export function inCase(value: Value, isUpper: boolean): Value {
  if (value.kind !== 'text') return value;
  return text(
    value.parts.map((part) =>
      part.kind === 'hole' ? part : { ...part, text: isUpper ? part.text.toUpperCase() : part.text.toLowerCase() },
    ),
  );
}

const lowerCase: Operation = (_m, args) => inCase(args.positional[0] ?? NOTHING, false);
const upperCase: Operation = (_m, args) => inCase(args.positional[0] ?? NOTHING, true);

const replaceIn: Operation = (m, args, at) =>
  replace(m, args.positional[2] ?? NOTHING, args.positional[0], args.positional[1], at);

/** PHP's `strtr($text, ['{a}' => $a])`. */
const translate: Operation = (m, args, at) => {
  const [template = NOTHING, pairs] = args.positional;
  const entries = m.heap.asMap(pairs)?.entries;
  if (!entries) return replace(m, template, args.positional[1], args.positional[2], at);
  return [...entries].reduce((value, [key, entry]) => replace(m, value, literal(key), entry.value, at), template);
};

/** Python's own functions, and what frameworks call them by. */
const URLLIB = (name: string): string => `urllib.parse.${name} six.moves.urllib.parse.${name} requests.compat.${name}`;

/** A function of lodash, by the names that its packages have it under. */
const LODASH = (name: string): string =>
  `lodash.${name} lodash-es.${name} lodash/${name} lodash-es/${name} lodash.${name.toLowerCase()}`;

const valueAndKey = (key: string, value: Value): readonly Value[] => [value, literal(key)];

/** Each operation with the functions that do it, by language: a function of one's own may have the name of another's. */
const FUNCTIONS: readonly (readonly [Operation, Readonly<Partial<Record<Family, string>>>])[] = [
  [
    encode,
    {
      javascript: 'encodeURIComponent escape querystring.escape',
      python: `${URLLIB('quote')} ${URLLIB('quote_plus')} urllib.quote urllib.quote_plus django.utils.http.urlquote`,
      php: 'urlencode rawurlencode',
      ruby:
        'CGI.escape ERB::Util.url_encode URI.encode_www_form_component URI.encode_uri_component ' +
        'Addressable::URI.encode_component',
    },
  ],
  [
    encodeAll,
    {
      javascript: 'encodeURI',
      ruby: 'URI::DEFAULT_PARSER.escape URI.encode URI.escape Addressable::URI.encode Addressable::URI.escape',
    },
  ],
  [
    queryString,
    {
      javascript: 'querystring.stringify query-string.stringify $.param jQuery.param jquery.param',
      php: 'GuzzleHttp\\Psr7\\Query.build GuzzleHttp\\Query.build',
      ruby: 'URI.encode_www_form Rack::Utils.build_query',
    },
  ],
  [nestedQueryString, { javascript: 'qs.stringify', php: 'http_build_query', ruby: 'Rack::Utils.build_nested_query' }],
  [
    wordQueryString,
    { python: `${URLLIB('urlencode')} urllib.urlencode django.utils.http.urlencode urllib3.request.urlencode` },
  ],
  [searchParams, { javascript: 'URLSearchParams' }],
  [newMap, { javascript: 'Object.fromEntries' }],
  [entries, { javascript: 'Object.entries' }],
  [valuesOf, { javascript: 'Object.values' }],
  [addQuery, { php: 'add_query_arg' }],
  [parseWebUrl, { javascript: 'URL URL.parse' }],
  [parseRubyUrl, { ruby: 'URI URI.parse Kernel.URI' }],
  [
    parseUrl,
    {
      python: `${URLLIB('urlsplit')} ${URLLIB('urlparse')} urlparse.urlsplit urlparse.urlparse yarl.URL`,
      ruby: 'Addressable::URI.parse',
    },
  ],
  [parseUrlWith, { python: 'httpx.URL' }],
  [
    joinUrls,
    {
      javascript: 'url.resolve',
      python: `${URLLIB('urljoin')} urlparse.urljoin`,
      ruby: 'URI.join Addressable::URI.join',
    },
  ],
  [buildUrl, { ruby: 'URI::HTTPS.build URI::HTTP.build' }],
  [uriWithoutValue, { php: 'GuzzleHttp\\Psr7\\Uri.withoutQueryValue' }],
  [uriWithValue, { php: 'GuzzleHttp\\Psr7\\Uri.withQueryValue GuzzleHttp\\Psr7\\Uri.withQueryValues' }],
  [printf, { javascript: 'util.format', php: 'sprintf vsprintf', ruby: 'sprintf format Kernel.format Kernel.sprintf' }],
  [
    joinPath,
    {
      javascript: 'path.join path.posix.join url-join urljoin',
      python: 'os.path.join posixpath.join',
      ruby: 'File.join',
    },
  ],
  [
    mergeAll,
    {
      javascript: 'lodash.merge lodash.defaults',
      python: 'dict',
      php: 'array_merge array_replace array_merge_recursive',
    },
  ],
  [withDefaults, { php: 'wp_parse_args' }],
  [assignAll, { javascript: 'Object.assign' }],
  [runInInjectionContext, { javascript: '@angular/core.runInInjectionContext' }],
  [inject, { javascript: '@angular/core.inject' }],
  [anySignal, { javascript: 'AbortSignal.any' }],
  [abort, { javascript: ABORT }],
  [settle, { javascript: SETTLE }],
  [race, { javascript: 'Promise.race' }],
  [cancelSource, { javascript: 'axios.CancelToken.source axios.axios.CancelToken.source' }],
  [deleteKey, { javascript: 'delete Reflect.deleteProperty' }],
  [
    number,
    {
      javascript: 'Number parseInt parseFloat Number.parseInt Number.parseFloat',
      python: 'int float',
      php: 'intval floatval',
      ruby: 'Integer Float',
    },
  ],
  [
    first,
    {
      javascript:
        'defineNuxtConfig nuxt/config.defineNuxtConfig Object.freeze structuredClone Promise.resolve Array.from react.cache JSON.stringify',
      python: `asyncio.run typing.cast list tuple ${URLLIB('urlunsplit')} ${URLLIB('urlunparse')} copy.copy copy.deepcopy json.dumps`,
      php: 'urlencode_deep rawurlencode_deep esc_url_raw sanitize_url sanitize_text_field wp_unslash untrailingslashit trim rtrim ltrim json_encode',
      ruby: 'Array',
    },
  ],
  [asString, { javascript: 'String', python: 'str', php: 'strval', ruby: 'String' }],
  [filterMap(true, () => valueAndKey), { javascript: LODASH('pickBy') }],
  [filterMap(false, () => valueAndKey), { javascript: LODASH('omitBy') }],
  [filterArray, { php: 'array_filter' }],
  [filterItems, { python: 'filter' }],
  [keysOf, { javascript: 'Object.keys' }],
  [typeOf, { javascript: 'typeof' }],
  [answer((m, value) => negated(isFalsy(m, value))), { javascript: 'Boolean', python: 'bool', php: 'boolval' }],
  [first, { javascript: LODASH('identity') }],
  [answer((_m, value) => isNothing(value)), { javascript: LODASH('isNil'), php: 'is_null' }],
  [answer((_m, value) => negated(isNothing(value))), { php: 'isset' }],
  [answer((_m, value) => isLeftOut(value)), { javascript: LODASH('isUndefined') }],
  [answer((m, value) => isFalsy(m, value)), { php: 'empty' }],
  [lengthOf, { php: 'strlen mb_strlen', python: 'len' }],
  [isIn(1, 0), { php: 'array_key_exists key_exists in_array' }],
  [prefix, { php: 'substr mb_substr' }],
  [partial, { python: 'functools.partial' }],
  [all, { javascript: 'Promise.all Promise.allSettled', python: 'asyncio.gather' }],
  [limit, { javascript: 'p-timeout promise-timeout.timeout', python: 'asyncio.wait_for' }],
  [within, { ruby: 'Timeout.timeout Timeout::timeout' }],
  [
    ambient,
    {
      python:
        'asyncio.timeout async_timeout.timeout anyio.fail_after trio.fail_after eventlet.Timeout eventlet.timeout.Timeout ' +
        'gevent.Timeout gevent.timeout.Timeout',
    },
  ],
  [ownKey, { javascript: 'Symbol Symbol.for' }],
  [later, { javascript: 'setTimeout timers.setTimeout' }],
  [clear, { javascript: 'clearTimeout timers.clearTimeout' }],
  [sleep, { javascript: 'timers/promises.setTimeout' }],
  [soon, { javascript: 'setImmediate queueMicrotask timers.setImmediate' }],
  [attribute, { python: 'getattr' }],
  [dependency, { python: 'fastapi.Depends fastapi.Security fastapi.params.Depends' }],
  [callUserFunction(false), { php: 'call_user_func' }],
  [callUserFunction(true), { php: 'call_user_func_array' }],
  [lowerCase, { php: 'strtolower mb_strtolower' }],
  [upperCase, { php: 'strtoupper mb_strtoupper' }],
  [replaceIn, { php: 'str_replace preg_replace' }],
  [translate, { php: 'strtr' }],
];

const OPERATIONS = new Map<string, Operation>(
  FUNCTIONS.flatMap(([operation, byFamily]) =>
    Object.entries(byFamily).flatMap(([family, names]) =>
      names.split(' ').map((name) => [`${family} ${name}`, operation] as const),
    ),
  ),
);

const quotient = arithmetic((a, b) => a / b);

/** Of numbers; of an address, a further piece of its path. */
const divide: Operation = (m, args, at) => {
  const [address, ...pieces] = args.positional;
  const joined = m.heap.asUrl(address)
    ? callLibraryMethod(m, address ?? NOTHING, '/', positionalArguments(...pieces), at)
    : null;
  return joined ?? quotient(m, args, at);
};

/** Operators, which are the same in all languages. */
const OPERATORS: ReadonlyMap<string, Operation> = new Map([
  ['*', arithmetic((a, b) => a * b)],
  ['/', divide],
  ['-', arithmetic((a, b) => a - b)],
  ['**', arithmetic((a, b) => a ** b)],
]);

/** `new X` is written in two words: the table above splits on blanks, so constructors are joined again here. */
const CONSTRUCTORS: ReadonlyMap<string, Operation> = new Map([
  ['new AbortController', newController],
  ['new abort-controller', newController],
  ['new abort-controller.AbortController', newController],
  ['new node-abort-controller.AbortController', newController],
  ['new @azure/abort-controller.AbortController', newController],
  ['new Promise', newPromise],
  ['new URL', parseWebUrl],
  ['new url.URL', parseWebUrl],
  ['new URLSearchParams', searchParams],
  ['new url.URLSearchParams', searchParams],
  ['new Headers', newMap],
  ['new @angular/common/http.HttpParams', httpParams],
  ['new @angular/common/http.HttpHeaders', httpHeaders],
  ['new Map', newMap],
  ['new GuzzleHttp\\Psr7\\Uri', parseUrl],
  ['new Nyholm\\Psr7\\Uri', parseUrl],
  ['new Laminas\\Diactoros\\Uri', parseUrl],
]);

/** Whether a function puts a limit around the requests that are sent while its arguments are made. */
export function isLimit(callee: Value, key: string | null, at: Origin): boolean {
  if (callee.kind !== 'external') return false;
  const id = key === null ? callee.id : `${callee.id}.${key}`;
  return OPERATIONS.get(`${familyOf(at)} ${id}`) === limit;
}

/** What a function of a language's library gives; null when it is not known. */
export function callLibrary(m: Machine, id: string, args: Arguments, at: Origin): Value | null {
  const operation = OPERATORS.get(id) ?? OPERATIONS.get(`${familyOf(at)} ${id}`) ?? CONSTRUCTORS.get(id);
  if (operation) return operation(m, args, at);
  // django-environ and environs: an object that looks variables up, itself or by type (`env.str('X')`).
  if (/^environs?\.(?:Env|FileAwareEnv)$/.test(id)) return { kind: 'external', id: 'environ.Env()' };
  const settings =
    readSettings(m, id, at) ?? (familyOf(at) === 'javascript' ? javascriptSettings(m, id, args, at) : null);
  if (settings) return settings;
  if (id === 'require' || id === 'import') return requireModule(m, args, at);
  if (id === '__import__') return importModule(m, args, at);
  const [name, fallback] = args.positional;
  const found = lookUpEnvironment(m, id, name ? keyOf(name) : null, args.named.get('default')?.value ?? fallback, at);
  if (found && args.block)
    return { ...found, ...(found.kind === 'symbol' ? { fallback: invoke(m, args.block, null, at) } : {}) };
  if (found) return found;
  if (familyOf(at) === 'php' && (id === 'implode' || id === 'join')) {
    const [separator = literal(''), list] = args.positional;
    const items = m.heap.asList(list);
    return items && !items.open ? joinWith(m, items.items, separator, at) : unknown();
  }
  if (familyOf(at) === 'php' && id === 'define') {
    const [constant, value] = args.positional;
    const key = constant ? keyOf(constant) : null;
    if (key !== null && value) m.setVariable(m.frame.scope, key, value);
    return NOTHING;
  }
  return null;
}

function javascriptSettings(m: Machine, id: string, args: Arguments, at: Origin): Value | null {
  if (id === 'useRuntimeConfig' || id === '#imports.useRuntimeConfig') {
    const file = m.names.fileNamed(at.unit.file, 'nuxt.config', /\.[cm]?[jt]s$/);
    const config = file && bound(m, m.names.exported(file, 'default'), file, at);
    const settings = config && m.heap.read(config, 'runtimeConfig');
    return runtimeSettings(m, settings ?? m.heap.map([], { reason: 'dynamic', at }, at), 'runtimeConfig', at);
  }
  if (id === '@nestjs/common.Module') return nestModule(m, args);
  if (/^@nestjs\/\w+\.HttpModule\.registerAsync$/.test(id)) return registerLater(m, args, at);
  return schemaFunction(m, id, args, at);
}

function requireModule(m: Machine, args: Arguments, at: Origin): Value {
  const [wanted] = args.positional;
  if (m.frame.unit.file.language.id === 'php') {
    // `__DIR__ . '/settings.php'`: the names of the file are seen from then on.
    const last = wanted?.kind === 'text' ? wanted.parts.at(-1) : undefined;
    const file = last?.kind === 'literal' ? m.names.fileAt(m.frame.unit.file, last.text.replace(/^\/+/, '')) : null;
    return (file && m.returnedBy(file)) ?? unknown('result', '', at);
  }
  const specifier = known(wanted ?? null);
  if (specifier === null) return unknown('unknown', '', at);
  const file = m.names.moduleFile(m.frame.unit.file, specifier);
  if (file === 'missing') return unknown('unknown', '', at);
  if (!file) return { kind: 'external', id: m.names.libraryName(m.frame.unit.file, specifier) };
  const exported = commonJsExport(m, file, 'default');
  const map = m.heap.asMap(exported ?? undefined);
  return exported && (!map || map.entries.size > 0) ? exported : { kind: 'module', file };
}

/** An import inside a Python function: module and name. */
function importModule(m: Machine, args: Arguments, at: Origin): Value {
  const module = known(args.positional[0] ?? null);
  const name = known(args.positional[1] ?? null) ?? '*';
  if (module === null) return unknown('unknown', '', at);
  const { file } = m.frame.unit;
  return bound(m, m.names.resolveImport(file, { local: '', module, name }), file, at);
}

/** The key that a constant of a library stands for: Guzzle's `RequestOptions::QUERY` is `query`, `CURLOPT_URL` itself. */
export function externalConstant(id: string): string {
  const last = id.slice(Math.max(id.lastIndexOf('.'), id.lastIndexOf('\\')) + 1);
  return /RequestOptions\.[A-Z_]+$/.test(id) ? last.toLowerCase() : last;
}
