import assert from 'node:assert/strict';
import os from 'node:os';
import { isSkipped } from './cache';
import { judgeAll, type Outcome } from './judge';
import { readKnown, reckon } from './known';
import { runnerOf } from './runners';
import { languages, samplesOf } from './samples';
import { skip } from '../skip';

/** Programs that fit into the time that everybody has; `npm run wire` runs them all, with every version. */
const SHARE = 80;

const all = languages.map((language) => samplesOf(language));
const step = Math.ceil(all.flat().length / SHARE);

describe('what is said of calls, on the wire', function () {
  this.timeout(300_000);
  const ids = all.flat().map(({ id }) => id);

  for (const [index, language] of languages.entries()) {
    // Every nth, so that each library and each subject has its part.
    const samples = (all[index] ?? []).filter((_sample, at) => at % step === 0);
    if (samples.length === 0) continue;

    describe(language, () => {
      let outcomes: readonly Outcome[] = [];
      let skipped: string | null = null;

      before(async () => {
        const runner = await runnerOf(language, { isWhole: false });
        if (isSkipped(runner)) {
          skipped = runner.skipped;
          console.log(`      ${language} is not run: ${skipped}`);
          return;
        }
        const jobs = 4 * os.availableParallelism();
        const run = await judgeAll(runner, samples, { jobs, newestOnly: true, onOutcome: () => undefined });
        outcomes = run.outcomes;
        for (const why of run.skipped) console.log(`      ${why}`);
      });

      for (const client of new Set(samples.map((sample) => sample.client))) {
        it(`${client} does what is said of it`, function () {
          const here = outcomes.filter(({ sample }) => sample.client === client);
          if (here.length === 0) skip(this, skipped ?? `${client} could not be installed`);
          assert.deepEqual(reckon(here, readKnown(), ids).failures, []);
          const failed = here
            .filter(({ kind }) => kind === 'failed')
            .map(({ sample, said }) => `${sample.id}: ${said}`);
          assert.deepEqual(failed, []);
        });
      }
    });
  }
});
