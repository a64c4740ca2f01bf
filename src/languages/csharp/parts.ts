import type { Node } from 'web-tree-sitter';
import type { Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { named, plain } from './names';

/** What parentheses and other wrappers hold: their last child. */
export function inner(node: Node): Node | undefined {
  return named(node).at(-1);
}

/** A member as the body of its class or a constructor names it. */
export function selfMember(name: Node, key: string, lower: Lowering): N.Member {
  const span = lower.span(name);
  return { kind: 'member', of: { kind: 'name', name: 'self', ...span }, key, keySpan: span, ...span };
}

/** Arguments in their order, those with names among them. */
export function loweredArguments(node: Node | null | undefined, lower: Lowering): N.Argument[] {
  if (!node) return [];
  return named(node).flatMap((child): N.Argument[] => {
    if (child.type !== 'argument' && child.type !== 'attribute_argument')
      return [{ value: lower.expression(child), ...lower.span(child) }];
    const name = child.childForFieldName('name');
    const value = named(child).at(-1);
    if (!value) return [];
    return [{ value: lower.expression(value), ...(name ? { name: plain(name.text) } : {}), ...lower.span(child) }];
  });
}
