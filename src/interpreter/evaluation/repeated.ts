import type { Expression, Statement } from '../../syntax/nodes';
import { childrenOf, type Node } from '../../syntax/children';
import type { Frame } from './frame';
import type { Machine } from './machine';
import { isFalsy, type Truth } from '../values/truth';
import { writesIn, writesOf, type Writes } from './writes';

/** What the statements of a loop write to, in whose later turns it is no longer what it was. */
export interface Repeated {
  readonly frame: Frame;
  readonly writes: Writes;
}

const known = new WeakMap<readonly Statement[], Writes>();

/** Runs the first turn of a loop in the stead of all. */
export function repeating(m: Machine, body: readonly Statement[], run: () => void): void {
  const writes = known.get(body) ?? writesIn(body, null);
  known.set(body, writes);
  m.repeated.push({ frame: m.frame, writes });
  try {
    run();
  } finally {
    m.repeated.pop();
  }
}

/** Whether a test fails, in each turn of the loops that it stands in: true, false, or null where it cannot be told. */
export function isDecided(m: Machine, test: Expression): Truth {
  const falsy = isFalsy(m, m.evaluate(test));
  return falsy !== null && isRewritten(m, test) ? null : falsy;
}

function isRewritten(m: Machine, test: Expression): boolean {
  const enclosing = m.enclosing.at(-1);
  const { lambda } = m.frame;
  if (lambda && enclosing?.lambda === lambda && mentions(test, writesOf(lambda))) return true;
  return m.repeated.some(({ frame, writes }) => frame === m.frame && mentions(test, writes));
}

/** Whether an expression reads what is written to. */
function mentions(node: Node, writes: Writes): boolean {
  if (node.kind === 'name') return writes.variables.has(node.name);
  if (node.kind === 'member' && typeof node.key === 'string' && node.of.kind === 'name' && node.of.name === 'self')
    return writes.fields.has(node.key);
  return childrenOf(node).some((child) => mentions(child, writes));
}
