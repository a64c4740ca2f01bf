import type { Arguments } from '../../interpreter/evaluation/arguments';
import { callMethod, callValue } from '../../interpreter/evaluation/calls';
import { asking, filteredList, filteredMap } from '../../interpreter/library/filters';
import { replace } from '../../interpreter/library/formats';
import { joinWith, makeUrl } from '../../interpreter/library/addresses';
import { externalConstant } from '../../interpreter/library/constants';
import { mergeAll } from '../../interpreter/library/maps';
import type { Builtin } from '../../interpreter/library/operation';
import { bound } from '../../interpreter/names/lookup';
import { keyOf } from '../../interpreter/evaluation/members';
import { NOTHING, alternatives, either, known, literal, unknown, type Value } from '../../interpreter/values';

/** WordPress: the first map over the second, which has the defaults. */
export const withDefaults: Builtin = (m, args, at) =>
  mergeAll(m, { ...args, positional: args.positional.toReversed() }, at);

/** PSR-7: a copy with these values in the query, in the place of those of the same names. */
export const uriWithValue: Builtin = (m, args, at) => {
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
export const uriWithoutValue: Builtin = (m, args, at) => {
  const [address = NOTHING, name = NOTHING] = args.positional;
  const url = makeUrl(m, address, at);
  const found = m.heap.asUrl(url);
  if (!found) return url;
  const params = m.heap.copyMap(found.params);
  m.heap.removeEntry(params, keyOf(name));
  return m.heap.make({ ...found, params });
};

/** `array_filter($map, $fn, ARRAY_FILTER_USE_BOTH)`. */
export const filterArray: Builtin = (m, args, at) => {
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

/** WordPress: `add_query_arg($params, $url)` or `add_query_arg('key', 'value', $url)`. */
export const addQuery: Builtin = (m, args, at) => {
  const [first = NOTHING, second = NOTHING, third] = args.positional;
  const url = makeUrl(m, third ?? second, at);
  const params = m.heap.asUrl(url)?.params;
  if (!params) return url;
  if (third) m.heap.setEntry(params, keyOf(first), second, at);
  else m.heap.merge(params, first, at);
  return url;
};

/** `call_user_func([$client, 'get'], …)`, `call_user_func_array('f', $arguments)`. */
export function callUserFunction(isList: boolean): Builtin {
  return (m, args, at) => {
    const [callee = NOTHING, ...given] = args.positional;
    const list = isList ? m.heap.asList(given[0]) : null;
    const positional = isList ? (list?.items ?? []) : given;
    const all: Arguments = { ...args, positional, open: args.open || (isList && list?.open !== false) };
    const pair = m.heap.asList(callee);
    const [of, method] = pair?.items ?? [];
    const name = known(pair ? (method ?? null) : callee);
    if (of && name !== null) return callMethod(m, { receiver: of, name, args: all, at });
    if (name === null) return callValue(m, callee, all, at);
    return callValue(m, bound(m, m.names.resolve(at.unit.file, name, null), at.unit.file, at), all, at);
  };
}

/** `strtr($text, ['{a}' => $a])`. */
export const translate: Builtin = (m, args, at) => {
  const [template = NOTHING, pairs] = args.positional;
  const entries = m.heap.asMap(pairs)?.entries;
  if (!entries) return replace(m, template, args.positional[1], args.positional[2], at);
  return [...entries].reduce((value, [key, entry]) => replace(m, value, literal(key), entry.value, at), template);
};

/** `implode('/', $parts)`. */
export const implode: Builtin = (m, args, at) => {
  const [separator = literal(''), list] = args.positional;
  const items = m.heap.asList(list);
  return items && !items.open ? joinWith(m, items.items, separator, at) : unknown();
};

/** `define('HOST', '…')`. */
export const define: Builtin = (m, { positional: [constant, value] }) => {
  const key = constant ? keyOf(constant) : null;
  if (key !== null && value) m.variables.set(m.frame.scope, key, value);
  return NOTHING;
};

/** `require __DIR__ . '/settings.php'`: the names of the file are seen from then on. */
export const requireFile: Builtin = (m, { positional: [wanted] }, at) => {
  const last = wanted?.kind === 'text' ? wanted.parts.at(-1) : undefined;
  const path = last?.kind === 'literal' ? last.text.replace(/^\/+/, '') : null;
  const file = path === null ? null : m.names.fileAt(m.frame.unit.file, path);
  return (file && m.topLevels.returnedBy(file)) ?? unknown('result', '', at);
};
