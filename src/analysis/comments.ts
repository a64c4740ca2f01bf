import type { Span } from '../syntax/nodes';

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
  ...each(
    'html htm vue svelte astro xml xhtml erb ejs twig jinja jinja2 j2 njk hbs liquid cshtml razor md markdown',
    MARKUP,
  ),
  ...each('ps1 psm1', { line: ['#'], block: [['<#', '#>']] }),
  ...each('http rest', { line: ['#', '//'], block: [] }),
  ...each('ini properties conf cfg', { line: ['#', ';', '!'], block: [] }),
  ...each('sql lua hs', { line: ['--'], block: [['/*', '*/']] }),
  haml: { line: ['-#', '//'], block: [] },
  slim: { line: ['/', '//'], block: [] },
  // JSON has no comment.
  ...each('json ipynb webmanifest bru', { line: [], block: [] }),
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

/** A comment or a string of one line. `until` is the last offset that lies in it. */
interface Stretch {
  readonly start: number;
  readonly until: number;
  readonly opened: Opened | 'string';
}

interface Opened extends Span {
  readonly close: string | null;
}

/** The comments of a text, looked for where they are asked for. Asked in order, each line is gone through once. */
export class Comments {
  private readonly style: CommentStyle;
  private line: { readonly span: Span; readonly stretches: readonly Stretch[] } | null = null;
  private readonly nexts = new Map<string, { readonly from: number; readonly at: number }>();
  private readonly lasts = new Map<string, { readonly upTo: number; readonly at: number }>();

  constructor(
    private readonly text: string,
    uri: string,
    private readonly lines: LineSpans,
  ) {
    this.style = styleOf(uri);
  }

  /** Null when the offset lies in code or in a string. Best effort where a string spans lines. */
  at(offset: number): CommentPart | null {
    const span = this.lines.at(offset);
    if (this.line?.span.start !== span.start) this.line = { span, stretches: this.stretchesOf(span) };
    const within = this.line.stretches[lastBefore(this.line.stretches, offset)];
    if (within && offset <= within.until) {
      return within.opened === 'string' ? null : { ...this.partOf(within.opened, offset, span.end), beganAbove: false };
    }
    // A line inside a comment that began above: only what begins the line counts, code cannot be told from prose here.
    if (!/^[\s*#|-]*$/.test(this.text.slice(span.start, offset))) return null;
    for (const [open, close] of this.style.block) {
      const begun = span.start === 0 ? -1 : this.last(open, span.start - 1);
      if (begun < 0) continue;
      const closed = this.next(close, begun + open.length);
      if (closed >= 0 && closed <= offset) continue;
      const opened = { start: span.start, end: span.start, close };
      return { ...this.partOf(opened, offset, span.end), beganAbove: true };
    }
    return null;
  }

  private partOf({ start, end, close }: Opened, offset: number, lineEnd: number): Omit<CommentPart, 'beganAbove'> {
    const closed = close === null ? -1 : this.next(close, offset);
    if (close === null || closed < 0) return { content: { start: end, end: lineEnd }, whole: { start, end: lineEnd } };
    return { content: { start: end, end: Math.min(closed, lineEnd) }, whole: { start, end: closed + close.length } };
  }

  private stretchesOf({ start: from, end: to }: Span): Stretch[] {
    const { text, style } = this;
    const stretches: Stretch[] = [];
    let index = from;
    while (index < to) {
      const block = style.block.find(([open]) => text.startsWith(open, index));
      if (block) {
        const [open, close] = block;
        const end = index + open.length;
        const closed = this.next(close, end);
        stretches.push({ start: index, until: closed < 0 ? to : closed, opened: { start: index, end, close } });
        if (closed < 0) break;
        index = closed + close.length;
        continue;
      }
      const line = style.line.find((mark) => text.startsWith(mark, index));
      if (line !== undefined && isOpener(text, index, from, line)) {
        stretches.push({ start: index, until: to, opened: { start: index, end: index + line.length, close: null } });
        break;
      }
      const quote = text[index];
      if (quote === '"' || quote === "'" || quote === '`') {
        const closed = closingQuote(text, index, to);
        // An apostrophe in prose or a lifetime; a lone backquote begins a template that goes on below.
        if (closed >= 0 || quote === '`')
          stretches.push({ start: index, until: closed < 0 ? to : closed, opened: 'string' });
        if (closed >= 0) index = closed;
        else if (quote === '`') break;
      }
      // What is escaped opens nothing.
      index += quote === '\\' ? 2 : 1;
    }
    return stretches;
  }

  /** Where a mark stands next, from an offset on; -1 when it does not. */
  private next(mark: string, from: number): number {
    const known = this.nexts.get(mark);
    if (known && known.from <= from && (known.at < 0 || known.at >= from)) return known.at;
    const at = this.text.indexOf(mark, from);
    this.nexts.set(mark, { from, at });
    return at;
  }

  /** Where a mark stood last, up to an offset; -1 when it did not. */
  private last(mark: string, upTo: number): number {
    const known = this.lasts.get(mark);
    let at = known && known.upTo <= upTo ? known.at : -1;
    for (let next = this.next(mark, at + 1); next >= 0 && next <= upTo; next = this.next(mark, at + 1)) at = next;
    this.lasts.set(mark, { upTo, at });
    return at;
  }
}

/** The comment around an offset; for many of one text, ask its `Comments`. */
export function commentAt(text: string, offset: number, uri: string): CommentPart | null {
  return new Comments(text, uri, new LineSpans(text)).at(offset);
}

/** The index of the last that begins before an offset; -1 when none does. */
function lastBefore(sorted: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `http://`, `$#`, `#{…}`, a colour or an anchor are no comments: a mark counts at the start or after a space or bracket. */
function isOpener(text: string, index: number, lineStart: number, mark: string): boolean {
  if (index === lineStart) return true;
  const before = text[index - 1] ?? '';
  if (mark === '//') return before !== ':';
  return /[\s)\]};,]/.test(before);
}

/** On the same line, which ends at `to`; -1 when there is none. */
function closingQuote(text: string, open: number, to: number): number {
  const quote = text[open];
  for (let index = open + 1; index < to; index += 1) {
    const char = text[index];
    if (char === '\\') index += 1;
    else if (char === quote) return index;
  }
  return -1;
}

/** The lines of a text, without their line breaks. */
export class LineSpans {
  private readonly spans: readonly Span[];

  constructor(text: string) {
    const spans: Span[] = [];
    let start = 0;
    for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) {
      spans.push({ start, end: index });
      start = index + lineBreak.length;
    }
    this.spans = [...spans, { start, end: text.length }];
  }

  /** The one that holds an offset, its line break included. */
  at(offset: number): Span {
    return this.spans[lastBefore(this.spans, offset + 1)] ?? { start: 0, end: 0 };
  }

  /** The start of the next line; null on the last one. */
  next(offset: number): number | null {
    return this.spans[lastBefore(this.spans, offset + 1) + 1]?.start ?? null;
  }
}
