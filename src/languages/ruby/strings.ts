import type { Node, Tree } from 'web-tree-sitter';
import { unescape, type ExpressionHandler, type Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';

function cook(escape: string): string {
  if (/^\\[0-7]{2,3}$/.test(escape)) return String.fromCharCode(Number.parseInt(escape.slice(1), 8));
  return { '\\s': ' ', '\\e': '\x1b', '\\a': '\x07' }[escape] ?? unescape(escape);
}

/** Collects text and holes: one Literal where there are only characters, else a Join. */
class Pieces {
  readonly parts: N.Expression[] = [];
  private run: { text: string; start: number; end: number } | null = null;

  constructor(private readonly lower: Lowering) {}

  text(text: string, start: number, end: number): void {
    if (this.run) this.run = { text: this.run.text + text, start: this.run.start, end };
    else this.run = { text, start, end };
  }

  /** Ends a run of characters: what follows does not stand right behind it in the file. */
  flush(): void {
    if (!this.run) return;
    const { text: value, start, end } = this.run;
    const { base } = this.lower;
    this.parts.push({ kind: 'literal', value, content: start - base, start: start - base, end: end - base });
    this.run = null;
  }

  child(node: Node, raw: boolean): void {
    switch (node.type) {
      case 'string_content':
      case 'heredoc_content':
        this.text(raw ? node.text.replace(/\\([\\'])/g, '$1') : node.text, node.startIndex, node.endIndex);
        break;
      case 'escape_sequence':
        this.text(cook(node.text), node.startIndex, node.endIndex);
        break;
      case 'interpolation':
        this.flush();
        this.parts.push(hole(node, this.lower));
    }
  }

  whole(span: N.Span, empty: number): N.Literal | N.Join {
    this.flush();
    const [only] = this.parts;
    if (!only) return { kind: 'literal', value: '', content: empty - this.lower.base, ...span };
    if (this.parts.length === 1 && only.kind === 'literal') return { ...only, ...span };
    return { kind: 'join', how: 'template', parts: this.parts, ...span };
  }
}

function hole(node: Node, lower: Lowering): N.Expression {
  const [only, ...others] = node.namedChildren;
  return others.length === 0 && only ? lower.expression(only) : lower.opaque(node);
}

/** Quoted strings and symbols of every form. */
const quoted: ExpressionHandler = (node, lower) => {
  const children = node.namedChildren;
  const pieces = new Pieces(lower);
  const raw = children.length === 1 && /^('|%q)/.test(node.text);
  for (const child of children) pieces.child(child, raw);
  return pieces.whole(lower.span(node), node.endIndex - 1);
};

const words: ExpressionHandler = (node, lower) => {
  const items = node.namedChildren.map((child) => ({ value: quoted(child, lower), ...lower.span(child) }));
  return { kind: 'list', items, ...lower.span(node) };
};

/** Strings side by side, also over lines. */
const chained: ExpressionHandler = (node, lower) => {
  const parts = node.namedChildren.flatMap((child) => {
    const part = lower.expression(child);
    return part.kind === 'join' && part.how === 'template' ? part.parts : [part];
  });
  return { kind: 'join', how: 'template', parts, ...lower.span(node) };
};

/** Per file, the text of each heredoc by the offset at which it is begun. */
const bodies = new WeakMap<Tree, Map<number, Node>>();

/** Texts follow in the order in which they were begun, each up to its own tag. */
function heredocBody(node: Node): Node | undefined {
  const known = bodies.get(node.tree);
  if (known) return known.get(node.startIndex);
  const found = new Map<number, Node>();
  const begun: Node[] = [];
  for (const part of node.tree.rootNode.descendantsOfType(['heredoc_beginning', 'heredoc_body'])) {
    if (part.type === 'heredoc_beginning') {
      begun.push(part);
      continue;
    }
    const tag = part.namedChildren.at(-1)?.text;
    const at = begun.findIndex(({ text }) => text.replace(/^<<[~-]?["'`]?|["'`]$/g, '') === tag);
    const [beginning] = at < 0 ? [] : begun.splice(at, 1);
    if (beginning) found.set(beginning.startIndex, part);
  }
  bodies.set(node.tree, found);
  return found.get(node.startIndex);
}

const heredoc: ExpressionHandler = (node, lower) => {
  const body = heredocBody(node);
  if (!body) return lower.opaque(node, []);
  const beginning = node.text;
  const children = body.namedChildren;
  const closing = children.at(-1)?.type === 'heredoc_end' ? children.pop() : undefined;
  const texts = children.map((child) => ({ child, text: child.type === 'heredoc_content' ? child.text : null }));
  const [first] = texts;
  const last = texts.at(-1);
  // The line break behind `<<~X` and the indentation of the closing tag are no part of the text.
  if (last?.text) last.text = last.text.replace(/(\n)[ \t]+$/, '$1');
  const skip = first?.text?.startsWith('\n') ? 1 : 0;
  if (first?.text) first.text = first.text.slice(skip);
  const margin = beginning.startsWith('<<~') ? indentation(texts.map(({ text }) => text)) : 0;
  const pieces = new Pieces(lower);
  let lineStart = true;
  for (const { child, text } of texts) {
    if (text === null) {
      pieces.child(child, false);
      lineStart = child.type === 'escape_sequence' && child.text === '\\\n';
      continue;
    }
    let at = child.startIndex + (child === first?.child ? skip : 0);
    for (const line of text.split(/(?<=\n)/)) {
      const drop = lineStart ? Math.min(margin, /^[ \t]*/.exec(line)?.[0].length ?? 0) : 0;
      if (drop > 0) pieces.flush();
      if (line.length > drop) pieces.text(line.slice(drop), at + drop, at + line.length);
      at += line.length;
      lineStart = line.endsWith('\n');
    }
  }
  const start = body.startIndex + skip - lower.base;
  return pieces.whole({ start, end: (closing?.startIndex ?? body.endIndex) - lower.base }, start + lower.base);
};

/** The margin that all lines of a `<<~` text share; null stands for what is no plain text. */
function indentation(texts: readonly (string | null)[]): number {
  const all = texts.map((text) => text ?? '\0').join('');
  const margins = all
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [/^[ \t]*/.exec(line)?.[0].length ?? 0]));
  return margins.length === 0 ? 0 : Math.min(...margins);
}

const symbol: ExpressionHandler = (node, lower) => lower.text(node, node.text.slice(1), node.startIndex + 1);

const shell: ExpressionHandler = (node, lower) => {
  const value = quoted(node, lower);
  const args = [{ value, start: value.start, end: value.end }];
  return { kind: 'call', callee: lower.name(node, '`'), args, ...lower.span(node) };
};

/** Handlers of everything that is written as text. */
export const strings: Readonly<Record<string, ExpressionHandler>> = {
  string: quoted,
  bare_string: quoted,
  bare_symbol: quoted,
  delimited_symbol: quoted,
  chained_string: chained,
  string_array: words,
  symbol_array: words,
  heredoc_beginning: heredoc,
  simple_symbol: symbol,
  hash_key_symbol: (node, lower) => lower.key(node),
  character: symbol,
  subshell: shell,
};
