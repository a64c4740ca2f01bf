import type { ExpressionHandler } from '../../syntax/lowering';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', s: ' ' };

function unescape(text: string): string {
  return text.replace(
    /\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|(\r?\n)|([\s\S]))/g,
    (_whole, unicode: string | undefined, octal: string | undefined, line: string | undefined, char: string) => {
      if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return line === undefined ? (ESCAPES[char] ?? char) : '';
    },
  );
}

/** `"…"`, and text blocks: their lines without the indentation that all of them share with the closing quotes. */
export const stringLiteral: ExpressionHandler = (node, lower) => {
  const { text: written, startIndex } = node;
  if (!written.startsWith('"""')) {
    const end = written.length > 1 && written.endsWith('"') ? written.length - 1 : written.length;
    return lower.text(node, unescape(written.slice(1, end)), startIndex + 1);
  }
  const start = written.indexOf('\n') + 1;
  const end = written.length > 5 && written.endsWith('"""') ? written.length - 3 : written.length;
  const lines = written.slice(start, end).split('\n');
  const indented = lines.filter((line, index) => line.trim() !== '' || index === lines.length - 1);
  const margin = Math.min(...indented.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0));
  const stripped = lines.map((line, index) =>
    index === lines.length - 1 ? line.slice(margin) : line.slice(margin).replace(/[ \t\r]+$/, ''),
  );
  return lower.text(node, unescape(stripped.join('\n')), startIndex + start + (margin || 0));
};

export const character: ExpressionHandler = (node, lower) =>
  lower.text(node, unescape(node.text.replace(/^'|'$/g, '')), node.startIndex + 1);
