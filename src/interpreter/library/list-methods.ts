import type { MethodCall } from '../evaluation/call-site';
import type { Arguments } from '../evaluation/arguments';
import { callValue } from '../evaluation/calls';
import { truthValue, containsItem } from '../values/comparisons';
import { filteredList } from './filters';
import { joinWith } from './addresses';
import type { Machine } from '../evaluation/machine';
import { concat } from '../values/texts';
import { literal, NOTHING, unknown, type Origin, type Ref, type Value } from '../values';
import type { ListObject } from '../values/heap-objects';
import { testOf } from './map-methods';
import { KEEPS_TEXT, FILTER } from './methods';

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

export function listMethod(m: Machine, list: ListObject, { receiver, name, args, at }: MethodCall<Ref>): Value | null {
  const [first] = args.positional;
  if (KEEPS_TEXT.has(name)) return receiver;
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
export function eachItem(
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
