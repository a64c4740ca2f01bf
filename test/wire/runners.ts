import type { Skipped } from './cache';
import { javascriptRunner } from './javascript';
import { pythonRunner } from './python';
import type { Runner } from './runner';
import type { Language } from './samples';

/**
 * What runs the samples of a language here, or why nothing does.
 *
 * @param isWhole whether to bring all that there is, or what a share of the samples needs
 */
export function runnerOf(language: Language, options: { readonly isWhole: boolean }): Promise<Runner | Skipped> {
  switch (language) {
    case 'javascript':
      return javascriptRunner(options);
    case 'python':
      return pythonRunner();
    case 'php':
    case 'ruby':
      return Promise.resolve({ skipped: 'nothing runs it yet' });
  }
}
