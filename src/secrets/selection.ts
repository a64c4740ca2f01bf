import { type ReadToken, readToken, tokensIn } from '../token';
import { idiomOf, type WrittenLanguage } from '../writing';

/** A document and what is selected in it; offsets in UTF-16. */
export interface Selected {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly languageId: string;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The token in a selection, or around the cursor where nothing is selected, and where it stands. */
export function selectedToken({
  document,
  start,
  end,
}: Selected): { read: ReadToken; start: number; end: number } | null {
  const around = tokensIn(document).find((found) => found.start <= start && end <= found.end);
  if (around)
    return { read: readToken(document.slice(around.start, around.end)), start: around.start, end: around.end };
  if (start === end) return null;
  const text = document.slice(start, end);
  const read = readToken(text);
  const [found] = tokensIn(text);
  if (read.kind === 'token' && found) return { read, start: start + found.start, end: start + found.end };
  const at = read.kind === 'key' ? text.indexOf(read.token) : -1;
  return read.kind === 'key' && at >= 0
    ? { read, start: start + at, end: start + at + read.token.length }
    : { read, start, end };
}

const languages: Readonly<Record<string, WrittenLanguage>> = {
  javascript: 'javascript',
  javascriptreact: 'javascript',
  typescript: 'typescript',
  typescriptreact: 'typescript',
  python: 'python',
  php: 'php',
  ruby: 'ruby',
};

/**
 * What replaces the string that a token is written in by a read of an environment variable, in the language of the file.
 * Null where the string is none of the simple ones (a heredoc, holes, several pieces) or the language has no such read.
 */
export function environmentRead(selected: Selected, variable: string): Edit[] | null {
  const { document, start, end, languageId } = selected;
  const language = languages[languageId];
  if (language === undefined) return null;
  const lineStart = document.lastIndexOf('\n', start - 1) + 1;
  const opening = /(['"`])([^'"`\\{}#$]*)$/.exec(document.slice(lineStart, start));
  const [, quote = '', beginning = ''] = opening ?? [];
  const open = start - beginning.length - 1;
  if (quote === '' || document.charAt(end) !== quote) return null;
  // `f"…"`, `"""…"""`, and in Ruby and PHP a command between backticks.
  if (/[\w'"`]/.test(document.charAt(open - 1)) || /['"`]/.test(document.charAt(end + 1))) return null;
  if (quote === '`' && languages[languageId] !== 'javascript' && languages[languageId] !== 'typescript') return null;
  const idiom = idiomOf(language);
  const read = idiom.environment(variable);
  const text = beginning === '' ? read : idiom.prefixed(beginning, read, true, quote === "'" ? "'" : '"');
  const edit = { start: open, end: end + 1, text };
  if (language !== 'python') return [edit];
  const added = pythonImport(document);
  return added === null ? null : [...added, edit];
}

/** Python reads its environment with a module. */
function pythonImport(document: string): Edit[] | null {
  if (/^import (?:\w+, ?)*os\b/m.test(document)) return [];
  const first = /^(?:import|from (?!__future__)\S+ import) /m.exec(document);
  return first ? [{ start: first.index, end: first.index, text: 'import os\n' }] : null;
}
