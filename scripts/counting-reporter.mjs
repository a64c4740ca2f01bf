import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { reasonOf } from '../test/skip.ts';

/**
 * Mocha's usual report; in the file that `npm test` names, how many tests there were, which failed and how, which passed only
 * when they were tried again, and why others were skipped.
 */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const reasons = new Set();
    const failed = [];
    const again = new Set();
    runner.on('pending', (test) => reasons.add(reasonOf(test) ?? `no reason given (${test.fullTitle()})`));
    runner.on('fail', (test, error) => failed.push(`${test.fullTitle()}: ${firstLine(error)}`));
    runner.on('retry', (test, error) => again.add(`${test.fullTitle()}: ${firstLine(error)}`));
    runner.once('end', () => {
      const file = process.env.API_ENTREPRISE_TEST_COUNTS;
      if (file === undefined) return;
      const { passes, failures, pending } = runner.stats;
      writeFileSync(
        file,
        JSON.stringify({
          passed: passes,
          failed: failures,
          skipped: pending,
          reasons: [...reasons],
          failures: failed,
          again: [...again],
        }),
      );
    });
  }
}

function firstLine(error) {
  return String(error?.message ?? error).split('\n', 1)[0];
}
