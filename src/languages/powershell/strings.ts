import type { Node } from 'web-tree-sitter';
import type { ExpressionHandler, Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { partsIn } from './nodes';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0', a: '\x07', b: '\b', f: '\f' };

/** Signs behind a backquote, and quotes that are written twice. */
function cooked(text: string, isHere: boolean): string {
  const plain = isHere ? text : text.replaceAll('""', '"');
  return plain.replace(/`(\r?\n|[\s\S])/g, (_whole, sign: string) =>
    sign.includes('\n') ? '' : (ESCAPES[sign] ?? sign),
  );
}

/** Where the characters of a text begin and end, within its quotes. */
function contentOf(node: Node, isHere: boolean): readonly [number, number] {
  const { text } = node;
  if (!isHere) return [1, Math.max(1, text.length - 1)];
  const from = (/^@["'][^\n]*\n/.exec(text)?.[0] ?? '@"').length;
  return [from, Math.max(from, text.length - (/\r?\n["']@$/.exec(text)?.[0] ?? '"@').length)];
}

const expandable = (isHere: boolean): ExpressionHandler => {
  return (node, lower) => {
    const [from, to] = contentOf(node, isHere);
    const parts: N.Expression[] = [];
    let at = from;
    const plain = (end: number): void => {
      if (end <= at) return;
      const start = node.startIndex + at - lower.base;
      const value = cooked(node.text.slice(at, end), isHere);
      parts.push({ kind: 'literal', value, content: start, start, end: node.startIndex + end - lower.base });
    };
    for (const hole of partsIn(node)) {
      const start = hole.startIndex - node.startIndex;
      if (start < at) continue;
      plain(start);
      parts.push(lower.expression(hole));
      at = hole.endIndex - node.startIndex;
    }
    plain(to);
    const [only] = parts;
    if (parts.length === 0) return lower.text(node, '', node.startIndex + from);
    if (only?.kind === 'literal' && typeof only.value === 'string' && parts.length === 1)
      return lower.text(node, only.value, node.startIndex + from);
    return { kind: 'join', how: 'template', parts, ...lower.span(node) };
  };
};

function verbatim(node: Node, lower: Lowering, isHere: boolean): N.Literal {
  const [from, to] = contentOf(node, isHere);
  const written = node.text.slice(from, to);
  return lower.text(node, isHere ? written : written.replaceAll("''", "'"), node.startIndex + from);
}

export const TEXTS: Readonly<Record<string, ExpressionHandler>> = {
  expandable_string_literal: expandable(false),
  expandable_here_string_literal: expandable(true),
  verbatim_string_characters: (node, lower) => verbatim(node, lower, false),
  verbatim_here_string_characters: (node, lower) => verbatim(node, lower, true),
};
