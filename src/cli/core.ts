import { analyse, explain, Grammars } from '../analysis/index';
import type { GrammarFiles } from '../analysis/syntax/grammars';
import type { Analysis } from './analysis';

/** The analysis as the command asks for it, with the grammars from where they are. */
export function analysisWith(grammarFiles: GrammarFiles): Analysis {
  const grammars = new Grammars(grammarFiles);
  return {
    analyse: (files, { targets, configurations }) => analyse(files, { grammars, configurations, targets }),
    explain,
  };
}
