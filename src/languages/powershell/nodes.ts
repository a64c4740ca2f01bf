import type { Node } from 'web-tree-sitter';
import { Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';

/** Nodes that stand around any expression, whether they say something of it or not. */
const WRAPPERS =
  /^(?:pipeline|pipeline_chain|string_literal|integer_literal|left_assignment_expression|argument_expression|(?:logical|bitwise|comparison|additive|multiplicative|format|range|array_literal|unary)(?:_argument)?_expression)$/;

/** An expression without the nodes that only stand around it. */
export function bare(node: Node): Node {
  let current = node;
  while (WRAPPERS.test(current.type)) {
    const [only, ...others] = current.namedChildren;
    const isWhole = only?.startIndex === current.startIndex && only.endIndex === current.endIndex;
    if (!only || others.length > 0 || !isWhole) return current;
    current = only;
  }
  return current;
}

/** A Lowering that sees what nodes stand around. */
export class PowerShellLowering extends Lowering {
  override expression(node: Node | null | undefined): N.Expression {
    return super.expression(node ? bare(node) : node);
  }

  override statement(node: Node | null | undefined): readonly N.Statement[] {
    return super.statement(node ? bare(node) : node);
  }
}

/** The named children without comments. */
export function partsIn(node: Node | null | undefined): Node[] {
  return node?.namedChildren.filter(({ type }) => type !== 'comment') ?? [];
}

export function child(node: Node | null | undefined, ...types: readonly string[]): Node | null {
  return node?.namedChildren.find(({ type }) => types.includes(type)) ?? null;
}

/** All statements of a block, in whatever it holds them. */
export function statementsIn(node: Node | null | undefined): Node[] {
  return partsIn(node).flatMap((each) =>
    /^(?:statement_list|script_block|script_block_body|statement_block|named_block_list|named_block)$/.test(each.type)
      ? statementsIn(each)
      : each.type === 'param_block'
        ? []
        : [each],
  );
}

export function asArgument(value: N.Expression): N.Argument {
  return { value, start: value.start, end: value.end };
}

/** A variable by its name: without its scope and case, of which the language makes nothing. */
export function variableName(text: string): string {
  return text
    .replace(/^[$@]\{?|\}$/g, '')
    .replace(/^(?:script|global|local|private|using):/i, '')
    .toLowerCase();
}

/** A type by its name, in whatever case, with or without the namespace that is implied. */
export function typeId(text: string): string {
  return `[${text
    .replace(/^\[|\]$/g, '')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/^system\./, '')}]`;
}
