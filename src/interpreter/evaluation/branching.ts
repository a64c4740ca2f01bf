import { either, type Value } from '../values';
import type { HeapObject } from '../values/heap-objects';
import type { Machine } from './machine';

/** The rest of the way is never reached: what was called always raises. */
export class Unreachable extends Error {}

/** Runs each way from the state of now and joins those that were not left. True when all were. */
export function branches(m: Machine, ways: readonly (() => boolean)[]): boolean {
  const survivors: Map<number, HeapObject>[] = [];
  for (const way of ways) {
    const { result: isLeft, changes } = m.heap.forked(() => leaves(m, way));
    if (!isLeft) survivors.push(changes);
  }
  m.heap.state.join(survivors);
  return survivors.length === 0;
}

/** Does something which, where it may not be so, may not be done either. */
export function maybe(m: Machine, isDoubtful: boolean, run: () => void): void {
  if (!isDoubtful) {
    run();
    return;
  }
  const way = (): boolean => {
    run();
    return false;
  };
  branches(m, [way, () => false]);
}

/** Whether a way was left before its end, by itself or because what it called always raises. */
export function leaves(m: Machine, way: () => boolean): boolean {
  const { length } = m.stack;
  try {
    return way();
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    m.stack.length = length;
    return true;
  }
}

/** The value of whichever way is taken. */
export function eitherWay(m: Machine, ways: readonly (() => Value)[]): Value {
  const values: Value[] = [];
  branches(
    m,
    ways.map((way) => () => {
      values.push(way());
      return false;
    }),
  );
  if (values.length === 0) throw new Unreachable();
  return either(values);
}
