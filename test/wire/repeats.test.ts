import assert from 'node:assert/strict';
import os from 'node:os';
import { skip } from '../skip';
import { isSkipped } from './cache';
import { openCourt } from './judge';
import type { Observation } from './observe';
import { answered, repeatingOf, type Repeating } from './repeats';
import { runnerOf } from './runners';
import { languages } from './samples';
import type { Refusal } from './server';
import { together } from './together';

/** In seconds; more than any library waits by itself before it sends a request a second time. */
const RETRY_AFTER = 3;
/** Clocks differ by a little. */
const TOLERANCE_MS = 50;

const BUSY: Refusal = { status: 429, retryAfter: RETRY_AFTER };
const REFUSED: Refusal = { status: 404 };
const DOWN: Refusal = { status: 503, retryIn: RETRY_AFTER };
const DOWN_FOR_DAYS: Refusal = { status: 503, retryIn: 172_800 };

/** Between the first request and the second, in ms; null where there is one alone. */
function pauseOf({ arrivals: [first, second] }: Observation): number | null {
  return first && second ? second.at - first.at : null;
}

const court = openCourt();

/** They wait as services and libraries do, for minutes. */
const isNamed = process.argv.some((word) => word.includes('repeats.test'));
const HOW = 'runs when its file is named: mocha --no-config --node-option import=tsx test/wire/repeats.test.ts';

/** What a program with a fix does otherwise than it should. */
async function wrongsOf(each: Repeating, mended: string): Promise<string[]> {
  const wrongs = each.left.map((rule) => `${rule} is still there`);
  const refused = await answered(court, each, mended, [REFUSED, REFUSED]);
  if (refused.arrivals.length !== 1) wrongs.push(`404 is asked for ${String(refused.arrivals.length)} times`);
  const busy = await answered(court, each, mended, [BUSY]);
  const pause = pauseOf(busy);
  if (pause !== null && pause < RETRY_AFTER * 1000 - TOLERANCE_MS)
    wrongs.push(`429 is asked for again after ${String(Math.round(pause))} ms`);
  if (pause !== null && busy.status !== 0) wrongs.push(`it fails after the pause: ${busy.said}`);
  // Where the pause is written out, that of the body counts too.
  if (mended.includes('retry_in')) {
    const down = pauseOf(await answered(court, each, mended, [DOWN]));
    if (down === null || down < RETRY_AFTER * 1000 - TOLERANCE_MS)
      wrongs.push(`503 is asked for again after ${String(down)} ms, before retry_in`);
  }
  if (GIVES_UP.test(mended)) {
    const { arrivals } = await answered(court, each, mended, [DOWN_FOR_DAYS]);
    if (arrivals.length !== 1) wrongs.push('a call that may pass in two days is repeated');
  }
  return wrongs;
}

/** Functions that tell what may pass soon. */
const GIVES_UP = /unlessRefused|pause_before_retry/;

/** Whether the program does what the finding says. */
async function isBlind(each: Repeating): Promise<boolean> {
  const refused = await answered(court, each, each.sample.text, [REFUSED, REFUSED]);
  if (refused.arrivals.length > 1) return true;
  const pause = pauseOf(await answered(court, each, each.sample.text, [BUSY]));
  return pause !== null && pause < RETRY_AFTER * 1000 - TOLERANCE_MS;
}

/** How many requests were under way at once. */
function crowdOf({ arrivals }: Observation): number {
  const during = (at: number): number =>
    arrivals.filter((each) => each.at <= at && at < (each.answeredAt ?? Number.POSITIVE_INFINITY)).length;
  return Math.max(...arrivals.map(({ at }) => during(at)));
}

/** How long an answer is held back, in ms: all that is begun at once is under way then. */
const HELD_MS = 1500;
/** How many at a time the fixes allow. */
const FEW = 4;

describe('what the fixes of repeated calls write, on the wire', function () {
  this.timeout(300_000);

  for (const language of languages)
    it(`leaves refusals alone and waits as long as the service says: ${language}`, async function () {
      if (!isNamed) skip(this, HOW);
      const runner = await runnerOf(language, { isWhole: false });
      if (isSkipped(runner)) skip(this, runner.skipped);
      const all = await repeatingOf(language, runner, 'retries');
      if (all.length === 0) skip(this, `no sample in ${language} repeats what was refused`);
      const wrongs: string[] = [];
      const ran = new Set<string>();
      await together(all, 4 * os.availableParallelism(), async (each) => {
        const { sample, variant, mended } = each;
        // Not every version of a library has what repeats.
        if ((await answered(court, each, sample.text, [])).status !== 0) return;
        ran.add(sample.id);
        const found = mended === null ? ['no fix is offered'] : await wrongsOf(each, mended);
        if (!(await isBlind(each))) found.push('it was not blind before');
        wrongs.push(...found.map((wrong) => `${sample.id} [${variant.name}]: ${wrong}`));
      });
      assert.deepEqual(wrongs, []);
      assert.deepEqual([...ran].sort(), [...new Set(all.map(({ sample }) => sample.id))].sort());
    });

  for (const language of languages)
    it(`goes through a list a few at a time: ${language}`, async function () {
      if (!isNamed) skip(this, HOW);
      const runner = await runnerOf(language, { isWhole: false });
      if (isSkipped(runner)) skip(this, runner.skipped);
      const all = (await repeatingOf(language, runner, 'lists')).filter(({ variant }) => variant.isNewest);
      if (all.length === 0) skip(this, `no sample in ${language} goes through a list`);
      const wrongs: string[] = [];
      await together(all, 4 * os.availableParallelism(), async (each) => {
        const { sample, mended } = each;
        const before = await answered(court, each, sample.text, [], { holdMs: HELD_MS });
        if (crowdOf(before) <= FEW)
          wrongs.push(`${sample.id}: ${String(crowdOf(before))} at once before: ${before.said}`);
        if (mended === null) return void wrongs.push(`${sample.id}: no fix is offered`);
        const after = await answered(court, each, mended, [], { holdMs: HELD_MS });
        if (crowdOf(after) > FEW) wrongs.push(`${sample.id}: ${String(crowdOf(after))} at once`);
        if (after.status !== 0 || after.arrivals.length !== before.arrivals.length)
          wrongs.push(`${sample.id}: ${String(after.arrivals.length)} requests, and ${after.said}`);
        wrongs.push(...each.left.map((rule) => `${sample.id}: ${rule} is still there`));
      });
      assert.deepEqual(wrongs, []);
    });
});
