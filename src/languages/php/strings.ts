import type { Node } from 'web-tree-sitter';
import type { ExpressionHandler, Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', v: '\v', e: '\x1b', f: '\f' };

function unescape(text: string, quote: string): string {
  return text.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/g,
    (whole, point: string | undefined, hex: string | undefined, octal: string | undefined, char: string) => {
      if (point !== undefined) {
        const code = Number.parseInt(point, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      }
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
      return ESCAPES[char] ?? (char === '\\' || char === '$' || char === quote ? char : whole);
    },
  );
}

/** `'…'`: only the quote and the backslash are escaped. */
export const singleQuoted: ExpressionHandler = (node, lower) => {
  const { text } = node;
  const start = text.indexOf("'") + 1;
  const end = text.length > start && text.endsWith("'") ? text.length - 1 : text.length;
  return lower.text(node, text.slice(start, end).replace(/\\([\\'])/g, '$1'), node.startIndex + start);
};

/** `"…"`, and a command in backticks. */
export const doubleQuoted: ExpressionHandler = (node, lower) => {
  const { text } = node;
  const quote = text.startsWith('`') ? '`' : '"';
  const start = /^[bB]?["`]/.exec(text)?.[0].length ?? 0;
  const end = text.length > start && text.endsWith(quote) ? text.length - 1 : text.length;
  return template(node, node, start, end, (part) => unescape(part, quote), lower);
};

/** Heredoc and nowdoc: the lines between the two markers, less the indentation of the last one. */
export const heredoc: ExpressionHandler = (node, lower) => {
  const { text, type } = node;
  const start = text.indexOf('\n') + 1;
  const last = text.lastIndexOf('\n');
  const end = Math.max(start, text[last - 1] === '\r' ? last - 1 : last);
  const indent = /^[ \t]*/.exec(text.slice(last + 1))?.[0].length ?? 0;
  const margin = new RegExp(`\\n[ \\t]{0,${indent}}`, 'g');
  const cook = (part: string, opens: boolean): string => {
    const flush = opens ? `\n${part}`.replace(margin, '\n').slice(1) : part.replace(margin, '\n');
    return type === 'heredoc' ? unescape(flush, '') : flush;
  };
  return template(node, node.childForFieldName('value'), start, end, cook, lower);
};

/** The characters of `node` from `start` to `end`, with the children of `holder` as holes. */
function template(
  node: Node,
  holder: Node | null,
  start: number,
  end: number,
  cook: (text: string, opens: boolean) => string,
  lower: Lowering,
): N.Expression {
  const { text, startIndex } = node;
  const offset = startIndex - lower.base;
  const parts: N.Expression[] = [];
  let at = start;
  const literal = (to: number): void => {
    if (to <= at) return;
    const value = cook(text.slice(at, to), at === start);
    if (value !== '')
      parts.push({ kind: 'literal', value, content: offset + at, start: offset + at, end: offset + to });
  };
  for (const hole of holder?.namedChildren ?? []) {
    const { type } = hole;
    if (type === 'string_content' || type === 'escape_sequence' || type === 'nowdoc_string') continue;
    const from = hole.startIndex - startIndex;
    const to = hole.endIndex - startIndex;
    const braced = text[from - 1] === '{';
    literal(braced ? from - 1 : from);
    const value = lower.expression(hole);
    parts.push(braced ? value : bareKey(value));
    at = (braced ? text.indexOf('}', to) + 1 : 0) || to;
  }
  if (parts.length === 0) return lower.text(node, cook(text.slice(start, end), true), startIndex + start);
  literal(end);
  return { kind: 'join', how: 'template', parts, ...lower.span(node) };
}

/** In `"$a[key]"` the key is a text; anywhere else it would be a constant. */
function bareKey(value: N.Expression): N.Expression {
  if (value.kind !== 'member' || typeof value.key === 'string' || value.key.kind !== 'name') return value;
  const { name, start, end } = value.key;
  return name.startsWith('$') ? value : { ...value, key: { kind: 'literal', value: name, content: start, start, end } };
}
