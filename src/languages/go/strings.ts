import type { Node } from 'web-tree-sitter';
import type { ExpressionHandler, Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The escapes of a text in double quotes; those that are not the language's stay as they are. */
export function cooked(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|([abfnrtv\\'"]))/g,
    (whole, byte?: string, four?: string, eight?: string, octal?: string, char?: string) => {
      const hexadecimal = byte ?? four ?? eight;
      if (hexadecimal !== undefined) {
        const point = Number.parseInt(hexadecimal, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      }
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return char === undefined ? whole : (ESCAPES[char] ?? char);
    },
  );
}

function quoted(node: Node, lower: Lowering, value: string): N.Literal {
  return lower.text(node, value, node.startIndex + 1);
}

export const STRINGS: Readonly<Record<string, ExpressionHandler>> = {
  interpreted_string_literal: (node, lower) => quoted(node, lower, cooked(inside(node.text, '"'))),
  raw_string_literal: (node, lower) => quoted(node, lower, inside(node.text, '`').replaceAll('\r', '')),
};

function inside(text: string, quote: string): string {
  return text.slice(1, text.length > 1 && text.endsWith(quote) ? -1 : undefined);
}
