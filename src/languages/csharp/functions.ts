import { NO_ARGUMENTS } from '../../interpreter/evaluation/arguments';
import { callValue } from '../../interpreter/evaluation/calls';
import { formatBraces } from '../../interpreter/library/formats';
import { joinWith, makeUrl, resolveUrl } from '../../interpreter/library/addresses';
import { duration } from '../../interpreter/library/durations';
import { newMap } from '../../interpreter/library/maps';
import { functionsOf, type Builtin } from '../../interpreter/library/operation';
import { asString, encodedText, encodeAll } from '../../interpreter/library/texts';
import { answer, first, number } from '../../interpreter/library/values';
import type { Machine } from '../../interpreter/evaluation/machine';
import { keyOf } from '../../interpreter/evaluation/members';
import { mergeQuery } from '../../interpreter/values/queries';
import { concat, inText } from '../../interpreter/values/texts';
import {
  alternatives,
  either,
  isBlank,
  known,
  literal,
  NOTHING,
  unknown,
  type External,
  type Origin,
  type Value,
} from '../../interpreter/values';
import { APPLICATION_BUILDER, CONFIGURATION_BUILDER, FACTORY } from './names-of-types';
import { handling } from './polly';
import { createClient } from './services';

/** An address whose pieces are its own to change. */
export function copiedUrl(m: Machine, value: Value, at: Origin): Value {
  return either(
    alternatives(makeUrl(m, value, at)).map((each) => {
      const url = m.heap.asUrl(each);
      return url ? m.heap.make({ ...url, params: m.heap.copyMap(url.params) }) : each;
    }),
  );
}

/** `new Uri("…")`, `new Uri(base, "path")`; what says of which kind it is does not matter. */
const uri: Builtin = (m, { positional: [one = NOTHING, other] }, at) => {
  const isRelative = other !== undefined && other.kind !== 'external' && other.kind !== 'constant';
  if (!isRelative) return makeUrl(m, one, at);
  const reference = m.heap.asUrl(other) ? other : concat(m, [other], at, true);
  return makeUrl(m, m.heap.asUrl(reference) ? reference : resolveUrl(m, one, reference, at), at);
};

/** `new UriBuilder("https", "host", 443, "/path")`, or of an address. */
const uriBuilder: Builtin = (m, { positional }, at) => {
  const [address, host, ...rest] = positional;
  if (!address) return m.heap.make({ kind: 'url', text: literal(''), params: m.heap.map([], null, at) });
  if (!host) return copiedUrl(m, address, at);
  const path = rest.find((each) => each.kind !== 'constant');
  return makeUrl(m, concat(m, [address, literal('://', at), host, ...(path ? [path] : [])], at, true), at);
};

/** `QueryHelpers.AddQueryString(address, map)`, or of one name and its value. */
const addQuery: Builtin = (m, { positional: [address = NOTHING, name, value] }, at) =>
  either(
    alternatives(copiedUrl(m, address, at)).map((each) => {
      const url = m.heap.asUrl(each);
      if (!url || !name) return each;
      if (value) m.heap.setEntry(url.params, keyOf(name), value, at);
      else {
        const given = m.heap.asMap(name);
        if (given?.at) {
          const params = m.heap.asMap(url.params);
          if (params) m.heap.put(url.params, { ...params, at: given.at });
        }
        mergeQuery(m, url.params, name, at);
      }
      return each;
    }),
  );

/** A query that has its question mark with it. */
const queryString: Builtin = (m, { positional: [from = NOTHING, value] }, at) => {
  const params = m.heap.map([], null, m.heap.asMap(from)?.at ?? at);
  if (value) m.heap.setEntry(params, keyOf(from), value, at);
  else mergeQuery(m, params, from, at);
  return m.heap.make({ kind: 'url', text: literal(''), params });
};

/** Pairs as the body, or the query, that they make. */
const formContent: Builtin = (m, args, at) => {
  const map = newMap(m, args, at);
  return map?.kind === 'ref' ? { kind: 'query', map } : map;
};

const list: Builtin = (m, args, at) => m.heap.list(args.positional, args.open, at);

/** A list of its own with what another holds; a number says how long it will become. */
const newList: Builtin = (m, { positional: [from] }, at) => {
  const of = m.heap.asList(from);
  return m.heap.list(of?.items ?? [], of ? of.open : from !== undefined && from.kind !== 'constant', at);
};

/** What texts are added to one after the other: a list of them. */
const builder: Builtin = (m, args, at) => {
  const items = args.positional.filter(({ kind }) => kind !== 'constant');
  return m.heap.list(
    items.map((item) => inText(m, item, at)),
    false,
    at,
  );
};

/** `string.Format("{0}/{1}", a, b)`; a culture may stand before. */
export const format: Builtin = (m, args, at) => {
  const [one = NOTHING, ...rest] = args.positional;
  const isCulture = one.kind === 'external' || (one.kind === 'symbol' && rest[0]?.kind === 'text');
  const [template = NOTHING, ...given] = isCulture ? rest : [one, ...rest];
  const only = given.length === 1 ? m.heap.asList(given[0]) : null;
  return formatBraces(
    m,
    template,
    { ...args, positional: only ? only.items : given, named: new Map(), spreads: [] },
    at,
  );
};

const joined: Builtin = (m, { positional: [separator = NOTHING, ...rest] }, at) => {
  const of = rest.length === 1 ? m.heap.asList(rest[0]) : null;
  if (of) return of.open ? unknown('unknown', '', at) : joinWith(m, of.items, separator, at);
  if (rest.length === 1 && rest[0]?.kind === 'query') return rest[0];
  return rest.length === 1 ? unknown('unknown', '', at) : joinWith(m, rest, separator, at);
};

const concatenated: Builtin = (m, args, at) => concat(m, args.positional, at, true);

/** `new TimeSpan(0, 0, 5)`: hours, minutes, seconds, or days before them; one number counts ten-millionths. */
const timeSpan: Builtin = (m, args, at) => {
  const numbers = args.positional.map((each) => (each.kind === 'constant' ? each.value : null));
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = numbers.map((each) => (typeof each === 'number' ? each : Number.NaN));
  const { length } = numbers;
  const ms =
    length === 1
      ? a / 10_000
      : length === 3
        ? ((a * 60 + b) * 60 + c) * 1000
        : (((a * 24 + b) * 60 + c) * 60 + d) * 1000 + (length > 4 ? e : 0);
  const map = m.heap.map([], null, at);
  const value: Value = Number.isNaN(ms) ? unknown('unknown', 'duration', at) : { kind: 'constant', value: ms, at };
  m.heap.setEntry(map, 'ms', value, at);
  return map;
};

/** `TimeSpan.Parse("00:00:05")`. */
const parsedSpan: Builtin = (m, { positional: [written = NOTHING] }, at) => {
  const found = /^(?:(\d+)\.)?(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(known(written) ?? '');
  const map = m.heap.map([], null, at);
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = found ?? [];
  const ms = (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  const value: Value = found ? { kind: 'constant', value: ms, at } : unknown('unknown', 'duration', at);
  m.heap.setEntry(map, 'ms', value, at);
  return map;
};

/** What requests are given that may be cancelled, under the key by which records know it. */
export function cancelledAfter(m: Machine, source: Value, after: Value | undefined, at: Origin): void {
  const token = source.kind === 'ref' ? m.heap.read(source, 'Token') : null;
  const deadline = token?.kind === 'ref' ? token : null;
  if (!deadline || !after) return;
  const isNumber = after.kind === 'constant' || after.kind !== 'ref';
  const given: Value = isNumber ? m.heap.map([['ms', { value: after, maybe: false, at }]], null, at) : after;
  m.heap.setEntry(deadline, 'deadline', given, at);
}

/** `new CancellationTokenSource(…)`: milliseconds or a length of time, or nothing so far. */
const cancellation: Builtin = (m, { positional: [after] }, at) => {
  const source = m.heap.map([], null, at);
  m.heap.setEntry(source, 'Token', m.heap.map([], null, at), at);
  cancelledAfter(m, source, after, at);
  return source;
};

/** Of several that each may end a request, whichever comes first. */
const linked: Builtin = (m, { positional }, at) => {
  const source = m.heap.map([], null, at);
  const token = m.heap.map([], null, at);
  for (const each of positional) m.heap.merge(token, each, at);
  m.heap.setEntry(source, 'Token', token, at);
  return source;
};

/** `new AuthenticationHeaderValue("Bearer", token)`. */
const authorization: Builtin = (m, { positional: [scheme = NOTHING, ...token] }, at) => {
  const name = known(scheme);
  const start = name === null ? [scheme, literal(' ', at)] : [literal(`${name} `, at)];
  return concat(m, token.length === 0 ? [scheme] : [...start, ...token], at, true);
};

const SCHEME = /^(?:Bearer|Basic|Token|ApiKey|Digest)$/i;

/** What is made without a name: of what it is, its arguments say. */
const unnamed: Builtin = (m, args, at) => {
  const [one, other] = args.positional;
  if (one && other && SCHEME.test(known(one) ?? '')) return authorization(m, args, at);
  if (one && !other) return one;
  return args.positional.length === 2 ? list(m, args, at) : unknown('result', '', at);
};

/** What a record becomes of which some members are then written anew. */
const copy: Builtin = (m, { positional: [of = NOTHING] }) => {
  const object = of.kind === 'ref' ? m.heap.get(of) : undefined;
  return object?.kind === 'object' ? m.heap.make({ ...object, fields: new Map(object.fields) }) : m.heap.copy(of);
};

/** `Task.Run(() => …)`. */
const run: Builtin = (m, { positional: [fn = NOTHING] }, at) =>
  fn.kind === 'function' ? callValue(m, fn, NO_ARGUMENTS, at) : unknown('result', '', at);

/** `Task.WhenAll(a, b)`, `Task.WhenAll(tasks)`. */
const all: Builtin = (m, args, at) => {
  const [only] = args.positional;
  return args.positional.length === 1 && only ? only : list(m, args, at);
};

const constant = (id: string): Builtin => {
  const value: External = { kind: 'external', id };
  return () => value;
};

function names(prefix: string, ...each: readonly string[]): string[] {
  return each.map((name) => `${prefix}.${name}`);
}

const COLLECTIONS = 'new System.Collections.Generic';

const blank = answer((_m, value) => isBlank(value));

/** What functions and constructors of .NET and of its libraries give. */
export const functions = functionsOf(
  [uri, 'new System.Uri'],
  [uriBuilder, 'new System.UriBuilder'],
  [
    encodedText,
    'System.Uri.EscapeDataString',
    ...names('System.Web.HttpUtility', 'UrlEncode'),
    ...names('System.Net.WebUtility', 'UrlEncode'),
    'System.Text.Encodings.Web.UrlEncoder.Default.Encode',
  ],
  [encodeAll, 'System.Uri.EscapeUriString', 'System.Web.HttpUtility.UrlPathEncode'],
  [
    newMap,
    'System.Web.HttpUtility.ParseQueryString',
    'Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery',
    ...names(COLLECTIONS, 'Dictionary', 'SortedDictionary'),
    'new System.Collections.Specialized.NameValueCollection',
    'new System.Collections.Concurrent.ConcurrentDictionary',
    'new System.Net.WebHeaderCollection',
  ],
  [addQuery, 'Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString'],
  [
    queryString,
    'Microsoft.AspNetCore.Http.QueryString.Create',
    'new Microsoft.AspNetCore.Http.Extensions.QueryBuilder',
  ],
  [formContent, 'new System.Net.Http.FormUrlEncodedContent'],
  [newList, ...names(COLLECTIONS, 'List', 'HashSet', 'Queue')],
  [
    list,
    ...names(COLLECTIONS, 'KeyValuePair'),
    'System.Collections.Generic.KeyValuePair.Create',
    'System.Tuple.Create',
    'new System.Tuple',
    'System.Array.Empty',
  ],
  [builder, 'new System.Text.StringBuilder'],
  [format, 'System.String.Format'],
  [joined, 'System.String.Join'],
  [concatenated, 'System.String.Concat'],
  [blank, ...names('System.String', 'IsNullOrEmpty', 'IsNullOrWhiteSpace')],
  [asString, 'System.Convert.ToString'],
  [
    number,
    ...names('System.Int32', 'Parse'),
    ...names('System.Int64', 'Parse'),
    ...names('System.Double', 'Parse'),
    ...names('System.Convert', 'ToInt32', 'ToInt64', 'ToDouble'),
  ],
  [
    first,
    ...names('System.Threading.Tasks.Task', 'FromResult'),
    ...names('System.Threading.Tasks.ValueTask', 'FromResult'),
  ],
  [run, 'System.Threading.Tasks.Task.Run'],
  [all, 'System.Threading.Tasks.Task.WhenAll'],
  [timeSpan, 'new System.TimeSpan'],
  [parsedSpan, ...names('System.TimeSpan', 'Parse', 'ParseExact')],
  [duration('s'), 'System.TimeSpan.FromSeconds'],
  [duration('ms'), 'System.TimeSpan.FromMilliseconds'],
  [duration('ms', 60_000), 'System.TimeSpan.FromMinutes'],
  [duration('ms', 3_600_000), 'System.TimeSpan.FromHours'],
  [cancellation, 'new System.Threading.CancellationTokenSource'],
  [linked, 'System.Threading.CancellationTokenSource.CreateLinkedTokenSource'],
  [authorization, 'new System.Net.Http.Headers.AuthenticationHeaderValue'],
  [unnamed, 'new System.Unnamed'],
  [copy, 'System.%copy'],
  [
    constant(APPLICATION_BUILDER),
    ...names('Microsoft.AspNetCore.Builder.WebApplication', 'CreateBuilder', 'CreateSlimBuilder'),
    ...names('Microsoft.Extensions.Hosting.Host', 'CreateApplicationBuilder'),
  ],
  [constant(CONFIGURATION_BUILDER), `new ${CONFIGURATION_BUILDER}`],
  [createClient, `${FACTORY}.CreateClient`],
  [
    newMap,
    ...names('new System.Net.Http', 'HttpClientHandler', 'SocketsHttpHandler', 'WinHttpHandler'),
    'new System.Net.Security.SslClientAuthenticationOptions',
    'new System.Text.Json.JsonSerializerOptions',
    'new Newtonsoft.Json.JsonSerializerSettings',
  ],
  [
    handling,
    ...names('Polly.Policy', 'Handle', 'HandleResult', 'HandleInner'),
    'Polly.Extensions.Http.HttpPolicyExtensions.HandleTransientHttpError',
  ],
);
