import type { Marks } from '../syntax/language';

/** What a person is in the middle of writing breaks the text around it: texts in which it is whole, or left out. */

export interface Mended {
  /** `closed`: the string at the cursor is closed; `without`: the piece at the cursor is left out. */
  readonly how: 'closed' | 'without';
  readonly text: string;
  /** Where the cursor is in it. */
  readonly offset: number;
  /** What is being written, in the text as it is. */
  readonly start: number;
  readonly end: number;
}

/** A string around a place of a line, as far as the line tells. */
export interface LineString {
  /** Of its opening quote. */
  readonly open: number;
  /** Of its closing quote; null where the line has none. */
  readonly close: number | null;
  readonly quote: string;
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const LONGEST_LINE = 2_000;

/** The string around an offset; null outside of strings and in comments. A string that began on a line before is not seen. */
export function stringAt(text: string, offset: number, { quotes, comments }: Marks): LineString | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  if (offset - start > LONGEST_LINE) return null;
  let quote = '';
  let open = -1;
  for (let at = start; at < offset; at++) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === '\\') at++;
      else if (char === quote) quote = '';
    } else if (quotes.includes(char)) {
      quote = char;
      open = at;
    } else if (comments.some((mark) => text.startsWith(mark, at))) return null;
  }
  if (quote === '') return null;
  for (let at = offset; at < text.length && at - offset < LONGEST_LINE; at++) {
    const char = text.charAt(at);
    if (char === '\n' || char === '\r') break;
    if (char === '\\') at++;
    else if (char === quote) return { open, close: at, quote };
  }
  return { open, close: null, quote };
}

/** Texts in which what is being written at an offset is whole or left out, the likeliest first. */
export function mendedAt(text: string, offset: number, marks: Marks): Mended[] {
  const string = stringAt(text, offset, marks);
  if (!string)
    return isItem(text, wordStart(text, offset)) ? [without(text, wordStart(text, offset), wordEnd(text, offset))] : [];
  const { open, close, quote } = string;
  if (close !== null) return isItem(text, open) ? [without(text, open, close + 1)] : [];
  const typed = text.slice(open + 1, offset);
  if (!/[/?]/.test(typed)) return isItem(text, open) ? [without(text, open, wordEnd(text, offset))] : [];
  const rest = /^[\w/.?&=%-]*/.exec(text.slice(offset, offset + LONGEST_LINE))?.[0] ?? '';
  const end = offset + rest.length;
  const closed = (added: string): Mended => ({
    how: 'closed',
    text: text.slice(0, end) + added + text.slice(end),
    offset,
    start: open + 1,
    end,
  });
  const isLast = /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + LONGEST_LINE));
  return isLast ? [closed(quote + closersOf(text, open)), closed(`${quote},`)] : [closed(quote)];
}

function without(text: string, start: number, end: number): Mended {
  return { how: 'without', text: text.slice(0, start) + text.slice(end), offset: start, start, end };
}

function wordStart(text: string, offset: number): number {
  let start = offset;
  while (/[\w$]/.test(text.charAt(start - 1))) start--;
  return start;
}

function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (/\w/.test(text.charAt(end))) end++;
  return end;
}

/** Whether something begins there that stands first or after a comma between brackets. */
function isItem(text: string, start: number): boolean {
  return /[{[(,]\s*$/.test(text.slice(Math.max(0, start - 200), start));
}

/** What closes the brackets that the line of an offset opens before it. */
function closersOf(text: string, offset: number): string {
  const open: string[] = [];
  for (const char of text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)) {
    const closer = CLOSERS[char];
    if (closer !== undefined) open.unshift(closer);
    else if (char === open[0]) open.shift();
  }
  return open.join('');
}
