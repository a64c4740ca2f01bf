import type { BudgetLimits } from '../../interpreter/evaluation/budget';
import type { Grammars } from '../../syntax/grammars';
import type { Files } from '../../text/files';
import type { Configurations } from '../configuration';

export interface ProjectOptions {
  readonly files: Files;
  readonly grammars: Grammars;
  readonly configurations: Configurations;
  /** How long one file may take to parse, in ms, before it is left out with a note. */
  readonly parseBudgetMs: number;
  /** What evaluating one file may take before nothing is said of its code, with a note; the usual one when absent. */
  readonly budget?: BudgetLimits;
  /** What time it is, in ms since 1970: what the dates of tokens are compared with. The clock's when absent. */
  readonly now?: () => number;
}

/** How far to go for what evaluations lack. */
export interface Completion {
  /** Whether files that nobody named are read, to find who calls what is undecided. */
  readonly callers: boolean;
  /** Asked before each file that is searched for callers: true leaves the search for the next time, which goes on there. */
  readonly interrupted?: () => boolean;
}
