import type { Arguments } from '../../interpreter/evaluation/arguments';
import { formatPrintf, replace } from '../../interpreter/library/formats';
import { joinWith } from '../../interpreter/library/addresses';
import type { Machine } from '../../interpreter/evaluation/machine';
import { keyOf } from '../../interpreter/evaluation/members';
import { mergeQuery } from '../../interpreter/values/queries';
import { joinedAddress } from '../../interpreter/clients/address-texts';
import { concat } from '../../interpreter/values/texts';
import {
  alternatives,
  either,
  known,
  literal,
  NOTHING,
  unknown,
  type Origin,
  type Value,
} from '../../interpreter/values';

/** Several values that a function gives at once. */
export function results(m: Machine, args: Arguments, at: Origin): Value {
  const list = m.heap.list(args.positional, false, at);
  const object = m.heap.asList(list);
  if (object) m.heap.put(list, { ...object, isTuple: true });
  return list;
}

/** One of the values that a call gives; of what gives one alone, the first is that and the others are not known. */
export function result(m: Machine, args: Arguments, at: Origin): Value {
  const [of = NOTHING, index] = args.positional;
  const place = index?.kind === 'constant' && typeof index.value === 'number' ? index.value : 0;
  return either(
    alternatives(of).map((each) => {
      const list = m.heap.asList(each);
      if (list?.isTuple === true) return list.items[place] ?? unknown('unknown', '', at);
      return place === 0 ? each : unknown('unknown', '', at);
    }),
  );
}

/** What a variable holds after a function was given a pointer to it. */
export function pointed(_m: Machine, args: Arguments, at: Origin): Value {
  const [value = NOTHING] = args.positional;
  return value.kind === 'ref' || value.kind === 'external' || value.kind === 'symbol'
    ? value
    : unknown('unknown', '', at);
}

/** `append(list, items...)`: a list with more items. */
export function appended(m: Machine, args: Arguments, at: Origin): Value {
  const [of = NOTHING, ...items] = args.positional;
  const list = m.heap.asList(of);
  const isNew = of.kind === 'constant' && of.value === null;
  return m.heap.list([...(list?.items ?? []), ...items], (!list && !isNew) || list?.open === true || args.open, at);
}

/** `strings.Join(list, "/")`. */
export function joinedList(m: Machine, args: Arguments, at: Origin): Value {
  const [of, separator = literal('')] = args.positional;
  const list = m.heap.asList(of);
  return list && !list.open ? joinWith(m, list.items, separator, at) : unknown('unknown', '', at);
}

/** `strings.ReplaceAll(text, old, new)`. */
export function replaced(m: Machine, args: Arguments, at: Origin): Value {
  const [of = NOTHING, sought, by] = args.positional;
  return replace(m, of, sought, by, at);
}

/** `strings.NewReplacer(old, new, …)`: a map of what is replaced. */
export function replacer(m: Machine, args: Arguments, at: Origin): Value {
  const map = m.heap.map([], args.open ? { reason: 'open map', at } : null, at);
  for (let index = 0; index + 1 < args.positional.length; index += 2) {
    const key = args.positional[index];
    m.heap.setEntry(map, key ? keyOf(key) : null, args.positional[index + 1] ?? NOTHING, at);
  }
  return map;
}

/** `fmt.Sprint(a, b)`. */
export function printed(m: Machine, args: Arguments, at: Origin): Value {
  return concat(m, args.positional, at, true);
}

/** `fmt.Fprintf(&builder, "…", a)`: what is written to a builder. Null for what is written elsewhere. */
export function printedInto(isFormatted: boolean) {
  return (m: Machine, args: Arguments, at: Origin): Value => {
    const [to, format = NOTHING, ...rest] = args.positional;
    const list = m.heap.asList(to);
    if (!list || to?.kind !== 'ref') return unknown('result', 'fmt.Fprint', at);
    const value = isFormatted
      ? formatPrintf(m, format, { ...args, positional: rest }, at)
      : concat(m, [format, ...rest], at, true);
    m.heap.put(to, { ...list, items: [...list.items, value] });
    return unknown('result', '', at);
  };
}

/** `strings.Builder`, `bytes.Buffer`: the pieces that were written. */
export function builder(m: Machine, _args: Arguments, at: Origin): Value {
  return m.heap.list([], false, at);
}

/** `url.JoinPath(base, "v3", path)`: one slash between. */
export function joinedPath(m: Machine, args: Arguments, at: Origin): Value {
  const [base = NOTHING, ...pieces] = args.positional;
  if (args.open) return unknown('unknown', '', at);
  return pieces.reduce<Value>(
    (whole, piece) => joinedAddress(m, whole, concat(m, [piece], at, true), 'concat', at),
    base,
  );
}

/** `url.URL{Scheme: "https", Host: host, Path: path, RawQuery: query}`. */
export function urlOfFields(m: Machine, args: Arguments, at: Origin): Value {
  const piece = (key: string): Value | null => args.named.get(key)?.value ?? null;
  const host = piece('Host');
  const path = piece('Path');
  const scheme = piece('Scheme') ?? literal('https', at);
  const from = host ? [scheme, literal('://', at), host] : [];
  const isRooted = path?.kind !== 'text' || (path.parts[0]?.kind === 'literal' && path.parts[0].text.startsWith('/'));
  const between = path && host && !isRooted ? [literal('/', at)] : [];
  const text = concat(m, [...from, ...between, ...(path ? [path] : [])], at, true);
  const open = args.open || args.spreads.length > 0;
  const params = m.heap.map([], open ? { reason: 'dynamic', at } : null, at);
  const query = piece('RawQuery');
  if (query) mergeQuery(m, params, query, at);
  return m.heap.make({ kind: 'url', text, params });
}

/** A context without a limit. */
export function emptyContext(m: Machine, _args: Arguments, at: Origin): Value {
  return m.heap.map([], null, at);
}

/** `context.WithTimeout(parent, time)`, `context.WithDeadline(parent, time.Now().Add(time))`. */
export function limitedContext(m: Machine, args: Arguments, at: Origin): Value {
  const [, limit = NOTHING] = args.positional;
  return m.heap.map([['deadline', { value: limit, maybe: false, at: null }]], null, at);
}

/** Now, to which a time is added: how long it is until then. */
export function now(_m: Machine, _args: Arguments, _at: Origin): Value {
  return { kind: 'external', id: NOW };
}

export const NOW = 'time.Now()';

const DURATION_UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** `time.ParseDuration("5s")`. */
export function parsedDuration(_m: Machine, args: Arguments, at: Origin): Value {
  const [value = NOTHING] = args.positional;
  const characters = known(value);
  if (characters === null) return value.kind === 'symbol' ? value : unknown('result', 'time.ParseDuration', at);
  if (!/^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/.test(characters)) return unknown('result', 'time.ParseDuration', at);
  let sum = 0;
  for (const [, count = '0', unit = 's'] of characters.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g))
    sum += Number(count) * (DURATION_UNITS[unit] ?? 1);
  return { kind: 'constant', value: sum, at };
}

/** A command line's option: its name, and what it is by default. */
export function option(_m: Machine, args: Arguments, at: Origin): Value {
  const [name = NOTHING, fallback = null] = args.positional;
  return { ...unknown('setting', known(name) ?? '', at), fallback };
}
