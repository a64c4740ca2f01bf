import type { MethodCall } from '../../interpreter/evaluation/call-site';
import { branches } from '../../interpreter/evaluation/branching';
import { positionalArguments, type Arguments } from '../../interpreter/evaluation/arguments';
import { callMethod, callValue } from '../../interpreter/evaluation/calls';
import { truthValue, compared, containsItem } from '../../interpreter/values/comparisons';
import { filteredList } from '../../interpreter/library/filters';
import { replace } from '../../interpreter/library/formats';
import { inCase } from '../../interpreter/library/texts';
import type { Machine } from '../../interpreter/evaluation/machine';
import { keyOf, readMember } from '../../interpreter/evaluation/members';
import { mergeQuery } from '../../interpreter/values/queries';
import { settingSymbol } from '../../interpreter/names/settings';
import { concat } from '../../interpreter/values/texts';
import { isEmpty } from '../../interpreter/values/truth';
import {
  known,
  literal,
  NOTHING,
  partsOf,
  text,
  unknown,
  type Origin,
  type Ref,
  type Text,
  type Value,
} from '../../interpreter/values';
import type { ListObject, MapObject, UrlObject } from '../../interpreter/values/heap-objects';
import { begun } from './flurl';
import { cancelledAfter, format } from './functions';
import { CONFIGURATION, CONFIGURATION_BUILDER } from './names-of-types';
import { policyStep } from './polly';
import { boundOptions, readSection, told } from './services';

/** What leaves a value as it is, for what matters here. */
const SAME = new Set(
  (
    'ToString Trim TrimStart ToList ToArray ToHashSet AsEnumerable AsReadOnly AsSpan Clone ConfigureAwait GetAwaiter GetResult ' +
    'AsTask Distinct OrderBy OrderByDescending ToImmutableArray ToImmutableList Normalize Cast OfType ToDictionary ' +
    'ReadAsStringAsync ToUriComponent Encode Value'
  ).split(' '),
);

/** A method that values of C# have; null for what is none that is known. */
export function csharpMethod(m: Machine, { receiver, name, args, at, node }: MethodCall): Value | null {
  const [given] = args.positional;
  if (name === 'Invoke') return callValue(m, receiver, args, at);
  if (name === 'Equals' && given) return compared(m, receiver, given, { how: 'strict', isNegated: false }, at);
  switch (receiver.kind) {
    case 'text':
      return textMethod(m, receiver, name, args, at) ?? begun(m, { receiver, name, args, at, node });
    case 'query':
      return SAME.has(name) ? receiver : null;
    case 'constant':
      return SAME.has(name) ? receiver : null;
    case 'symbol':
    case 'external':
      return (
        told(m, name, args, at, node) ??
        (receiver.kind === 'symbol' && receiver.origin !== 'result'
          ? begun(m, { receiver, name, args, at, node })
          : null) ??
        ofSettings(m, receiver, name, args, at) ??
        (receiver.kind === 'symbol' && SAME.has(name) ? receiver : null)
      );
    case 'ref': {
      const object = m.heap.get(receiver);
      if (object?.kind === 'list') return listMethod(m, object, { receiver, name, args, at });
      if (object?.kind === 'map') return mapMethod(m, object, { receiver, name, args, at });
      if (object?.kind === 'url')
        return urlMethod(m, object, { receiver, name, args, at }) ?? begun(m, { receiver, name, args, at, node });
      return null;
    }
    default:
      return null;
  }
}

/** `configuration.GetSection("A:B")`, `GetValue<int>("A:B", 5)`. */
function ofSettings(m: Machine, receiver: Value, name: string, args: Arguments, at: Origin): Value | null {
  if (receiver.kind === 'external' && receiver.id === CONFIGURATION_BUILDER)
    return name === 'Build' ? { kind: 'external', id: CONFIGURATION } : receiver;
  const isSettings =
    (receiver.kind === 'external' && receiver.id === CONFIGURATION) ||
    (receiver.kind === 'symbol' && receiver.origin === 'setting');
  if (!isSettings) return null;
  const [key = NOTHING, fallback] = args.positional;
  const path = known(key)?.replaceAll(':', '.') ?? null;
  switch (name) {
    case 'GetSection':
    case 'GetRequiredSection':
    case 'GetValue': {
      const full = receiver.kind === 'symbol' && path !== null ? `${receiver.name}.${path}` : path;
      return full === null ? unknown('setting', '', at) : settingSymbol(m, 'setting', full, fallback ?? null, at);
    }
    case 'GetConnectionString':
      return path === null ? null : settingSymbol(m, 'setting', `ConnectionStrings.${path}`, null, at);
    case 'Get':
      return readSection(m, receiver, args, at) ?? receiver;
    default:
      return null;
  }
}

function textMethod(m: Machine, receiver: Text, name: string, args: Arguments, at: Origin): Value | null {
  const [given = NOTHING, other] = args.positional;
  switch (name) {
    case 'Replace':
      return replace(m, receiver, given, other, at);
    case 'ToLower':
    case 'ToLowerInvariant':
      return inCase(receiver, false);
    case 'ToUpper':
    case 'ToUpperInvariant':
      return inCase(receiver, true);
    case 'TrimEnd':
      return trimmed(receiver, known(given));
    case 'Contains':
      return truthValue(containsItem(m, receiver, given), at);
    case 'Insert':
    case 'Remove':
    case 'PadLeft':
    case 'PadRight':
    case 'Split':
      return unknown('result', '', at);
    default:
      return SAME.has(name) ? receiver : null;
  }
}

/** A text without this sign at its end. */
function trimmed(of: Text, sign: string | null): Text {
  const last = of.parts.at(-1);
  if (sign === null || sign.length !== 1 || last?.kind !== 'literal' || !last.text.endsWith(sign)) return of;
  let end = last.text.length;
  while (end > 0 && last.text[end - 1] === sign) end--;
  return text([...of.parts.slice(0, -1), { ...last, text: last.text.slice(0, end) }]);
}

function listMethod(m: Machine, of: ListObject, { receiver, name, args, at }: MethodCall<Ref>): Value | null {
  const [given = NOTHING] = args.positional;
  const add = (...items: readonly Value[]): Ref => {
    m.heap.put(receiver, { ...of, items: [...of.items, ...items] });
    return receiver;
  };
  switch (name) {
    case 'Add':
    case 'Enqueue':
    case 'Prepend':
      return add(args.positional.length > 1 ? m.heap.list(args.positional) : given);
    case 'Append':
      return add(given);
    case 'AppendLine':
      return add(given, literal('\n', at));
    case 'AppendFormat':
      return add(format(m, args, at) ?? unknown());
    case 'AppendJoin':
    case 'Insert':
    case 'Remove':
    case 'Clear':
      m.heap.put(receiver, { ...of, open: true });
      return receiver;
    case 'AddRange':
    case 'Concat': {
      const more = m.heap.asList(given);
      const all = { ...of, items: [...of.items, ...(more?.items ?? [])], open: of.open || more?.open !== false };
      if (name === 'Concat') return m.heap.make(all);
      m.heap.put(receiver, all);
      return receiver;
    }
    case 'ToString': {
      const whole = concat(m, of.items, at, true);
      const parts = whole.kind === 'text' ? whole.parts : partsOf(whole, at);
      return of.open ? text([...parts, ...partsOf(unknown('unknown', '', at), at)]) : text(parts);
    }
    case 'ToDictionary':
      return mapOf(m, receiver, of, args, at);
    case 'Select':
    case 'ForEach':
    case 'SelectMany':
      return callMethod(m, { receiver, name: 'map', args: { ...args, positional: args.positional.slice(0, 1) }, at });
    case 'Where':
      return filteredList(m, receiver, given, true, at);
    case 'First':
    case 'FirstOrDefault':
    case 'Single':
      return of.items[0] ?? unknown();
    case 'Contains':
      return truthValue(containsItem(m, receiver, given), at);
    case 'Any':
      return args.positional.length === 0 ? truthValue(negate(isEmpty(m, receiver)), at) : unknown('unknown', '', at);
    default:
      return SAME.has(name) ? receiver : null;
  }
}

function negate(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

/** A map of what two functions make of each item: its key and its value. */
function mapOf(m: Machine, receiver: Ref, of: ListObject, args: Arguments, at: Origin): Value {
  const [key, value] = args.positional;
  if (!key) return receiver;
  const map = m.heap.map([], of.open ? { reason: 'dynamic', at } : null, at);
  for (const item of of.items) {
    const name = keyOf(callValue(m, key, positionalArguments(item), at));
    m.heap.setEntry(map, name, value ? callValue(m, value, positionalArguments(item), at) : item, at);
  }
  return map;
}

function mapMethod(m: Machine, map: MapObject, { receiver, name, args, at }: MethodCall<Ref>): Value | null {
  const [given = NOTHING, value] = args.positional;
  const own = policyStep(m, receiver, name, args, at) ?? boundOptions(m, receiver, name, args, at);
  if (own) return own;
  switch (name) {
    case 'Add':
    case 'Set':
    case 'Append':
    case 'TryAddWithoutValidation':
      if (value) m.heap.setEntry(receiver, keyOf(given), value, at);
      else mergeQuery(m, receiver, given, at);
      return receiver;
    case 'TryAdd': {
      const key = keyOf(given);
      if (key === null) m.heap.open(receiver, 'dynamic', at);
      else if (!map.entries.has(key)) m.heap.setEntry(receiver, key, value ?? NOTHING, at);
      return receiver;
    }
    case 'Remove':
      m.heap.removeEntry(receiver, keyOf(given));
      return receiver;
    case 'Clear':
      m.heap.put(receiver, { ...map, entries: new Map(), open: null });
      return receiver;
    case 'CancelAfter':
      cancelledAfter(m, receiver, given, at);
      return NOTHING;
    case 'GetValueOrDefault': {
      const found = readMember(m, receiver, keyOf(given), at);
      return found.kind === 'constant' && found.value === null && value ? value : found;
    }
    case 'ContainsKey':
      return truthValue(containsItem(m, receiver, given), at);
    case 'ToString':
    case 'ReadAsStringAsync':
      return { kind: 'query', map: m.heap.copyMap(receiver) };
    case 'Select':
    case 'Where': {
      const items = m.itemsOf(receiver);
      return items ? callMethod(m, { receiver: m.heap.list(items), name, args, at }) : pairsOf(m, receiver, args, at);
    }
    case 'ToDictionary':
      return m.heap.copyMap(receiver);
    default:
      return SAME.has(name) ? receiver : null;
  }
}

/** What is made of the pairs of a map that is not known whole is a query of it. */
function pairsOf(m: Machine, receiver: Ref, { positional: [fn] }: Arguments, at: Origin): Value {
  if (fn?.kind === 'function')
    branches(m, [() => (callValue(m, fn, positionalArguments(unknown('unknown', '', at)), at), false), () => false]);
  return { kind: 'query', map: m.heap.copyMap(receiver) };
}

/** Steps that add to a path, and to a query, by the names that libraries give them. */
function urlMethod(m: Machine, url: UrlObject, { receiver, name, args, at }: MethodCall<Ref>): Value | null {
  const [given = NOTHING, value] = args.positional;
  switch (name) {
    case 'Add':
      if (value) m.heap.setEntry(url.params, keyOf(given), value, at);
      else mergeQuery(m, url.params, given, at);
      return receiver;
    case 'GetLeftPart':
      return readMember(m, receiver, 'Uri', at);
    case 'MakeRelativeUri':
      return unknown('result', '', at);
    default:
      return SAME.has(name) || name === 'ToQueryString' ? receiver : null;
  }
}
