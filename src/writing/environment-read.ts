import type { WrittenLanguage } from './idiom';
import { idiomOf } from './idioms';

/** Offsets in the document, in UTF-16; `end` is exclusive. */
export interface DocumentEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of a document that stands inside a string. */
export interface InString {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly language: WrittenLanguage;
}

/**
 * What replaces the string that a secret is written in by a read of an environment variable: what stands before it in the
 * string (`Bearer `) stays. Null where the string is none of the simple ones (a heredoc, holes, several pieces).
 */
export function environmentRead({ document, start, end, language }: InString, variable: string): DocumentEdit[] | null {
  const lineStart = document.lastIndexOf('\n', start - 1) + 1;
  const opening = /(['"`])([^'"`\\{}#$]*)$/.exec(document.slice(lineStart, start));
  const [, quote = '', beginning = ''] = opening ?? [];
  const open = start - beginning.length - 1;
  if (quote === '' || document.charAt(end) !== quote) return null;
  // `f"…"`, `"""…"""`, and in Ruby and PHP a command between backticks.
  if (/[\w'"`]/.test(document.charAt(open - 1)) || /['"`]/.test(document.charAt(end + 1))) return null;
  if (quote === '`' && language !== 'javascript' && language !== 'typescript') return null;
  const idiom = idiomOf(language);
  const read = idiom.environment(variable);
  const text = beginning === '' ? read : idiom.prefixed(beginning, read, true, quote === "'" ? "'" : '"');
  const edit = { start: open, end: end + 1, text };
  return language === 'python' ? [...pythonImport(document), edit] : [edit];
}

/** Python reads its environment with a module. */
function pythonImport(document: string): DocumentEdit[] {
  if (/^import\s+(?:[\w.]+\s*,\s*)*os\b/m.test(document)) return [];
  const first = /^(?:from\s+(?!__future__)|import\s)/m.exec(document)?.index ?? afterHeader(document);
  return [{ start: first, end: first, text: 'import os\n' }];
}

/** Below what has to come first: the line for the shell, the encoding, the module's documentation. */
function afterHeader(document: string): number {
  return /^(?:#[^\n]*\n)*\s*(?:("""|''')[\s\S]*?\1[^\n]*\n)?/.exec(document)?.[0].length ?? 0;
}
