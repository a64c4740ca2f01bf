import * as analysis from '../../analysis/index';
import { grammarFilesIn } from '../../syntax/grammar-files';
import type { CommandEnvironment } from '../environment';
import type { Analyser } from './analysis';
import type { LintOptions } from './command';
import { lintWith } from './lint';

/** Runs `lint`; gives the exit code. Throws UsageError. */
export function lint(options: LintOptions, environment: CommandEnvironment): Promise<number> {
  const grammars = new analysis.Grammars(grammarFilesIn(environment.grammars));
  const { analyse, explainCall: explain } = analysis;
  const shipped: Analyser = { analyse: (files, asked) => analyse(files, { grammars, ...asked }), explain };
  return lintWith(options, shipped, environment);
}
