import type { Node } from 'web-tree-sitter';
import { unescape, type ExpressionHandler, type Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';

/** The words that a function or script was given. */
export const WORDS = '@';
/** Splits a text at its blanks, as an expansion without quotes is. */
export const SPLIT = '$split';
/** The words without the first ones. */
export const SHIFT = '$shift';
/** A value under the name of what takes it. */
export const NAMED = '$named';

const EXPANSIONS = new Set([
  'simple_expansion',
  'expansion',
  'command_substitution',
  'arithmetic_expansion',
  'process_substitution',
]);

/** Where an expansion begins: blanks before it belong to its node. */
function startOf(node: Node): number {
  return node.startIndex + (/^\s*/.exec(node.text)?.[0].length ?? 0);
}

function spanOf(node: Node, lower: Lowering): N.Span {
  return { start: startOf(node) - lower.base, end: node.endIndex - lower.base };
}

/** `$name` or `${name}`; `$1` is the first of the words that were given. */
export function variable(node: Node, lower: Lowering): N.Expression {
  const name = node.text;
  if (name === '@' || name === '*') return lower.name(node, WORDS);
  if (/^[1-9]\d*$/.test(name))
    return lower.member(node, lower.name(node, WORDS), item(node, Number(name) - 1, lower), node);
  if (/^\w+$/.test(name) && !/^\d/.test(name)) return lower.name(node, name);
  return lower.opaque(node, []);
}

function item(node: Node, index: number, lower: Lowering): N.Literal {
  return { kind: 'literal', value: index, ...lower.span(node) };
}

function subscript(node: Node, lower: Lowering): N.Expression {
  const name = node.childForFieldName('name');
  const index = node.childForFieldName('index');
  if (!name || !index) return lower.opaque(node, []);
  if (index.text === '@' || index.text === '*') return lower.name(name);
  if (!/^\d+$/.test(index.text)) return lower.member(node, lower.name(name), lower.expression(index), index);
  return lower.member(node, lower.name(name), item(index, Number(index.text), lower), index);
}

/** `${…}`: what its operator makes of the variable, as far as that can be said. */
const expansion: ExpressionHandler = (node, lower) => {
  const operators = node.children.flatMap((child, index) =>
    node.fieldNameForChild(index) === 'operator' ? [child.text] : [],
  );
  const [held, ...operands] = node.namedChildren;
  if (!held) return lower.opaque(node, []);
  const of = held.type === 'subscript' ? subscript(held, lower) : variable(held, lower);
  const span = spanOf(node, lower);
  const [operator, ...others] = operators;
  if (operator === undefined) return { ...of, ...span };
  // `${#x}` and `${!x}`.
  if (startOf(node) + 2 <= held.startIndex - 1 && node.text.trimStart().startsWith(`\${${operator}`))
    return lower.unknown(node, [of]);
  const operand = operands[0] ? lower.expression(operands[0]) : lower.text(node, '', node.endIndex - 1);
  switch (operator) {
    case ':-':
    case ':=':
      return { kind: 'choice', how: 'default', branches: [of, operand], ...span };
    case '-':
    case '=':
      return { kind: 'choice', how: 'missing', branches: [of, operand], ...span };
    case ':?':
    case '?':
      return { ...of, ...span };
    case ':+':
    case '+':
      return { kind: 'choice', how: 'either', branches: [operand, lower.text(node, '', node.endIndex - 1)], ...span };
    case '%':
    case '%%':
      // What ends in one slash or not: addresses are written so.
      if (operands[0]?.text === '/') return method(node, of, 'removesuffix', [operand], lower);
      return lower.unknown(node, [of]);
    case ':': {
      const [from, count] = operands;
      const isPlain = others.length <= 1 && [from, count].every((each) => !each || /^\d+$/.test(each.text));
      if (!isPlain || !from) return lower.unknown(node, [of]);
      const start = Number(from.text);
      const args = [item(from, start, lower), ...(count ? [item(count, start + Number(count.text), lower)] : [])];
      return method(node, of, 'substring', args, lower);
    }
    case '/':
    case '//': {
      const [pattern, replacement] = operands;
      const isPlain = pattern && !/[*?[\\/]/.test(pattern.text) && operands.length <= 2;
      if (!isPlain) return lower.unknown(node, [of]);
      const by = replacement ? lower.expression(replacement) : lower.text(node, '', node.endIndex - 1);
      return method(node, of, operator === '/' ? 'replace' : 'replaceAll', [lower.expression(pattern), by], lower);
    }
    default:
      return lower.unknown(node, [of]);
  }
};

function method(node: Node, of: N.Expression, name: string, args: readonly N.Expression[], lower: Lowering): N.Call {
  return {
    kind: 'call',
    callee: lower.member(node, of, name, node),
    args: args.map((value) => ({ value, start: value.start, end: value.end })),
    ...spanOf(node, lower),
  };
}

/** The parts of a text in quotes: what is written between its expansions, which the tree leaves out, and those. */
function partsOf(node: Node, from: number, to: number, lower: Lowering): N.Expression[] {
  const parts: N.Expression[] = [];
  const { text: whole, startIndex } = node;
  const written = (start: number, end: number): void => {
    if (end <= start) return;
    const raw = whole.slice(start - startIndex, end - startIndex);
    const span = { start: start - lower.base, end: end - lower.base };
    parts.push({ kind: 'literal', value: cooked(raw), content: start - lower.base, ...span });
  };
  let at = from;
  for (const child of node.namedChildren) {
    if (!EXPANSIONS.has(child.type)) continue;
    const start = startOf(child);
    written(at, start);
    parts.push(lower.expression(child));
    at = child.endIndex;
  }
  written(at, to);
  return parts;
}

/** What stands in double quotes, its escapes resolved: there are no others. */
function cooked(raw: string): string {
  return raw.replace(/\\(?:([$`"\\])|\r?\n)/g, (_, char: string | undefined) => char ?? '');
}

const quoted: ExpressionHandler = (node, lower) => {
  const isClosed = node.endIndex - node.startIndex > 1 && node.text.endsWith('"');
  const parts = partsOf(node, node.startIndex + 1, isClosed ? node.endIndex - 1 : node.endIndex, lower);
  const [first] = parts;
  if (parts.length === 0) return lower.text(node, '', node.startIndex + 1);
  if (parts.length === 1 && first?.kind === 'literal') return { ...first, ...lower.span(node) };
  return { kind: 'join', how: 'template', parts, ...lower.span(node) };
};

const rawString: ExpressionHandler = (node, lower) =>
  lower.text(node, node.text.replace(/^'|'$/g, ''), node.startIndex + 1);

const ansiString: ExpressionHandler = (node, lower) =>
  lower.text(node, unescape(node.text.replace(/^\$'|'$/g, '')), node.startIndex + 2);

const word: ExpressionHandler = (node, lower) =>
  lower.text(
    node,
    node.text.replace(/\\(?:(\r?\n)|([\s\S]))/g, (_, _line, char: string | undefined) => char ?? ''),
    node.startIndex,
  );

/** Pieces without a blank between them: `-I{}` is three, `https://h/$siren` two. */
const concatenation: ExpressionHandler = (node, lower) => {
  const pieces: N.Expression[] = [];
  for (const child of node.children) {
    if (child.type === '$') continue;
    pieces.push(child.isNamed ? lower.expression(child) : lower.text(child, child.text, child.startIndex));
  }
  const [first] = pieces;
  if (pieces.length === 1 && first) return first;
  if (pieces.every((piece) => piece.kind === 'literal'))
    return lower.text(node, pieces.map((piece) => String(piece.value)).join(''), node.startIndex);
  return { kind: 'join', how: 'template', parts: pieces.flatMap(flat), ...lower.span(node) };
};

function flat(piece: N.Expression): readonly N.Expression[] {
  return piece.kind === 'join' && piece.how === 'template' ? piece.parts : [piece];
}

/** The list that an array or a call of a command is given: an expansion of all words, or without quotes, may be several. */
export function words(nodes: readonly Node[], lower: Lowering): N.Argument[] {
  return nodes.map((node): N.Argument => {
    const span = lower.span(node);
    const all = allWordsIn(node, lower);
    if (all) return { value: all, spread: 'list', ...span };
    if (node.type !== 'simple_expansion' && node.type !== 'expansion')
      return { value: lower.expression(node), ...span };
    const value = lower.expression(node);
    const split: N.Call = { kind: 'call', callee: lower.name(node, SPLIT), args: [{ value, ...span }], ...span };
    return { value: split, spread: 'list', ...span };
  });
}

/** `"$@"`, `"${options[@]}"`, `$*`. */
function allWordsIn(node: Node, lower: Lowering): N.Expression | null {
  const inner = node.type === 'string' && node.namedChildCount === 1 ? node.namedChildren[0] : node;
  if (!inner || (inner !== node && inner.text.trim().length !== node.text.length - 2)) return null;
  const [held] = inner.namedChildren;
  if (inner.type === 'simple_expansion' && /^\$[@*]$/.test(inner.text.trim())) return lower.name(inner, WORDS);
  if (inner.type !== 'expansion' || !held || inner.namedChildCount !== 1) return null;
  if (/^\s*\$\{[@*]\}$/.test(inner.text)) return lower.name(inner, WORDS);
  const index = held.type === 'subscript' ? held.childForFieldName('index')?.text : undefined;
  return index === '@' || index === '*' ? subscript(held, lower) : null;
}

const array: ExpressionHandler = (node, lower) => ({
  kind: 'list',
  items: words(
    node.namedChildren.flatMap((child) => (child.type !== 'comment' ? [child] : [])),
    lower,
  ),
  ...lower.span(node),
});

export const wordExpressions: Readonly<Record<string, ExpressionHandler>> = {
  word,
  number: (node, lower) => lower.text(node, node.text, node.startIndex),
  regex: word,
  extglob_pattern: word,
  string: quoted,
  raw_string: rawString,
  ansi_c_string: ansiString,
  concatenation,
  array,
  variable_name: variable,
  special_variable_name: variable,
  simple_expansion: (node, lower) => {
    const [held] = node.namedChildren;
    return held ? { ...variable(held, lower), ...spanOf(node, lower) } : lower.opaque(node, []);
  },
  expansion,
  subscript,
};
