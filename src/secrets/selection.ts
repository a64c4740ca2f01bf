import { type ReadToken, readToken, tokensIn } from '../token';
import { targetLanguageOf } from '../languages/written';
import type { DocumentEdit } from '../text/edit';
import { environmentRead, isWritten } from '../writing';

/** A document and what is selected in it; offsets in UTF-16. */
export interface Selected {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly languageId: string;
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

/** What makes a read of an environment variable of the string that a token is written in; null where it cannot be done. */
export function readInstead(selected: Selected, variable: string): readonly DocumentEdit[] | null {
  const language = targetLanguageOf(selected.languageId);
  return language && isWritten(language) ? environmentRead({ ...selected, language }, variable) : null;
}
