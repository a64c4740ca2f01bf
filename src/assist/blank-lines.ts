import { targetLanguageOf } from '../languages/written';
import { isWritten } from '../writing';

/** What stands around the place where code is inserted. */
export interface AroundInsertion {
  readonly before: string;
  readonly after: string;
}

/** Inserted code with the blank lines that part it from the code before and behind; `languageId` as editors name languages. */
export function parted(code: string, { before, after }: AroundInsertion, languageId: string): string {
  const language = targetLanguageOf(languageId);
  const gap = (language && isWritten(language) ? language.blankLines : 1) + 1;
  // What opens a block, or is the first of a file, needs no distance.
  const isFirst = /(?:^|[{(]|\b(?:do|then)|<\?php)\s*$/.test(before);
  const leading = isFirst ? '' : '\n'.repeat(Math.max(0, gap - breaksIn(/\s*$/.exec(before)?.[0])));
  if (/^\s*(?:[})]|end\b|$)/.test(after)) return leading + code;
  const there = breaksIn(/^\s*/.exec(after)?.[0]) + breaksIn(/\s*$/.exec(code)?.[0]);
  return leading + code + '\n'.repeat(Math.max(0, gap - there));
}

function breaksIn(blanks = ''): number {
  return blanks.split('\n').length - 1;
}
