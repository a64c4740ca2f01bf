import type { Skipped } from './cache';
import { goRunner } from './go';
import { javaRunner } from './java';
import { javascriptRunner } from './javascript';
import { phpRunner } from './php';
import { pythonRunner } from './python';
import type { Runner } from './runner';
import { rubyRunner } from './ruby';
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
    case 'ruby':
      return rubyRunner();
    case 'php':
      return phpRunner();
    case 'java':
      return javaRunner(options);
    case 'go':
      return goRunner(options);
  }
}
