import type { Span } from './syntax/nodes';

/**
 * Where a line's comment is, found in the text alone: for files that no grammar reads, and for directives in languages
 * whose syntax is not asked. Quotes are followed on the line, so that a string that looks like a comment is none.
 */
interface CommentStyle {
  /** What makes the rest of the line a comment. */
  readonly line: readonly string[];
  readonly block: readonly (readonly [open: string, close: string])[];
}

const SLASHES: CommentStyle = { line: ['//'], block: [['/*', '*/']] };
const HASH: CommentStyle = { line: ['#'], block: [] };
const MARKUP: CommentStyle = {
  line: ['//'],
  block: [
    ['<!--', '-->'],
    ['/*', '*/'],
    ['{{--', '--}}'],
    ['{#', '#}'],
    ['<%#', '%>'],
  ],
};
const ALL: CommentStyle = { line: ['//', '#', '--', ';', '%'], block: MARKUP.block };

const styles: Readonly<Record<string, CommentStyle>> = {
  ...each(
    'js jsx mjs cjs ts tsx mts cts java kt kts cs go rs swift scala dart groovy gradle scss less c h cpp',
    SLASHES,
  ),
  ...each('py rb rake gemspec sh bash zsh yml yaml toml env ex exs pl r jl tf dockerfile makefile', HASH),
  ...each('php phtml', { line: ['//', '#'], block: MARKUP.block }),
  ...each('html htm vue svelte astro xml xhtml erb twig jinja j2 md markdown', MARKUP),
  ...each('ps1 psm1', { line: ['#'], block: [['<#', '#>']] }),
  ...each('http rest', { line: ['#', '//'], block: [] }),
  ...each('ini properties conf cfg', { line: ['#', ';', '!'], block: [] }),
  ...each('sql lua hs', { line: ['--'], block: [['/*', '*/']] }),
  // JSON has no comment.
  ...each('json ipynb webmanifest', { line: [], block: [] }),
};

function each(extensions: string, style: CommentStyle): Record<string, CommentStyle> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, style]));
}

function styleOf(uri: string): CommentStyle {
  const name = uri.slice(uri.lastIndexOf('/') + 1).toLowerCase();
  if (/^\.env(?:\.|$)/.test(name)) return HASH;
  return styles[name.slice(name.lastIndexOf('.') + 1)] ?? ALL;
}

/** Words as a comment of the file's language; null where it has none. */
export function commented(uri: string, words: string): string | null {
  const { line, block } = styleOf(uri);
  const [mark] = line;
  const [pair] = block;
  // A page has comments of its own, whatever is embedded in it.
  if (block === MARKUP.block && pair && line !== ALL.line) return `${pair[0]} ${words} ${pair[1]}`;
  if (line === ALL.line) return `# ${words}`;
  if (mark !== undefined) return `${mark} ${words}`;
  return pair ? `${pair[0]} ${words} ${pair[1]}` : null;
}

/** The comment around an offset. */
export interface CommentPart {
  /** What it says on the offset's line, its marks left out. */
  readonly content: Span;
  /** From its mark to its end, over several lines for a block; for a comment that began above, from this line on. */
  readonly whole: Span;
  readonly beganAbove: boolean;
}

/** Null when the offset lies in code or in a string. Best effort where a string spans lines. */
export function commentAt(text: string, offset: number, uri: string): CommentPart | null {
  const style = styleOf(uri);
  const lineStart = startOfLine(text, offset);
  const lineEnd = endOfLine(text, offset);
  const opened = openedOnLine(text, lineStart, offset, style);
  if (opened === 'string') return null;
  if (opened !== 'code') return { ...partOf(text, opened, offset, lineEnd), beganAbove: false };
  // A line inside a comment that began above: only what begins the line counts, code cannot be told from prose here.
  if (!/^[\s*#|-]*$/.test(text.slice(lineStart, offset))) return null;
  for (const [open, close] of style.block) {
    const begun = lineStart === 0 ? -1 : text.lastIndexOf(open, lineStart - 1);
    if (begun < 0) continue;
    const closed = text.indexOf(close, begun + open.length);
    if (closed >= 0 && closed <= offset) continue;
    return { ...partOf(text, { start: lineStart, end: lineStart, close }, offset, lineEnd), beganAbove: true };
  }
  return null;
}

function partOf(text: string, { start, end, close }: Opened, offset: number, lineEnd: number) {
  const closed = close === null ? -1 : text.indexOf(close, offset);
  if (close === null || closed < 0) return { content: { start: end, end: lineEnd }, whole: { start, end: lineEnd } };
  return { content: { start: end, end: Math.min(closed, lineEnd) }, whole: { start, end: closed + close.length } };
}

interface Opened extends Span {
  readonly close: string | null;
}

function openedOnLine(text: string, from: number, to: number, style: CommentStyle): Opened | 'code' | 'string' {
  let index = from;
  while (index < to) {
    const block = style.block.find(([open]) => text.startsWith(open, index));
    if (block) {
      const [open, close] = block;
      const end = index + open.length;
      const closed = text.indexOf(close, end);
      if (closed < 0 || closed >= to) return { start: index, end, close };
      index = closed + close.length;
      continue;
    }
    const line = style.line.find((mark) => text.startsWith(mark, index));
    if (line !== undefined && isOpener(text, index, from, line)) {
      return { start: index, end: index + line.length, close: null };
    }
    const quote = text[index];
    if (quote === '"' || quote === "'" || quote === '`') {
      const closed = closingQuote(text, index);
      if (closed < 0) {
        // An apostrophe in prose or a lifetime; a lone backquote begins a template that goes on below.
        if (quote === '`') return 'string';
      } else if (closed >= to) return 'string';
      else index = closed;
    }
    index += 1;
  }
  return 'code';
}

/** `http://`, `$#`, `#{…}`, a colour or an anchor are no comments: a mark counts at the start or after a space or bracket. */
function isOpener(text: string, index: number, lineStart: number, mark: string): boolean {
  if (index === lineStart) return true;
  const before = text[index - 1] ?? '';
  if (mark === '//') return before !== ':';
  return /[\s)\]};,]/.test(before);
}

/** On the same line; -1 when there is none. */
function closingQuote(text: string, open: number): number {
  const quote = text[open];
  for (let index = open + 1; index < text.length; index += 1) {
    const char = text[index];
    if (char === '\n' || char === '\r') return -1;
    if (char === '\\') index += 1;
    else if (char === quote) return index;
  }
  return -1;
}

export function startOfLine(text: string, offset: number): number {
  let index = offset;
  while (index > 0 && text[index - 1] !== '\n' && text[index - 1] !== '\r') index -= 1;
  return index;
}

/** Before the line break. */
export function endOfLine(text: string, offset: number): number {
  let index = offset;
  while (index < text.length && text[index] !== '\n' && text[index] !== '\r') index += 1;
  return index;
}

/** The start of the next line; null on the last one. */
export function nextLine(text: string, offset: number): number | null {
  const end = endOfLine(text, offset);
  if (end >= text.length) return null;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
