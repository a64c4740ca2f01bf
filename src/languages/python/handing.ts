import { leaves } from '../../interpreter/evaluation/branching';
import { positionalArguments, type Arguments } from '../../interpreter/evaluation/arguments';
import { callValue } from '../../interpreter/evaluation/calls';
import { calledBy } from '../../interpreter/answers/enclosing';
import type { Machine } from '../../interpreter/evaluation/machine';
import type { Origin, Value } from '../../interpreter/values';
import { either, unknown } from '../../interpreter/values';

/** What calls a function in a thread of its own: where that stands among the arguments, those for it behind it. */
const HANDING: readonly { readonly name: RegExp; readonly index: number; readonly isEach?: true }[] = [
  { name: /(?:^|\.)(?:submit|to_thread|apply|run_sync)$/, index: 0 },
  { name: /(?:^|\.)run_in_executor$/, index: 1 },
  { name: /(?:^|\.)(?:map|imap|imap_unordered|map_async)$/, index: 0, isEach: true },
];
/** So many items are gone through one by one. */
const MAX_ITEMS = 8;

/**
 * A function that is handed on with its arguments: `pool.submit(requests.get, url, timeout=5)`. What it gives; null where
 * nothing that is known is handed on.
 */
export function handedOn(m: Machine, name: string, args: Arguments, at: Origin): Value | null {
  const way = HANDING.find((each) => each.name.test(name));
  const fn = way && args.positional[way.index];
  if (!way || !fn || !isKnown(m, fn, at)) return null;
  const lambda = fn.kind === 'function' ? fn.lambda : null;
  const given = args.positional.slice(way.index + 1);
  const [items] = given;
  const list = m.heap.asList(items);
  const isListed = list !== null && !list.open && list.items.length <= MAX_ITEMS;
  const each = isListed ? list.items : [unknown('unknown', '', at)];
  const ways = way.isEach ? each.map((item) => positionalArguments(item)) : [{ ...args, positional: given }];
  const results: Value[] = [];
  for (const its of ways) {
    leaves(m, () => {
      results.push(calledBy(m, { name, at, over: items ?? null, lambda }, () => callValue(m, fn, its, at)));
      return false;
    });
  }
  return way.isEach ? m.heap.list(results, !isListed) : either(results);
}

/** A function of one's own, or of a library's client. */
function isKnown(m: Machine, fn: Value, { unit }: Origin): boolean {
  if (fn.kind === 'function') return !m.uncalled.has(fn.lambda);
  return (
    fn.kind === 'bound' ||
    (fn.kind === 'external' && m.clients.function(fn.id, unit.file.language.family) !== undefined)
  );
}
