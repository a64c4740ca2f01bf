import type { Unit } from '../interpreter/names/unit';
import type { Join, Literal, Span } from '../syntax/nodes';
import type { Code } from './code';
import { chainAt, type Node } from './nodes';

/** A string as it is written: what is between its quotes, and the expression that it is a piece of. */
export interface WrittenString {
  /** The quoted literal, holes included. */
  readonly node: Literal | Join;
  /** Its characters and holes, without the quotes. */
  readonly content: Span;
  /** The concatenation that it is part of, or itself. */
  readonly whole: Literal | Join;
  /** Nodes around the whole, the outermost first. */
  readonly around: readonly Node[];
}

/** The string that is written at a place; null where its quotes are none of the usual ones (a heredoc, `%w[]`). */
export function writtenAt(code: Code, unit: Unit, span: Span): WrittenString | null {
  const chain = chainAt(unit, span);
  let index = chain.findLastIndex((node) => node.kind === 'literal' || node.kind === 'join');
  let node = chain[index];
  if (node?.kind !== 'literal' && node?.kind !== 'join') return null;
  const template = chain[index - 1];
  if (node.kind === 'literal' && template?.kind === 'join' && template.how === 'template') {
    node = template;
    index--;
  }
  const content = node.kind === 'join' && node.how === 'plus' ? null : stringContent(code, node);
  if (!content) return null;
  const parent = chain[index - 1];
  const joined = parent?.kind === 'join' ? parent : null;
  return { node, content, whole: joined ?? node, around: chain.slice(0, joined ? index - 1 : index) };
}

/** What is between the quotes of a string literal. */
export function stringContent(code: Code, node: Span): Span | null {
  const text = code.slice(node);
  const open = /^[A-Za-z]{0,2}('''|"""|['"`])/.exec(text);
  const quote = open?.[1];
  if (!open || quote === undefined || !text.endsWith(quote) || text.length < open[0].length + quote.length) return null;
  return { start: node.start + open[0].length, end: node.end - quote.length };
}

/** Whether a percent sign in a string is one of a format's own. */
export function isFormat(code: Code, { node, around }: WrittenString): boolean {
  const parent = around.at(-1);
  const isTemplate =
    parent?.kind === 'format' ||
    (parent?.kind === 'call' && /\b(?:v?s?printf|format)$/.test(code.slice(parent.callee)));
  return isTemplate && /%(?:[-+ 0#]*(?:[1-9]\d*)?[sdu]|\(\w+\)|<\w+>|\{\w+\}|\d+\$)/.test(code.slice(node));
}
