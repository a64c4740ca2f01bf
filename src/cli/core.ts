import { analyse, explain, Grammars, languageOf } from '../analysis/index';
import type { GrammarFiles } from '../analysis/syntax/grammars';
import type { Analysis } from './analysis';

/** The analysis as the command asks for it, with the grammars from where they are. */
export function analysisWith(grammarFiles: GrammarFiles): Analysis {
  const grammars = new Grammars(grammarFiles);
  return {
    languageOf: (uri) => languageOf(uri)?.language.id ?? null,
    analyse: (files, { targets, configurations }) => analyse(files, { grammars, configurations, targets }),
    explain,
  };
}
