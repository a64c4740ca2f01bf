import { NO_ARGUMENTS } from '../../interpreter/evaluation/arguments';
import { makeUrl, joinWith, parseUrl, resolveUrl } from '../../interpreter/library/addresses';
import { duration, timeOf } from '../../interpreter/library/durations';
import { newMap } from '../../interpreter/library/maps';
import { functionsOf, type Builtin } from '../../interpreter/library/operation';
import { asString, encodedText, printf } from '../../interpreter/library/texts';
import { first, number } from '../../interpreter/library/values';
import type { Machine } from '../../interpreter/evaluation/machine';
import { keyOf } from '../../interpreter/evaluation/members';
import { mergeQuery } from '../../interpreter/values/queries';
import { concat, inText } from '../../interpreter/values/texts';
import { isNothing } from '../../interpreter/values/truth';
import { literal, NOTHING, unknown, withFallback, type Bound, type Value } from '../../interpreter/values';

const list: Builtin = (m, args, at) => m.heap.list(args.positional, args.open, at);

/** A list of its own with what another holds; a number says how long it will become. */
const newList: Builtin = (m, args, at) => {
  const [from] = args.positional;
  const of = m.heap.asList(from);
  return m.heap.list(of?.items ?? [], of ? of.open : from !== undefined && from.kind !== 'constant', at);
};

/** `Map.of("a", 1, "b", 2)`. */
const mapOf: Builtin = (m, args, at) => {
  const map = m.heap.map([], null, at);
  for (let index = 0; index + 1 < args.positional.length; index += 2)
    m.heap.setEntry(map, keyOf(args.positional[index] ?? NOTHING), args.positional[index + 1] ?? NOTHING, at);
  return map;
};

/** `Map.ofEntries(entry("a", 1), …)`. */
const mapOfEntries: Builtin = (m, args, at) => {
  const map = m.heap.map([], null, at);
  m.heap.merge(map, m.heap.list(args.positional, args.open), at);
  return map;
};

/** What texts are added to one after the other: a list of them. */
const builder: Builtin = (m, args, at) => {
  const items = args.positional.filter((value) => value.kind !== 'constant' || typeof value.value !== 'number');
  return m.heap.list(
    items.map((item) => inText(m, item, at)),
    false,
    at,
  );
};

/** `String.join("&", list)`, `String.join("&", a, b)`. */
const join: Builtin = (m, args, at) => {
  const [separator = NOTHING, ...rest] = args.positional;
  const of = m.heap.asList(rest[0]);
  if (of) return of.open ? unknown('unknown', '', at) : joinWith(m, of.items, separator, at);
  return rest.length === 1 ? unknown('unknown', '', at) : joinWith(m, rest, separator, at);
};

const durationIn: Builtin = (m, args, at) => timeOf(m, args.positional[0] ?? NOTHING, args.positional[1], at);

/** An address of its parts: scheme, host, path and query, as constructors take them. */
const uriOf: Builtin = (m, args, at) => {
  const { length } = args.positional;
  if (length < 3) return parseUrl(m, args, at);
  const place = { 3: [0, 1, 2], 4: [0, 1, 2], 5: [0, 1, 2, 3], 7: [0, 2, 4, 5] }[length];
  const [scheme = NOTHING, host = NOTHING, path = NOTHING, query] = (place ?? []).map(
    (index) => args.positional[index],
  );
  const base = concat(m, [scheme, literal('://', at), host, path], at, true);
  const url = makeUrl(m, base, at);
  const made = m.heap.asUrl(url);
  if (made && query && query.kind !== 'constant') mergeQuery(m, made.params, query, at);
  return url;
};

/** `new URL(base, "path")`. */
const urlOf: Builtin = (m, args, at) => {
  const [base = NOTHING, path] = args.positional;
  if (args.positional.length === 2 && path) return makeUrl(m, resolveUrl(m, base, concat(m, [path], at, true), at), at);
  return uriOf(m, args, at);
};

const emptyUrl: Builtin = (m, args, at) =>
  args.positional.length > 0
    ? copied(m, parseUrl(m, args, at) ?? unknown('result', '', at))
    : m.heap.make({ kind: 'url', text: literal(''), params: m.heap.map([], null, at) });

const pathUrl: Builtin = (m, args, at) => copied(m, parseUrl(m, args, at) ?? unknown('result', '', at));

/** A builder of addresses changes its own. */
export function copied(m: Machine, value: Value): Value {
  const url = m.heap.asUrl(value);
  return url ? m.heap.make({ ...url, params: m.heap.copyMap(url.params) }) : value;
}

export const JOINING = 'java.util.stream.Collectors.joining';

const joining: Builtin = (_m, args): Bound => ({
  kind: 'bound',
  of: { kind: 'external', id: JOINING },
  method: null,
  positional: args.positional,
  named: NO_ARGUMENTS.named,
  spreads: [],
});

const orElse: Builtin = (_m, args) => {
  const [value = NOTHING, fallback = NOTHING] = args.positional;
  return withFallback(value, fallback, isNothing);
};

/** What a request carries, with its headers: of one argument alone it is not known which it is. */
const entity: Builtin = (m, args, at) => {
  const [body = NOTHING, headers = body] = args.positional;
  const map = m.heap.map([], null, at);
  m.heap.setEntry(map, 'body', body, at);
  m.heap.setEntry(map, 'headers', headers, at);
  return map;
};

/** Pairs as the query that they make. */
const formatPairs: Builtin = (m, args, at) => {
  const map = m.heap.map([], null, at);
  mergeQuery(m, map, args.positional[0] ?? NOTHING, at);
  return { kind: 'query', map };
};

/** Spring's settings of what makes requests, begun with one of them. */
const settings =
  (key: string): Builtin =>
  (m, args, at) => {
    const map = m.heap.map([], null, at);
    m.heap.setEntry(map, key, args.positional[0] ?? NOTHING, at);
    return map;
  };

const SETTINGS = 'org.springframework.boot.web.client.ClientHttpRequestFactorySettings.DEFAULTS';

const context: Builtin = (m, _args, at) => m.heap.map([], null, at);

const noCheck: Builtin = (_m, _args, at) => literal('noop', at);

const nothingElse: Builtin = () => ({ kind: 'constant', value: null, at: null });

function names(prefix: string, ...all: readonly string[]): string[] {
  return all.map((name) => `${prefix}.${name}`);
}

/** What functions and constructors of Java's libraries give. */
export const functions = functionsOf(
  [
    parseUrl,
    ...[
      'java.net.URI.create',
      'org.springframework.web.util.UriTemplate',
      'new org.springframework.web.util.UriTemplate',
      'new org.springframework.web.util.DefaultUriBuilderFactory',
      'okhttp3.HttpUrl.parse',
      'okhttp3.HttpUrl.get',
    ],
  ],
  [uriOf, ...['new java.net.URI']],
  [urlOf, ...['new java.net.URL', 'java.net.URL.of']],
  [
    encodedText,
    ...[
      'java.net.URLEncoder.encode',
      'com.google.common.net.UrlEscapers.urlFormParameterEscaper.escape',
      ...names(
        'org.springframework.web.util.UriUtils',
        'encode',
        'encodeQueryParam',
        'encodeQuery',
        'encodePath',
        'encodePathSegment',
      ),
    ],
  ],
  [printf, ...['String.format']],
  [join, ...['String.join']],
  [
    asString,
    ...[
      'String.valueOf',
      'String.copyValueOf',
      'Integer.toString',
      'Long.toString',
      'java.util.Objects.toString',
      'new String',
    ],
  ],
  [
    number,
    ...[
      'Integer.parseInt',
      'Integer.valueOf',
      'Long.parseLong',
      'Long.valueOf',
      'Double.parseDouble',
      'new java.math.BigDecimal',
    ],
  ],
  [
    first,
    ...[
      ...names('java.util.Objects', 'requireNonNull'),
      ...names('java.util.Optional', 'of', 'ofNullable'),
      ...names('java.util.Collections', 'unmodifiableMap', 'unmodifiableList', 'synchronizedMap'),
      ...names('java.util.Map', 'copyOf'),
      ...names('java.util.List', 'copyOf'),
      'java.util.Arrays.stream',
      ...names('com.google.common.base.Preconditions', 'checkNotNull'),
      ...names('org.springframework.util.CollectionUtils', 'toMultiValueMap'),
      ...names('reactor.core.publisher.Mono', 'just', 'from', 'fromFuture'),
      ...names('reactor.core.publisher.Flux', 'fromIterable', 'fromStream'),
      'org.springframework.boot.web.client.ClientHttpRequestFactories.get',
    ],
  ],
  [orElse, ...['java.util.Objects.requireNonNullElse']],
  [nothingElse, ...['java.util.Optional.empty']],
  [
    list,
    ...[
      ...names('java.util.List', 'of'),
      ...names('java.util.Set', 'of'),
      ...names('java.util.Arrays', 'asList'),
      ...names('java.util.stream.Stream', 'of'),
      ...names('java.util.Collections', 'singletonList', 'singleton', 'emptyList'),
      ...names('java.util.Map', 'entry'),
      ...names('com.google.common.collect.ImmutableList', 'of'),
      'new java.util.AbstractMap.SimpleEntry',
      'new org.apache.http.message.BasicNameValuePair',
      'new org.apache.hc.core5.http.message.BasicNameValuePair',
    ],
  ],
  [
    newList,
    ...['new java.util.ArrayList', 'new java.util.LinkedList', 'new java.util.HashSet', 'new java.util.LinkedHashSet'],
  ],
  [
    mapOf,
    ...[
      'java.util.Map.of',
      'java.util.Collections.singletonMap',
      'java.util.Collections.emptyMap',
      'com.google.common.collect.ImmutableMap.of',
      'okhttp3.Headers.of',
    ],
  ],
  [mapOfEntries, ...['java.util.Map.ofEntries']],
  [
    newMap,
    ...[
      ...names('new java.util', 'HashMap', 'LinkedHashMap', 'TreeMap', 'concurrent.ConcurrentHashMap', 'Properties'),
      'new org.springframework.util.LinkedMultiValueMap',
      'new org.springframework.http.HttpHeaders',
      'new okhttp3.Headers.Builder',
    ],
  ],
  [builder, ...['new StringBuilder', 'new StringBuffer']],
  [
    duration('s'),
    ...[
      'java.time.Duration.ofSeconds',
      'org.apache.hc.core5.util.Timeout.ofSeconds',
      'org.apache.hc.core5.util.TimeValue.ofSeconds',
    ],
  ],
  [
    duration('ms'),
    ...[
      'java.time.Duration.ofMillis',
      'org.apache.hc.core5.util.Timeout.ofMilliseconds',
      'org.apache.hc.core5.util.TimeValue.ofMilliseconds',
    ],
  ],
  [
    duration('ms', 60_000),
    ...[
      'java.time.Duration.ofMinutes',
      'org.apache.hc.core5.util.Timeout.ofMinutes',
      'org.apache.hc.core5.util.TimeValue.ofMinutes',
    ],
  ],
  [
    durationIn,
    ...['java.time.Duration.of', 'org.apache.hc.core5.util.Timeout.of', 'org.apache.hc.core5.util.TimeValue.of'],
  ],
  [joining, JOINING],
  // What TLS trusts is written into it.
  [
    context,
    ...[
      'javax.net.ssl.SSLContext.getInstance',
      ...['org.apache.http.ssl', 'org.apache.hc.core5.ssl', 'org.apache.http.conn.ssl'].flatMap((root) => [
        `${root}.SSLContextBuilder.create`,
        `new ${root}.SSLContextBuilder`,
        `${root}.SSLContexts.custom`,
      ]),
    ],
  ],
  [
    noCheck,
    ...['org.apache.http.conn.ssl', 'org.apache.hc.client5.http.ssl'].map((root) => `new ${root}.NoopHostnameVerifier`),
  ],
  [settings('readTimeout'), `${SETTINGS}.withReadTimeout`],
  [settings('connectTimeout'), `${SETTINGS}.withConnectTimeout`],
  [entity, ...['new org.springframework.http.HttpEntity']],
  [
    formatPairs,
    ...[
      'org.apache.http.client.utils.URLEncodedUtils.format',
      'org.apache.hc.core5.net.URLEncodedUtils.format',
      'org.apache.hc.core5.net.WWWFormCodec.format',
    ],
  ],
  [
    emptyUrl,
    ...[
      'org.springframework.web.util.UriComponentsBuilder.newInstance',
      'new okhttp3.HttpUrl.Builder',
      'new org.apache.http.client.utils.URIBuilder',
      'new org.apache.hc.core5.net.URIBuilder',
    ],
  ],
  [
    pathUrl,
    ...[
      ...names(
        'org.springframework.web.util.UriComponentsBuilder',
        'fromHttpUrl',
        'fromUriString',
        'fromUri',
        'fromPath',
      ),
      ...['javax', 'jakarta'].flatMap((root) => names(`${root}.ws.rs.core.UriBuilder`, 'fromUri', 'fromPath')),
    ],
  ],
);
