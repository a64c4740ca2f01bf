import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { reasonOf } from '../test/skip.ts';

/** Mocha's usual report; in the file that `npm test` names, how many tests there were, which failed, and why others were skipped. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const reasons = new Set();
    const failed = [];
    runner.on('pending', (test) => reasons.add(reasonOf(test) ?? `no reason given (${test.fullTitle()})`));
    runner.on('fail', (test) => failed.push(test.fullTitle()));
    runner.once('end', () => {
      const file = process.env.API_ENTREPRISE_TEST_COUNTS;
      if (file === undefined) return;
      const { passes, failures, pending } = runner.stats;
      writeFileSync(
        file,
        JSON.stringify({ passed: passes, failed: failures, skipped: pending, reasons: [...reasons], failures: failed }),
      );
    });
  }
}
