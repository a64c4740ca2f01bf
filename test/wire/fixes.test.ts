import assert from 'node:assert/strict';
import os from 'node:os';
import { skip } from '../skip';
import { isSkipped } from './cache';
import { mendedSamples, runMended } from './fixes';
import { runnerOf } from './runners';
import { languages, samplesOf } from './samples';

/** What fits into the time that everybody has; `npm run wire` runs more. */
const SHARE = { each: 1, total: 12 };
/** Of the samples, one of so many is looked at. */
const STEP = 7;

describe('what the fixes write, on the wire', function () {
  this.timeout(300_000);
  for (const language of languages) {
    it(`sends what it promises: ${language}`, async function () {
      const runner = await runnerOf(language, { isWhole: false });
      if (isSkipped(runner)) skip(this, runner.skipped);
      const samples = samplesOf(language).filter((_sample, at) => at % STEP === 0);
      const mended = await mendedSamples(runner, samples, SHARE);
      if (mended.length === 0) skip(this, 'no library could be installed');
      const jobs = 4 * os.availableParallelism();
      const outcomes = await runMended(runner, mended, { jobs, onOutcome: () => undefined });
      assert.deepEqual(
        outcomes.flatMap(({ failures }) => failures),
        [],
      );
    });
  }
});
