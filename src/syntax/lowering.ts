import type { Node } from 'web-tree-sitter';
import type * as N from './nodes';

/** How deep expressions may nest before the rest is left opaque: generated and hostile code goes deeper, people do not. */
const MAX_DEPTH = 150;

export type ExpressionHandler = (node: Node, lower: Lowering) => N.Expression;
export type StatementHandler = (node: Node, lower: Lowering) => readonly N.Statement[];

/** A case of a `switch`: null in the place of its tests for what is left. */
export interface Case {
  readonly node: Node;
  readonly tests: readonly N.Expression[] | null;
  readonly then: readonly N.Statement[];
  readonly hasBody: boolean;
}

/** What a language lays down: per type of syntax node, the neutral node that it becomes. */
export interface LoweringTable {
  readonly expressions: Readonly<Record<string, ExpressionHandler>>;
  readonly statements: Readonly<Record<string, StatementHandler>>;
  /** Types of nodes that hold nothing of interest: comments, punctuation that the grammar names. */
  readonly skipped: ReadonlySet<string>;
}

/**
 * Turns syntax nodes into neutral nodes by a language's table. A type without a handler becomes Opaque, its named
 * children lowered in turn, so that calls inside what is not understood are still found.
 */
export class Lowering {
  private depth = 0;

  constructor(
    private readonly table: LoweringTable,
    /** Offset in the file of the declaration; spans are relative to it. */
    readonly base: number,
  ) {}

  span(node: Node): N.Span {
    return { start: node.startIndex - this.base, end: node.endIndex - this.base };
  }

  expression(node: Node | null | undefined): N.Expression {
    if (!node) return { kind: 'opaque', children: [], start: 0, end: 0 };
    if (this.depth >= MAX_DEPTH) return { kind: 'opaque', children: [], ...this.span(node) };
    this.depth++;
    try {
      const handler = this.table.expressions[node.type];
      if (handler) return handler(node, this);
      // A statement where an expression is expected (a block as a value): its calls are kept.
      return this.opaque(node);
    } finally {
      this.depth--;
    }
  }

  /** Unknown as a value; its named children (or those given) are searched for calls. What is lowered already goes to `unknown`. */
  opaque(node: Node, children: readonly (Node | null)[] = node.namedChildren): N.Opaque {
    const values = children.flatMap((child) =>
      child && !this.table.skipped.has(child.type) ? [this.expression(child)] : [],
    );
    return this.unknown(node, values);
  }

  /** Unknown as a value, made of values that are searched for calls. */
  unknown(node: Node, values: readonly N.Expression[]): N.Opaque {
    const children = values.filter((value) => value.kind !== 'opaque' || value.children.length > 0);
    return { kind: 'opaque', children, ...this.span(node) };
  }

  /** A node in a statement's place: by the statement table, else as an expression that is evaluated for its calls. */
  statement(node: Node | null | undefined): readonly N.Statement[] {
    if (!node || this.table.skipped.has(node.type)) return [];
    if (this.depth >= MAX_DEPTH) return [];
    this.depth++;
    try {
      const handler = this.table.statements[node.type];
      if (handler) return handler(node, this);
      const value = this.expression(node);
      if (value.kind === 'opaque' && value.children.length === 0) return [];
      return [{ kind: 'do', value, ...this.span(node) }];
    } finally {
      this.depth--;
    }
  }

  statements(nodes: readonly (Node | null)[]): N.Statement[] {
    return nodes.flatMap((node) => [...this.statement(node)]);
  }

  /** The statements of a block node (or of a single statement that stands for a block). */
  block(node: Node | null | undefined): N.Statement[] {
    if (!node) return [];
    if (this.table.statements[node.type]) return [...this.statement(node)];
    return this.statements(node.namedChildren);
  }

  name(node: Node, name = node.text): N.Name {
    return { kind: 'name', name, ...this.span(node) };
  }

  /** A string whose characters begin at `content` (an offset in the file). */
  text(node: Node, value: string, content: number): N.Literal {
    return { kind: 'literal', value, content: content - this.base, ...this.span(node) };
  }

  constant(node: Node, value: number | boolean | null | undefined): N.Literal {
    return { kind: 'literal', value, ...this.span(node) };
  }

  /** A key written as a bare identifier: a string literal without quotes. */
  key(node: Node, value = node.text): N.Literal {
    return this.text(node, value, node.startIndex);
  }

  member(node: Node, of: N.Expression, key: string | N.Expression, keyNode: Node): N.Member {
    return { kind: 'member', of, key, keySpan: this.span(keyNode), ...this.span(node) };
  }

  /** `a + b + c`, nested or flat, as one Join: neighbours that are Joins of the same kind are taken apart. */
  plus(node: Node, operands: readonly (Node | null)[]): N.Join {
    const parts = operands.flatMap((operand) => {
      const part = this.expression(operand);
      return part.kind === 'join' && part.how === 'plus' ? part.parts : [part];
    });
    return { kind: 'join', how: 'plus', parts, ...this.span(node) };
  }

  /** `!a`: false where it holds, else true. */
  negation(node: Node, test: N.Expression): N.Choice {
    return {
      kind: 'choice',
      how: 'either',
      test,
      branches: [this.constant(node, false), this.constant(node, true)],
      ...this.span(node),
    };
  }

  /**
   * The operands of a chain of one binary operator, taken apart without recursion: texts are built of hundreds of pieces.
   * `nested`: the side on which the chain goes on.
   */
  operands(node: Node, sign: string, nested: 'left' | 'right' = 'left'): (Node | null)[] {
    const found: (Node | null)[] = [];
    let current: Node | null = node;
    while (current?.type === 'binary_expression' && current.childForFieldName('operator')?.type === sign) {
      found.push(current.childForFieldName(nested === 'left' ? 'right' : 'left'));
      current = current.childForFieldName(nested);
    }
    found.push(current);
    return nested === 'left' ? found.reverse() : found;
  }

  /** `a && b` and `a || b`, of which true or false comes in any case. */
  logical(node: Node, sign: '&&' | '||', left: Node | null | undefined, right: Node | null | undefined): N.Choice {
    const second = this.negation(node, this.negation(node, this.expression(right)));
    const decided = this.constant(node, sign === '||');
    const branches = sign === '&&' ? [second, decided] : [decided, second];
    return { kind: 'choice', how: 'either', test: this.expression(left), branches, ...this.span(node) };
  }

  /** `a + b`, `a * b`, `a == b`, `a && b`, as grammars of the C family have them; opaque for other operators. */
  binary(node: Node): N.Expression {
    const sign = node.childForFieldName('operator');
    const left = node.childForFieldName('left');
    const right = node.childForFieldName('right');
    switch (sign?.type) {
      case '+':
        return this.plus(node, this.operands(node, '+'));
      case '-':
      case '*':
      case '/':
      case '==':
      case '!=':
        return this.operator(node, sign, [left, right]);
      case '&&':
      case '||':
        return this.logical(node, sign.type, left, right);
      default:
        return this.opaque(node);
    }
  }

  /** A `switch` whose cases each end, as Ifs one in the other. A case without a body shares that of the next. */
  switched(node: Node, subject: N.Expression, cases: readonly Case[]): N.Statement[] {
    const span = this.span(node);
    let otherwise: readonly N.Statement[] = [];
    let values: N.Expression[] = [subject];
    const tested: N.If[] = [];
    for (const { node: at, tests, then, hasBody } of cases) {
      values.push(...(tests ?? []));
      if (tests === null) otherwise = then;
      else if (hasBody) {
        const test: N.Opaque = { kind: 'opaque', children: values, ...this.span(at) };
        tested.push({ kind: 'if', test, then, else: [], ...this.span(at) });
        values = [];
      }
    }
    if (tested.length === 0) return [{ kind: 'do', value: subject, ...span }, ...otherwise];
    return [...tested.reduceRight((rest, each) => [{ ...each, else: rest }], otherwise)];
  }

  /** Arithmetic other than addition: a Call of the operator's name, which flow knows (`*`, `/`, `-`, `**`). */
  operator(node: Node, operator: Node, operands: readonly (Node | null)[]): N.Call {
    return this.operation(
      node,
      operator,
      operands.map((operand) => this.expression(operand)),
    );
  }

  /** The same of operands that are lowered already. */
  operation(node: Node, operator: Node, operands: readonly N.Expression[]): N.Call {
    const args = operands.map((value) => ({ value, start: value.start, end: value.end }));
    return { kind: 'call', callee: this.name(operator), args, ...this.span(node) };
  }
}

/** Numbers as written in source: separators and suffixes dropped, hexadecimal understood; NaN where it is none. */
export function numberOf(text: string): number {
  const plain = text.replaceAll('_', '').replace(/[nNlLrjJ]$/, '');
  return plain === '' ? Number.NaN : Number(plain);
}

/** The escapes that the C family shares; a language with others resolves those first. */
export function unescape(text: string): string {
  return text.replace(
    /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r?\n)|([\s\S]))/g,
    (whole, braced: string | undefined, four: string | undefined, two: string | undefined, line, char: string) => {
      const code = braced ?? four ?? two;
      if (code !== undefined) {
        const point = Number.parseInt(code, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      }
      if (line !== undefined) return '';
      return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0' }[char] ?? char;
    },
  );
}
