import * as analysis from '../../analysis/index';
import { grammarFilesIn } from '../../syntax/grammar-files';
import type { Environment } from '../environment';
import type { Analysis } from './analysis';
import type { LintOptions } from './command';
import { lintWith } from './lint';

/** Runs `lint`; gives the exit code. Throws UsageError. */
export function lint(options: LintOptions, environment: Environment): Promise<number> {
  const grammars = new analysis.Grammars(grammarFilesIn(environment.grammars));
  const { analyse, explain } = analysis;
  const shipped: Analysis = { analyse: (files, asked) => analyse(files, { grammars, ...asked }), explain };
  return lintWith(options, shipped, environment);
}
