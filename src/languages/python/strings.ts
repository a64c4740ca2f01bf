import type { Node } from 'web-tree-sitter';
import type { Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { namedChildren } from './scope';

const QUOTES = /^([a-zA-Z]*)('''|"""|'|")/;

const ESCAPES =
  /\\(?:(\r?\n)|N\{[^}]*\}|U([0-9a-fA-F]{8})|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([0-7]{1,3})|([abfnrtv\\'"]))/g;

const CONTROLS: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** Python keeps the backslash of an escape that it does not know. */
function cook(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    ESCAPES,
    (_, line?: string, eight?: string, four?: string, two?: string, octal?: string, char?: string) => {
      if (line !== undefined) return '';
      if (char !== undefined) return CONTROLS[char] ?? char;
      const hexadecimal = eight ?? four ?? two;
      const point = hexadecimal === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hexadecimal, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

export function string(node: Node, lower: Lowering): N.Literal | N.Join {
  const text = node.text;
  const [opening = '', prefix = '', quote = ''] = QUOTES.exec(text) ?? [];
  const raw = /r/i.test(prefix);
  if (!/[ft]/i.test(prefix)) {
    const closed = text.length >= opening.length + quote.length && text.endsWith(quote);
    const inner = text.slice(opening.length, closed ? text.length - quote.length : undefined);
    return lower.text(node, raw ? inner : cook(inner), node.startIndex + opening.length);
  }
  const parts = node.namedChildren.flatMap((child): N.Expression[] => {
    if (child.type === 'interpolation') return [interpolation(child, lower)];
    if (child.type !== 'string_content') return [];
    const written = child.text;
    const value = (raw ? written : cook(written)).replaceAll('{{', '{').replaceAll('}}', '}');
    return [lower.text(child, value, child.startIndex)];
  });
  const [only] = parts;
  if (!only) return lower.text(node, '', node.startIndex + opening.length);
  if (parts.length === 1 && only.kind === 'literal') return { ...only, ...lower.span(node) };
  return { kind: 'join', how: 'template', parts, ...lower.span(node) };
}

/** `{x}` is x as a text; what `{x!r}` and `{x:>14}` make of it is not known. */
function interpolation(node: Node, lower: Lowering): N.Expression {
  const [expression, ...changes] = namedChildren(node);
  const plain = changes.every((change) => change.type === 'type_conversion' && change.text === '!s');
  return expression && plain ? lower.expression(expression) : lower.opaque(node, [expression ?? null]);
}

/** `"a" f"{b}"`: one text written in pieces. */
export function concatenated(node: Node, lower: Lowering): N.Join {
  const parts = namedChildren(node).flatMap((child) => {
    const part = lower.expression(child);
    return part.kind === 'join' && part.how === 'template' ? part.parts : [part];
  });
  return { kind: 'join', how: 'template', parts, ...lower.span(node) };
}
