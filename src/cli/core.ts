import { explain } from '../analysis/explain';
import type { GrammarFiles, Grammars } from '../analysis/syntax/grammars';
import type { Analysis } from './analysis';

/** The analysis as the command asks for it, with the grammars from where they are. Loaded when it is first asked. */
export function analysisWith(grammarFiles: GrammarFiles): Analysis {
  let grammars: Grammars | undefined;
  return {
    async analyse(files, { targets, configurations }) {
      const analysis = await import('../analysis/index');
      grammars ??= new analysis.Grammars(grammarFiles);
      return analysis.analyse(files, { grammars, configurations, targets });
    },
    explain,
  };
}
