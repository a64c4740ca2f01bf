import type { Node } from 'web-tree-sitter';
import { Lowering, type LoweringTable } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';

/**
 * A Lowering that knows its blocks: a name that an inner block declares anew is another variable, since the neutral program
 * has one scope for each function.
 */
export class RustLowering extends Lowering {
  private readonly blocks: Map<string, string>[] = [new Map<string, string>()];
  private made = 0;
  /** The type that what is lowered is wanted as, where that is written. */
  wanted: Node | null = null;
  /** Whether the block that is lowered is a value within a function, which `return` leaves as a whole. */
  isWithin = false;

  constructor(
    table: LoweringTable,
    base: number,
    /** The type that `Self` stands for. */
    readonly owner: string | null = null,
  ) {
    super(table, base);
  }

  within<T>(lower: () => T): T {
    this.blocks.push(new Map<string, string>());
    try {
      return lower();
    } finally {
      this.blocks.pop();
    }
  }

  /** Lowers what is wanted as a type. */
  wanting<T>(type: Node | null, lower: () => T): T {
    const outer = this.wanted;
    this.wanted = type;
    try {
      return lower();
    } finally {
      this.wanted = outer;
    }
  }

  /** Lowers a block that is a value, or the body of a function of its own. */
  valued<T>(isWithin: boolean, lower: () => T): T {
    const outer = this.isWithin;
    this.isWithin = isWithin;
    try {
      return lower();
    } finally {
      this.isWithin = outer;
    }
  }

  nameOf(written: string): string {
    for (let index = this.blocks.length - 1; index >= 0; index--) {
      const name = this.blocks[index]?.get(written);
      if (name !== undefined) return name;
    }
    return written;
  }

  /** The name of a variable that is declared here: another one than that of a block around. */
  declare(written: string): string {
    const block = this.blocks.at(-1);
    if (!block) return written;
    const own = block.get(written);
    if (own !== undefined) return own;
    const isTaken = this.blocks.some((each) => each.has(written));
    const name = isTaken ? `${written}#${String(++this.made)}` : written;
    block.set(written, name);
    return name;
  }

  /** A name for what no code names. */
  fresh(): string {
    return `%${String(++this.made)}`;
  }
}

/** Rust's handlers are called by a RustLowering only, which the type of the table cannot say. */
export function scoped(lower: Lowering): RustLowering {
  if (lower instanceof RustLowering) return lower;
  throw new TypeError('Rust is lowered by a RustLowering');
}

const SILENT = new Set(['line_comment', 'block_comment', 'attribute_item', 'inner_attribute_item']);

/** The named children without comments and attributes. */
export function namedChildren(node: Node | null | undefined): Node[] {
  return node?.namedChildren.filter((child) => !SILENT.has(child.type)) ?? [];
}

export function field(node: Node | null | undefined, name: string): Node | null {
  return node?.childForFieldName(name) ?? null;
}

export function valueArgument(value: N.Expression): N.Argument {
  return { value, start: value.start, end: value.end };
}

export function nobody(at: Node, lower: Lowering): N.Opaque {
  return { kind: 'opaque', children: [], ...lower.span(at) };
}

/** Wrappers that are what they hold. */
const HOLDERS = /^(?:Option|Result|Arc|Rc|Box|Mutex|RwLock|RefCell|Cow|Pin|LazyLock|OnceLock|OnceCell|Lazy|Vec)$/;

/** A type by its name, without what it is held in, is of, or lent as; undefined for what has none. */
export function typeNode(node: Node | null): Node | null {
  switch (node?.type) {
    case 'reference_type':
      return typeNode(field(node, 'type'));
    case 'generic_type': {
      const type = field(node, 'type');
      const isHolder = HOLDERS.test(type?.text.split('::').at(-1) ?? '');
      return isHolder ? typeNode(namedChildren(field(node, 'type_arguments')).find(isType) ?? null) : type;
    }
    case 'type_identifier':
    case 'scoped_type_identifier':
      return node;
    case 'dynamic_type':
    case 'abstract_type':
      return typeNode(field(node, 'trait'));
    default:
      return null;
  }
}

function isType({ type }: Node): boolean {
  return type !== 'lifetime';
}

/** A type as it is written, its parts joined by dots. */
export function typeName(node: Node | null): string | undefined {
  return typeNode(node)?.text.replace(/\s+/g, '').replaceAll('::', '.');
}
