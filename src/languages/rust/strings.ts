import type { Node } from 'web-tree-sitter';
import { unescape, type ExpressionHandler, type Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { namedChildren, nobody, scoped } from './scope';

/** A text as it is: an escaped line break takes the blanks of the next line away too. */
function cooked(text: string): string {
  return unescape(text.replace(/\\\r?\n\s*/g, ''));
}

const OPENING = /^[bc]?r?#*"/;

/** What stands between the quotes of a literal, as it is written, and where it begins. */
function contentOf(node: Node): { readonly written: string; readonly start: number; readonly isRaw: boolean } {
  const { text } = node;
  const opening = OPENING.exec(text)?.[0] ?? '"';
  const hashes = opening.replace(/[^#]/g, '').length;
  const written = text.slice(opening.length, text.length - 1 - hashes);
  return { written, start: node.startIndex + opening.length, isRaw: opening.includes('r') };
}

export const textLiteral: ExpressionHandler = (node, lower) => {
  const { written, start, isRaw } = contentOf(node);
  return lower.text(node, isRaw ? written : cooked(written), start);
};

const PLACE = /\{\{|\}\}|\{([^{}]*)\}/g;

/** `format!("{}/{path}", base)`: a text with holes for what follows, in order, by place or by name, or for variables. */
export function formatted(node: Node, args: readonly Node[], lower: Lowering): N.Expression {
  const [template, ...given] = args;
  if (!template || !/^(?:raw_)?string_literal$/.test(template.type)) return lower.opaque(node, args);
  const named = new Map<string, Node>();
  const positional: Node[] = [];
  for (const each of given) {
    const [left, right] = each.type === 'assignment_expression' ? namedChildren(each) : [];
    if (left && right) named.set(left.text, right);
    else positional.push(each);
  }
  const { written, start, isRaw } = contentOf(template);
  const parts: N.Expression[] = [];
  let from = 0;
  let plain = '';
  let begins = 0;
  let next = 0;
  const end = (to: number): void => {
    if (plain !== '') {
      const value = isRaw ? plain : cooked(plain);
      const span = { start: start + begins - lower.base, end: start + to - lower.base };
      parts.push({ kind: 'literal', value, content: span.start, ...span });
    }
    plain = '';
  };
  for (const match of written.matchAll(PLACE)) {
    plain += written.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[1] === undefined) {
      plain += match[0].slice(1);
      continue;
    }
    end(match.index);
    const name = /^[^:!]*/.exec(match[1])?.[0].trim() ?? '';
    const value = name === '' ? positional[next++] : /^\d+$/.test(name) ? positional[Number(name)] : named.get(name);
    const at = { start: start + match.index - lower.base, end: start + from - lower.base };
    if (value) parts.push(lower.expression(value));
    else if (/^[a-z_]\w*$/i.test(name)) parts.push({ kind: 'name', name: scoped(lower).nameOf(name), ...at });
    else parts.push({ ...nobody(node, lower), ...at });
    begins = from;
  }
  plain += written.slice(from);
  end(written.length);
  return { kind: 'join', how: 'template', parts, ...lower.span(node) };
}
