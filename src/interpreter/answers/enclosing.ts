import { branches } from '../evaluation/branching';
import type { Lambda, Loop } from '../../syntax/nodes';
import { positionalArguments, type Arguments } from '../evaluation/arguments';
import type { Attempt } from './failures';
import { invoke } from '../evaluation/invoke';
import type { Machine } from '../evaluation/machine';
import { alternatives, type Fn, type Origin, type Value } from '../values';
import type { Unit } from '../names/unit';

/** What repeats or starts what is being run: a loop, or a call that was handed a function to call. */
export interface Enclosing {
  readonly kind: 'loop' | 'call';
  readonly at: Origin;
  /** What is called, by the name that is known of it: `map`, `p-limit`, `threading.Thread`; empty for a loop. */
  readonly name: string;
  /** As it is written: `sirens.map`, `limit`; empty where it is not written as a call. */
  readonly callee: string;
  /** What is gone through, where that is known. */
  readonly over: Value | null;
  /** Ids of the symbols that stand for one item of it. */
  readonly items: string[];
  /** The function that is called for each item. */
  readonly lambda: Lambda | null;
  /** How many calls were under way. */
  readonly depth: number;
}

/** What encloses a request that is sent, the outermost first, and the declarations whose code runs between. */
export interface Surroundings {
  readonly enclosing: readonly Enclosing[];
  readonly units: readonly Unit[];
  /** The innermost block around it whose errors are handled. */
  readonly attempt: Attempt | undefined;
}

export function surroundingsOf(m: Machine): Surroundings {
  return { enclosing: [...m.enclosing], units: m.stack.map(({ unit }) => unit), attempt: m.attempts.at(-1) };
}

/** Runs the body of a loop over something that is not known item by item. */
export function inLoop(m: Machine, node: Loop, over: Value, item: Value | null, run: () => void): void {
  const items = item?.kind === 'symbol' ? [item.id] : [];
  const at = m.origin(node);
  m.enclosing.push({
    kind: 'loop',
    at,
    name: '',
    callee: '',
    over: node.over ? over : null,
    items,
    lambda: null,
    depth: m.stack.length,
  });
  try {
    run();
  } finally {
    m.enclosing.pop();
  }
}

/** Calls a function that was handed to a call which may call it for each of what it goes through. */
export function handedTo(
  m: Machine,
  name: string,
  fn: Fn,
  args: Arguments | null,
  at: Origin,
  over: Value | null,
): Value {
  return calledBy(m, { name, at, over, lambda: fn.lambda }, () => invoke(m, fn, args, at));
}

/** Runs what a call starts. */
export function calledBy(
  m: Machine,
  { name, at, over, lambda }: Pick<Enclosing, 'name' | 'at' | 'over' | 'lambda'>,
  run: () => Value,
): Value {
  m.enclosing.push({ kind: 'call', at, name, callee: calleeAt(at), over, items: [], lambda, depth: m.stack.length });
  try {
    return run();
  } finally {
    m.enclosing.pop();
  }
}

/** Notes what stands for an item, where the function is called with what is not known. */
export function noteItem(m: Machine, lambda: Lambda, value: Value): void {
  const enclosing = m.enclosing.at(-1);
  if (enclosing?.lambda === lambda && value.kind === 'symbol') enclosing.items.push(value.id);
}

/** Calls that go through a list and call a function for each item, by its end. */
const EACH =
  /(?:^|[.:>\\])(?:p-map|map|forEach|flatMap|each|each_with_index|each_entry|flat_map|filter_map|collect|find_each|array_map|array_walk|Select|SelectMany|ForEach)$/;

export function isEach(name: string): boolean {
  return EACH.test(name);
}

/** Calls that call a function until it raises nothing. */
const UNTIL_DONE = /^(?:p-retry|async-retry|promise-retry)(?:\.default)?$/;

export function repeatsUntilDone(name: string): boolean {
  return UNTIL_DONE.test(name);
}

/**
 * Functions of one's own that are called for each item, until they raise nothing, or in threads of their own, by the name that
 * they are handed by.
 */
export function callNamed(m: Machine, name: string, args: Arguments, at: Origin, over: Value | null): void {
  if (isEach(name) || repeatsUntilDone(name)) {
    for (const value of args.positional)
      if (value.kind === 'function' && !m.uncalled.has(value.lambda))
        apart(m, () => handedTo(m, name, value, null, at, over));
    return;
  }
  const target = args.named.get('target')?.value;
  if (target?.kind === 'function') {
    const given = args.named.get('args')?.value;
    const items = given ? m.heap.asList(given)?.items : undefined;
    apart(m, () => handedTo(m, name, target, items ? positionalArguments(...items) : null, at, null));
  }
}

function apart(m: Machine, run: () => void): void {
  branches(m, [
    () => {
      run();
      return false;
    },
    () => false,
  ]);
}

/** The words before the parentheses, as they are written. */
function calleeAt({ unit, start, end }: Origin): string {
  const text = unit.text.slice(start, end);
  return /^[\w$.:\\>?!-]*/.exec(text)?.[0] ?? '';
}

export function lastSegment(name: string): string {
  return /[\w?!]+$/.exec(name)?.[0] ?? '';
}

/** Whether a value is, or comes from, one of these symbols. */
export function comesFrom(value: Value, ids: readonly string[]): boolean {
  return alternatives(value).some(
    (each) =>
      each.kind === 'symbol' &&
      ids.some((id) => each.id.startsWith(id) && /^(?:$|[.[])/.test(each.id.slice(id.length))),
  );
}

/** The first line of a loop or call. */
export function headOf(at: Origin): Origin {
  const [line = ''] = at.unit.text.slice(at.start, at.end).split('\n', 1);
  return { ...at, end: at.start + line.trimEnd().length };
}
