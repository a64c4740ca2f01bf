import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';

/** Mocha's usual report, and the number of tests in the file that `npm test` names. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const file = process.env.API_ENTREPRISE_TEST_COUNTS;
      if (file === undefined) return;
      const { passes, failures, pending } = runner.stats;
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}
