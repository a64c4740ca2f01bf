import type { CodeLanguage, EditRules, Idiom, Quote } from '../writing';
import type { TextEdit } from '../text/edit';
import type { Unit } from '../interpreter/names/unit';
import type { Span } from '../syntax/nodes';

/** What stands further off on a line is not looked at: a bundle is one line. */
const LONGEST = 1_000;

/** The text of a declaration as it stands in its file, and edits of it. Offsets are those of its nodes. */
export class Code {
  private readonly text: string;
  private readonly base: number;

  constructor(
    readonly unit: Unit,
    readonly language: CodeLanguage,
  ) {
    this.text = unit.file.text;
    this.base = unit.declaration.start;
  }

  get idiom(): Idiom {
    return this.language.idiom;
  }

  /** What edits have to know of the language. */
  get rules(): EditRules {
    return this.language.edits;
  }

  slice({ start, end }: Span): string {
    return this.text.slice(this.base + start, this.base + end);
  }

  insert(at: number, text: string): TextEdit {
    return this.replace({ start: at, end: at }, text);
  }

  replace({ start, end }: Span, text: string): TextEdit {
    return { uri: this.unit.file.uri, start: this.base + start, end: this.base + end, text };
  }

  /** What stands before an offset on its line. */
  lineBefore(offset: number): string {
    const end = this.base + offset;
    const before = this.text.slice(Math.max(0, end - LONGEST), end);
    return before.slice(before.lastIndexOf('\n') + 1);
  }

  /** What stands behind an offset on its line, without the line break. */
  lineAfter(offset: number): string {
    const from = this.base + offset;
    const line = this.text.slice(from, from + LONGEST).split('\n', 1)[0] ?? '';
    return line.replace(/\r$/, '');
  }

  /** Whether the line of an offset is the body of an `if` or a loop without braces: one more statement would fall out of it. */
  isLoneBody(offset: number): boolean {
    if (!this.rules.hasLoneBodies) return false;
    const end = this.base + offset;
    const before = this.text.slice(Math.max(0, end - LONGEST), end).trimEnd();
    const line = before.slice(before.lastIndexOf('\n') + 1).replace(/\/\/.*$/, '');
    return /^\s*(?:\}\s*)?(?:if|else|elseif|for|foreach|while|do)\b/.test(line) && !/[{};:]\s*$/.test(line);
  }

  /** Where the line behind that of an offset begins; the end of the text behind the last one. */
  nextLine(offset: number): number {
    const end = this.text.indexOf('\n', this.base + offset);
    return (end < 0 ? this.text.length : end + 1) - this.base;
  }

  /** The blanks that an offset's line begins with. */
  indentationAt(offset: number): string {
    return /^[ \t]*/.exec(this.lineBefore(offset))?.[0] ?? '';
  }

  /** The quote that strings of the file are mostly written with; the language's usual one where there are too few to tell. */
  get quote(): Quote {
    const { file } = this.unit;
    let quote = quotes.get(file);
    if (!quote) quotes.set(file, (quote = usualQuote(this.text, this.idiom.style.quote)));
    return quote;
  }
}

const quotes = new WeakMap<Unit['file'], Quote>();

function usualQuote(text: string, fallback: Quote): Quote {
  const single = text.match(/'[\w./:-]*'/g)?.length ?? 0;
  const double = text.match(/"[\w./:-]*"/g)?.length ?? 0;
  if (single === double) return fallback;
  return single > double ? "'" : '"';
}

/** Whether the rest of a line says nothing to the program: blank, or a comment. */
export function isRestOfLine(rest: string): boolean {
  return /^\s*(?:(?:\/\/|#).*|\/\*(?:(?!\*\/).)*\*\/\s*)?$/.test(rest);
}
