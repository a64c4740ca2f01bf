import type { Lowering } from './lowering';
import type * as N from './nodes';

const moved = new WeakMap<Lowering, N.Statement[]>();

/**
 * An assignment may stand inside any expression (`while ($row = next())`, `return $this->http ??= new Client()`). It is
 * moved in front of the statement that holds it, and its target is left in its place. Gives what `make` makes, after
 * what was moved out of it.
 */
export function moving(lower: Lowering, make: () => readonly N.Statement[]): N.Statement[] {
  const outer = moved.get(lower);
  const before: N.Statement[] = [];
  moved.set(lower, before);
  const made = make();
  if (outer) moved.set(lower, outer);
  else moved.delete(lower);
  return [...before, ...made];
}

/** Puts an assignment in front of the statement that is being lowered. */
export function moveOut(lower: Lowering, assign: N.Assign): void {
  moved.get(lower)?.push(assign);
}
