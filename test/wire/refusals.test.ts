import assert from 'node:assert/strict';
import os from 'node:os';
import { skip } from '../skip';
import { isSkipped } from './cache';
import { openCourt } from './judge';
import { contradictedRefusals, seeRefusals } from './refusals';
import { runnerOf } from './runners';
import { languages, samplesOf } from './samples';

describe('what records say of refused requests', function () {
  this.timeout(300_000);

  for (const language of languages)
    it(`is so, in ${language}`, async function () {
      const runner = await runnerOf(language, { isWhole: false });
      if (isSkipped(runner)) return skip(this, runner.skipped);
      const refusals = await seeRefusals(openCourt(), runner, samplesOf(language), {
        jobs: 4 * os.availableParallelism(),
        newestOnly: true,
        statuses: [404],
      });
      assert.deepEqual(contradictedRefusals(refusals), []);
      const run = samplesOf(language).filter((sample) => runner.variantsOf(sample).some((each) => !isSkipped(each)));
      const clients = new Set(run.map(({ client }) => client));
      assert.ok(refusals.length >= Math.min(3, clients.size), 'so few clients could be seen');
    });
});
