import { commented as commentedIn } from '../analysis/comments';
import type { RuleId } from '../analysis/findings';
import { editedLanguage } from '../languages/edited';

/** A script of a page is no longer. */
const MAX_SCRIPT = 5_000;
/** Pages that begin with code between two lines of hyphens. */
const FRONT_MATTER = /\.astro$/i;
/** What begins a script by indentation. */
const FILTER = /^\s*(?::javascript|javascript:)\s*$/;

/** What to insert, at the start of a line or at its end. */
export interface CommentInsertion {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

/** What a document is written in: the editor's name for its language, and its address, whose ending tells where that does not. */
export interface DocumentLanguage {
  readonly language: string;
  readonly uri: string;
}

/** Reads a line of the document, without its break. */
export type LineAt = (line: number) => string;

/** A comment that switches a rule off for one line, in the language's own way; null where it has no comments. */
export function disableForLine(
  written: DocumentLanguage,
  line: number,
  lineAt: LineAt,
  rule: RuleId,
): CommentInsertion | null {
  const text = lineAt(line);
  const indent = /^\s*/.exec(text)?.[0] ?? '';
  // After a backslash the line goes on: a comment there would cut it.
  if (line > 0 && /\\\s*$/.test(lineAt(line - 1))) {
    const comment = commented(written, text, `api-entreprise-disable-line ${rule}`);
    return comment === null ? null : { line, character: text.trimEnd().length, text: ` ${comment}` };
  }
  const directive = `api-entreprise-disable-next-line ${rule}`;
  const isScript = !editedLanguage(written.language) && isInScript(written, line, lineAt);
  const comment = isScript ? `// ${directive}` : commented(written, text, directive);
  return comment === null ? null : { line, character: 0, text: `${indent}${comment}\n` };
}

/** A comment that switches a rule off for the file, below what has to come first. */
export function disableForFile(
  written: DocumentLanguage,
  lineCount: number,
  lineAt: LineAt,
  rule: RuleId,
): CommentInsertion | null {
  const directive = `api-entreprise-disable-file ${rule}`;
  let line = 0;
  if (line < lineCount && lineAt(line).startsWith('#!')) line += 1;
  const opening = editedLanguage(written.language)?.opening;
  if (opening) {
    if (line < lineCount && opening.line.test(lineAt(line))) line += 1;
    else return { line, character: 0, text: `${opening.comment(directive)}\n` };
  }
  // Encodings and Ruby's magic comments count in the first lines only.
  const first = /^#.*(?:coding[:=]|frozen_string_literal:|-\*-)/;
  while (line < lineCount && first.test(lineAt(line))) line += 1;
  // What begins such a page is code, and has to come first.
  if (FRONT_MATTER.test(written.uri) && isFence(lineAt(0))) return { line: 1, character: 0, text: `// ${directive}\n` };
  const comment = commented(written, '', directive);
  return comment === null ? null : { line, character: 0, text: `${comment}\n` };
}

function isFence(line: string): boolean {
  return /^---\s*$/.test(line);
}

/** Whether a line is one of a script within a page, which has comments of its own. */
function isInScript({ uri }: DocumentLanguage, line: number, lineAt: LineAt): boolean {
  for (let above = line - 1; above >= 0 && above > line - MAX_SCRIPT; above -= 1) {
    const text = lineAt(above);
    if (FRONT_MATTER.test(uri) && isFence(text)) return above === 0;
    if (/<\/script/i.test(text)) return false;
    if (/<script[\s>]/i.test(text)) return true;
    if (FILTER.test(text)) return /^\s*/.exec(text)?.[0] !== /^\s*/.exec(lineAt(line))?.[0];
  }
  return false;
}

function commented({ language, uri }: DocumentLanguage, line: string, words: string): string | null {
  return editedLanguage(language)?.comment(words, line, language) ?? commentedIn(uri, words);
}
