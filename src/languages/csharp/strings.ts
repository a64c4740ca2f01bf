import type { Node } from 'web-tree-sitter';
import { numberOf, unescape, type ExpressionHandler, type Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { named } from './names';

function cooked(text: string): string {
  return unescape(
    text.replace(/\\U([0-9a-fA-F]{8})|\\x([0-9a-fA-F]{1,4})|\\([ae])/g, (_whole, long, short, sign) => {
      if (sign !== undefined) return sign === 'a' ? '\\u0007' : '\\u001b';
      return `\\u{${String(long ?? short)}}`;
    }),
  );
}

/** `"…"`, and the same in UTF-8. */
export const stringLiteral: ExpressionHandler = (node, lower) => {
  const written = node.text.replace(/u8$/i, '');
  const end = written.length > 1 && written.endsWith('"') ? written.length - 1 : written.length;
  return lower.text(node, cooked(written.slice(1, end)), node.startIndex + 1);
};

export const character: ExpressionHandler = (node, lower) =>
  lower.text(node, cooked(node.text.replace(/^'|'$/g, '')), node.startIndex + 1);

/** `@"…"`, in which a quote stands twice. */
export const verbatim: ExpressionHandler = (node, lower) =>
  lower.text(node, node.text.replace(/^@"|"(?:u8)?$/gi, '').replaceAll('""', '"'), node.startIndex + 2);

/** The lines between quotes of their own, without the indentation of the last. */
function withoutMargin(lines: string): string {
  if (!/^[ \t]*\r?\n/.test(lines)) return lines;
  const margin = /\n([ \t]*)$/.exec(lines)?.[1] ?? '';
  return lines
    .replace(/^[ \t]*\r?\n/, '')
    .replace(/\r?\n[ \t]*$/, '')
    .split('\n')
    .map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line))
    .join('\n');
}

/** `"""…"""`, on one line or on several. */
export const raw: ExpressionHandler = (node, lower) => {
  const content = named(node).find(({ type }) => type === 'raw_string_content');
  return lower.text(node, withoutMargin(content?.text ?? ''), content?.startIndex ?? node.startIndex + 3);
};

/** `$"…{x}…"` in all its kinds: verbatim, raw, with braces of several. */
export const interpolated: ExpressionHandler = (node, lower) => {
  const start = node.namedChildren.find(({ type }) => type === 'interpolation_start')?.text ?? '$';
  const isRaw = node.namedChildren.some(({ type }) => type === 'interpolation_quote');
  const isVerbatim = start.includes('@');
  const parts: N.Expression[] = [];
  const body = node.children.filter(
    ({ type }) => type === 'string_content' || type === 'escape_sequence' || type === 'interpolation',
  );
  const margin = isRaw ? (/\n([ \t]*)"+$/.exec(node.text)?.[1] ?? null) : null;
  body.forEach((child, index) => {
    if (child.type === 'interpolation') {
      parts.push(lower.expression(held(child)));
      return;
    }
    let written = child.text;
    if (isRaw) {
      if (margin !== null) written = written.replaceAll(`\n${margin}`, '\n');
      if (index === 0) written = written.replace(/^[ \t]*\r?\n/, '');
      if (index === body.length - 1 && margin !== null) written = written.replace(/\r?\n[ \t]*$/, '');
    } else {
      if (isVerbatim) written = written.replaceAll('""', '"');
      else if (child.type === 'escape_sequence') written = cooked(written);
      written = written.replaceAll('{{', '{').replaceAll('}}', '}');
    }
    if (written !== '') parts.push(lower.text(child, written, child.startIndex));
  });
  return { kind: 'join', how: 'template', parts, ...lower.span(node) };
};

function held(hole: Node): Node | undefined {
  return named(hole).find(({ type }) => !/^interpolation_/.test(type));
}

export const numberLiteral: ExpressionHandler = (node, lower: Lowering) => {
  const written = node.text.replaceAll('_', '');
  const isHex = /^0[xb]/i.test(written);
  return lower.constant(
    node,
    numberOf(isHex ? written.replace(/[uUlL]+$/, '') : written.replace(/[fFdDmMuUlL]+$/, '')),
  );
};
