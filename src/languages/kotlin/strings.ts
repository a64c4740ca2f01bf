import type { Node } from 'web-tree-sitter';
import type { ExpressionHandler } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { named, plain } from './names';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b' };

function unescape(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_whole, unicode: string | undefined, sign: string) =>
    unicode === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(unicode, 16)),
  );
}

const NAME = /^(?:[\p{L}_][\p{L}\p{N}_]*|`[^`\r\n]*`)/u;

/** A piece of a string: text as it is written, or a name behind a dollar, or an expression in braces. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly hole: Node | string | null;
}

/** The pieces of a string, by its text: of names that stand in it, the grammar tells the dollar alone. */
function piecesOf(node: Node, opening: number): Piece[] {
  const { text, startIndex } = node;
  const isRaw = opening === 3;
  const end = text.length > opening && text.endsWith('"'.repeat(opening)) ? text.length - opening : text.length;
  const holes = new Map(
    named(node).flatMap((each) =>
      each.type === 'interpolation' ? [[each.startIndex - startIndex, each] as const] : [],
    ),
  );
  const pieces: Piece[] = [];
  let from = opening;
  const plainUntil = (to: number): void => {
    if (to > from) pieces.push({ start: from, end: to, hole: null });
  };
  for (let at = opening; at < end; at++) {
    const hole = holes.get(at);
    if (hole && hole.text.startsWith('${')) {
      plainUntil(at);
      from = at + hole.text.length;
      pieces.push({ start: at, end: from, hole: named(hole)[0] ?? hole });
      at = from - 1;
    } else if (text[at] === '\\' && !isRaw) at++;
    else if (text[at] === '$') {
      const name = NAME.exec(text.slice(at + 1, end))?.[0];
      if (name === undefined) continue;
      plainUntil(at);
      from = at + 1 + name.length;
      pieces.push({ start: at, end: from, hole: name });
      at = from - 1;
    }
  }
  plainUntil(end);
  return pieces;
}

/** `"…$name…${expression}…"`, and the same of several lines between three quotes. */
export const stringLiteral: ExpressionHandler = (node, lower) => {
  const opening = node.text.startsWith('"""') ? 3 : 1;
  const cooked = (start: number, end: number): string => {
    const written = node.text.slice(start, end);
    return opening === 3 ? written : unescape(written);
  };
  const pieces = piecesOf(node, opening);
  const [only = { start: opening, end: opening, hole: null }, ...others] = pieces;
  if (others.length === 0 && only.hole === null)
    return lower.text(node, cooked(only.start, only.end), node.startIndex + opening);
  const parts = pieces.map((piece): N.Expression => {
    const start = node.startIndex + piece.start - lower.base;
    const span = { start, end: node.startIndex + piece.end - lower.base };
    if (piece.hole === null) return { kind: 'literal', value: cooked(piece.start, piece.end), content: start, ...span };
    return typeof piece.hole === 'string' ? nameIn(piece.hole, span) : lower.expression(piece.hole);
  });
  return { kind: 'join', how: 'template', parts, ...lower.span(node) };
};

function nameIn(name: string, span: N.Span): N.Expression {
  const written = plain(name);
  if (written === 'null' || written === 'true' || written === 'false')
    return { kind: 'literal', value: written, ...span };
  return { kind: 'name', name: written, ...span };
}

export const character: ExpressionHandler = (node, lower) =>
  lower.text(node, unescape(node.text.replace(/^'|'$/g, '')), node.startIndex + 1);
