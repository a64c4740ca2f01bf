import type { Node } from 'web-tree-sitter';
import { Lowering, type LoweringTable } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';

/** What the names of the code being lowered stand for. */
export interface Scope {
  /** The first parameter of a method, whatever it is called. */
  readonly receiver: string | null;
  /** Names of the class body that is being lowered. */
  readonly fields: ReadonlySet<string> | null;
  /** Module code: its imports and definitions are in the outline, however deep in `if` and `try`. */
  readonly outlined: boolean;
  /** A `@contextmanager`: what it yields is what `with` binds. */
  readonly yields: boolean;
  /** Declared `global` or `nonlocal`. */
  readonly elsewhere: Set<string>;
}

export function scopeWith(scope: Partial<Scope>): Scope {
  return { receiver: null, fields: null, outlined: false, yields: false, elsewhere: new Set(), ...scope };
}

/** A Lowering that knows its scope, and what `:=` has bound in the statement it is in. */
export class PythonLowering extends Lowering {
  private bound: N.Statement[] = [];

  constructor(
    table: LoweringTable,
    base: number,
    public scope: Scope,
  ) {
    super(table, base);
  }

  override statement(node: Node | null | undefined): readonly N.Statement[] {
    const { result, before } = this.binding(() => super.statement(node));
    return before.length > 0 ? [...before, ...result] : result;
  }

  bind(statement: N.Statement): void {
    this.bound.push(statement);
  }

  /** Runs `lower`, and gives what it bound to be put before its result. */
  binding<T>(lower: () => T): { result: T; before: N.Statement[] } {
    const outer = this.bound;
    this.bound = [];
    const result = lower();
    const before = this.bound;
    this.bound = outer;
    return { result, before };
  }

  within<T>(scope: Scope, lower: () => T): T {
    const outer = this.scope;
    this.scope = scope;
    const result = lower();
    this.scope = outer;
    return result;
  }
}

/** Python's handlers are called by a PythonLowering only, which the type of the table cannot say. */
export function scoped(lower: Lowering): PythonLowering {
  if (lower instanceof PythonLowering) return lower;
  throw new TypeError('Python is lowered by a PythonLowering');
}

const COMMENTS: ReadonlySet<string> = new Set(['comment', 'line_continuation']);

/** The named children without comments. */
export function namedChildren(node: Node | null | undefined): Node[] {
  return node?.namedChildren.filter((child) => !COMMENTS.has(child.type)) ?? [];
}

export function field(node: Node | null | undefined, name: string): Node | null {
  return node?.childForFieldName(name) ?? null;
}

export function valueArgument(value: N.Expression): N.Argument {
  return { value, start: value.start, end: value.end };
}

/** A Call that the code does not write as one. */
export function callOf(name: string, at: Node, values: readonly N.Expression[], lower: Lowering): N.Call {
  return { kind: 'call', callee: lower.name(at, name), args: values.map(valueArgument), ...lower.span(at) };
}
