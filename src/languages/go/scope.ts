import type { Node } from 'web-tree-sitter';
import { Lowering, type LoweringTable } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';

/** What a function gives: how many values, whether the last is an error, and their names where they have some. */
export interface Results {
  readonly count: number;
  readonly fails: boolean;
  readonly names: readonly string[];
}

export const NO_RESULTS: Results = { count: 0, fails: false, names: [] };

/**
 * A Lowering that knows its blocks: a name that an inner block declares anew is another variable, which gets a name of its
 * own, since the neutral program has one scope for each function.
 */
export class GoLowering extends Lowering {
  /** The names of each block, the innermost last, and what they are here. A function's own block `begins` it. */
  private readonly blocks: { readonly names: Map<string, string>; readonly begins: boolean }[] = [];
  private renamed = 0;
  results: Results = NO_RESULTS;
  /** What loops go forward in, as it is written, and the name of what it stands at: `for lines.Scan() { lines.Text() }`. */
  private readonly cursors = new Map<string, string>();

  constructor(
    table: LoweringTable,
    base: number,
    /** The name of a method's receiver. */
    receiver: string | null = null,
  ) {
    super(table, base);
    if (receiver !== null) this.blocks.push({ names: new Map([[receiver, 'self']]), begins: true });
  }

  /** Lowers in a block of its own. */
  within<T>(begins: boolean, lower: () => T): T {
    this.blocks.push({ names: new Map(), begins });
    try {
      return lower();
    } finally {
      this.blocks.pop();
    }
  }

  /** Lowers the body of a function that gives these results. */
  giving<T>(results: Results, lower: () => T): T {
    const outer = this.results;
    this.results = results;
    try {
      return lower();
    } finally {
      this.results = outer;
    }
  }

  /** Lowers the body of a loop that goes forward in what is written so. */
  goingThrough<T>(cursor: string, item: string, lower: () => T): T {
    const outer = this.cursors.get(cursor);
    this.cursors.set(cursor, item);
    try {
      return lower();
    } finally {
      if (outer === undefined) this.cursors.delete(cursor);
      else this.cursors.set(cursor, outer);
    }
  }

  /** The name of what a loop stands at that goes forward in what is written so. */
  itemOf(cursor: string | undefined): string | null {
    return this.cursors.get(cursor ?? '') ?? null;
  }

  /** What a name stands for where it is read. */
  nameOf(written: string): string {
    for (let index = this.blocks.length - 1; index >= 0; index--) {
      const name = this.blocks[index]?.names.get(written);
      if (name !== undefined) return name;
    }
    return written === 'self' || written === 'super' ? `${written}_` : written;
  }

  /** The name of a variable that is declared here. */
  declare(written: string): string {
    const plain = written === 'self' || written === 'super' ? `${written}_` : written;
    const block = this.blocks.at(-1);
    if (!block) return plain;
    const known = block.names.get(written);
    if (known !== undefined) return known;
    const name = this.isTaken(written) ? `${plain}#${String(++this.renamed)}` : plain;
    block.names.set(written, name);
    return name;
  }

  /** Whether an outer block of the same function has a variable of this name. */
  private isTaken(written: string): boolean {
    for (let index = this.blocks.length - 1; index >= 0; index--) {
      const block = this.blocks[index];
      if (block?.names.has(written) === true) return true;
      if (block?.begins === true) return false;
    }
    return false;
  }
}

/** Go's handlers are called by a GoLowering only, which the type of the table cannot say. */
export function scoped(lower: Lowering): GoLowering {
  if (lower instanceof GoLowering) return lower;
  throw new TypeError('Go is lowered by a GoLowering');
}

/** The named children without comments. */
export function namedChildren(node: Node | null | undefined): Node[] {
  return node?.namedChildren.filter((child) => child.type !== 'comment') ?? [];
}

export function field(node: Node | null | undefined, name: string): Node | null {
  return node?.childForFieldName(name) ?? null;
}

/** The names that a declaration gives: a field may stand at commas, too. */
export function namesOf(node: Node): Node[] {
  return node.childrenForFieldName('name').filter((each) => each.isNamed);
}

export function valueArgument(value: N.Expression): N.Argument {
  return { value, start: value.start, end: value.end };
}

/** A Call that the code does not write as one. */
export function callOf(name: string, at: Node, values: readonly N.Expression[], lower: Lowering): N.Call {
  return { kind: 'call', callee: lower.name(at, name), args: values.map(valueArgument), ...lower.span(at) };
}

/** What is not known, and holds nothing. */
export function nobody(at: Node, lower: Lowering): N.Opaque {
  return { kind: 'opaque', children: [], ...lower.span(at) };
}
