import type { MethodCall } from '../../interpreter/evaluation/call-site';
import type { Observed } from '../../interpreter/answers/fates';
import type { Library } from '../../interpreter/language';
import { joinWith, makeUrl, parseUrl, resolveUrl } from '../../interpreter/library/addresses';
import { duration } from '../../interpreter/library/durations';
import { limit } from '../../interpreter/library/limits';
import { newMap } from '../../interpreter/library/maps';
import { functionsOf, type Builtin } from '../../interpreter/library/operation';
import { queryString } from '../../interpreter/library/queries';
import { encodedText } from '../../interpreter/library/texts';
import { first } from '../../interpreter/library/values';
import type { Machine } from '../../interpreter/evaluation/machine';
import { assignMember } from '../../interpreter/evaluation/member-writes';
import { callLibraryMethod } from '../../interpreter/library/methods';
import { mergeQuery } from '../../interpreter/values/queries';
import { LOOSE_SCHEMA, type Schema, type Strictness } from '../../interpreter/answers/schemas';
import { literal, NOTHING, unknown, type Value } from '../../interpreter/values';
import type { ClassInfo } from '../../interpreter/names/class-info';

/** `Url::parse_with_params(address, pairs)`. */
const withParameters: Builtin = (m, { positional: [address = NOTHING, pairs] }, at) => {
  const url = makeUrl(m, address, at);
  const object = m.heap.asUrl(url);
  if (object && pairs) mergeQuery(m, object.params, pairs, m.heap.asMap(pairs)?.at ?? at);
  return url;
};

/** `tokio::time::timeout(time, request)`. */
const limited: Builtin = (m, args, at) => {
  const [time = NOTHING, request = NOTHING] = args.positional;
  const map = m.heap.asMap(time);
  const seconds = map?.entries.get('s')?.value;
  const ms = map?.entries.get('ms')?.value;
  const value: Value =
    seconds ??
    (ms?.kind === 'constant' && typeof ms.value === 'number'
      ? { ...ms, value: ms.value / 1000 }
      : unknown('unknown', 'limit', at));
  return limit(m, { ...args, positional: [request, value] }, at);
};

const emptyList: Builtin = (m, _args, at) => m.heap.list([], false, at);

const DURATIONS = ['std.time.Duration', 'tokio.time.Duration', 'core.time.Duration', 'time.Duration', 'Duration'];
const timed = (...names: string[]): string[] => DURATIONS.flatMap((each) => names.map((name) => `${each}.${name}`));
const maps = ['std.collections.HashMap', 'std.collections.BTreeMap', 'indexmap.IndexMap', 'HashMap', 'BTreeMap'];
const headers = ['reqwest.header.HeaderMap', 'http.HeaderMap', 'http.header.HeaderMap', 'ureq.http.HeaderMap'];

const functions = functionsOf(
  [duration('s'), ...timed('from_secs', 'from_secs_f64', 'from_secs_f32', 'new')],
  [duration('ms'), ...timed('from_millis')],
  [duration('s', 60), ...timed('from_mins')],
  [
    newMap,
    ...[...maps, ...headers].flatMap((each) =>
      ['new', 'from', 'with_capacity', 'default'].map((name) => `${each}.${name}`),
    ),
  ],
  [emptyList, 'Vec.new', 'Vec.with_capacity'],
  [parseUrl, 'url.Url.parse reqwest.Url.parse reqwest.Url.from_str url.Url.from_str'],
  [withParameters, 'url.Url.parse_with_params reqwest.Url.parse_with_params'],
  [encodedText, 'urlencoding.encode percent_encoding.utf8_percent_encode percent_encoding.percent_encode'],
  [queryString, 'serde_urlencoded.to_string serde_qs.to_string serde_html_form.to_string'],
  [newMap, 'form_urlencoded.Serializer.new', 'url.form_urlencoded.Serializer.new'],
  [limited, 'tokio.time.timeout async_std.future.timeout'],
  [
    first,
    'std.convert.identity std.mem.take std.sync.Arc.clone Arc.clone std.rc.Rc.clone futures.stream.iter futures_util.stream.iter tokio_stream.iter stream.iter',
  ],
);

/** Methods of maps and lists, by the names that they have elsewhere. */
const METHODS: Readonly<Record<string, string>> = {
  insert: 'set',
  append_pair: 'append',
  remove: 'delete',
  contains_key: 'has',
  extend: 'update',
  extend_pairs: 'update',
};

function method(m: Machine, { receiver, name, args, at }: MethodCall): Value | null {
  if (receiver.kind !== 'ref') return receiver.kind === 'text' && name === 'parse' ? receiver : null;
  if (m.heap.asMap(receiver)) {
    const known = METHODS[name];
    if (known !== undefined) {
      callLibraryMethod(m, { receiver, name: known, args, at });
      return receiver;
    }
    if (name === 'finish') return { kind: 'query', map: m.heap.copyMap(receiver) };
    return name === 'clear' && args.positional.length === 0 ? receiver : null;
  }
  if (m.heap.asList(receiver)) {
    const list = m.heap.asList(receiver);
    return name === 'concat' && list && !list.open ? joinWith(m, list.items, literal('', at), at) : null;
  }
  const url = m.heap.asUrl(receiver);
  if (!url) return null;
  const [value = NOTHING] = args.positional;
  switch (name) {
    case 'query_pairs_mut':
      return url.params;
    case 'set_query':
      assignMember(m, receiver, 'query', value, at);
      return receiver;
    case 'set_path':
      assignMember(m, receiver, 'path', value, at);
      return receiver;
    case 'join':
      return makeUrl(m, resolveUrl(m, url.text, value, at), at);
    default:
      return null;
  }
}

const STRICT = /#\[\s*serde\s*\([^\]]*?\b(deny_unknown_fields)\b/;

/** A struct that refuses keys that it does not name, or holds one that does. */
function strictnessOf(m: Machine, cls: ClassInfo, depth = 0): Strictness[] {
  const { text } = cls.unit;
  const found = STRICT.exec(text);
  const end = found ? found.index + found[0].length : 0;
  const own = found ? [{ at: { unit: cls.unit, start: end - 19, end }, by: 'deny_unknown_fields' }] : [];
  if (depth > 3) return own;
  const names = new Set(
    [...text.matchAll(/:\s*([^,\n]+)/g)].flatMap(([, type = '']) => type.match(/\b[A-Z]\w*/g) ?? []),
  );
  const inner = [...names].flatMap((name) => {
    const binding = m.names.resolve(cls.file, name, null);
    return binding.kind === 'class' && binding.cls !== cls ? strictnessOf(m, binding.cls, depth + 1) : [];
  });
  return [...own, ...inner];
}

function classIn({ args }: Observed): ClassInfo | null {
  for (const value of args.positional) if (value.kind === 'class') return value.cls;
  return null;
}

/** What is read of an answer as a struct: `resp.json::<Unite>()`. */
function ofReader(m: Machine, seen: Observed): Strictness | null {
  const cls = /^(?:json|into_json|read_json)$/.test(seen.method) ? classIn(seen) : null;
  return cls ? (strictnessOf(m, cls)[0] ?? null) : null;
}

/** `serde_json::from_str::<Unite>(&text)`. */
function ofCall(m: Machine, seen: Observed): Schema | null {
  const cls = /^serde_json\.from_\w+$/.test(seen.id) ? classIn(seen) : null;
  if (!cls) return null;
  const [own = null, ...inner] = strictnessOf(m, cls);
  return { ...LOOSE_SCHEMA, own, inner };
}

export const library: Library = {
  logs: /^(?:e?print(?:ln)?|dbg|(?:(?:log|tracing)(?:\.|::))?(?:trace|debug|info|warn|error))$/,
  functions,
  method,
  isStore: () => false,
  concurrency: {
    callsStartAll: false,
    ofCoroutines: false,
    awaits: true,
    words: /\bjoin_all\b|\bFuturesUnordered\b|\bJoinSet\b|\bpar_(?:iter|bridge)\b|\binto_par_iter\b/,
    restraints: /\bbuffer(?:ed|_unordered)\b|for_each_concurrent|\bSemaphore\b|\bchunks\b|num_threads|\binterval\(/,
  },
  repeaters: {
    annotations: {},
    functions: /^(?:\w+::)*Retry::(?:spawn|start)$|^(?:\w+::)*retry(?:_notify|_fn)?$/,
    tellsApart:
      /\bRetryIf\b|\bis_(?:timeout|connect|server_error|client_error)\b|\.status\(\)|\b(?:permanent|Permanent|transient|Transient)\b|\.when\(/,
    raises: /\berror_for_status(?:_ref)?\(/,
  },
  schemas: { ofReader, ofCall },
  pieces: { slice: 'end' },
  timeUnit: 's',
  environment: {
    objects: new Set(),
    settings: new Set(),
    lookups: {
      'std.env.var': 'environment',
      'std.env.var_os': 'environment',
      'dotenvy.var': 'environment',
      'dotenv.var': 'environment',
      env: 'environment',
      option_env: 'environment',
    },
  },
};
