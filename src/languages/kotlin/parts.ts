import type { Node } from 'web-tree-sitter';
import type { Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { annotationName, child, modifiersOf, named, plain } from './names';

/** What parentheses and other wrappers hold: their last child. */
export function inner(node: Node): Node | undefined {
  return named(node).at(-1);
}

function argument(node: Node, lower: Lowering): N.Argument {
  const children = named(node);
  const [name, value] =
    children.length > 1 && node.children.some(({ type }) => type === '=') ? children : [null, children[0]];
  const span = lower.span(node);
  if (value?.type === 'spread_expression') return { value: lower.expression(inner(value)), spread: 'list', ...span };
  return { value: lower.expression(value), ...(name ? { name: plain(name.text) } : {}), ...span };
}

export function loweredArguments(list: Node | undefined, lower: Lowering): N.Argument[] {
  return named(list).map((each) => argument(each, lower));
}

/** An annotation as a call, with what its elements are given by their names. */
export function annotation(node: Node, lower: Lowering): N.Call {
  const of = child(node, 'constructor_invocation');
  const args = loweredArguments(child(of, 'value_arguments'), lower);
  return { kind: 'call', callee: lower.name(node, annotationName(node)), args, ...lower.span(node) };
}

export function annotationsOf(node: Node, lower: Lowering): { readonly annotations?: readonly N.Expression[] } {
  const found = modifiersOf(node).annotations;
  return found.length === 0 ? {} : { annotations: found.map((each) => annotation(each, lower)) };
}
