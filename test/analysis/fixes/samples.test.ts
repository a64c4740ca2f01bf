import assert from 'node:assert/strict';
import { sampleLanguages } from '../conformance/samples';
import { analyseTexts } from '../memory-files';
import { applied, configured, type Texts } from './apply';
import { check, samplesOf } from './check';

/** More rounds than any sample has findings. */
const ROUNDS = 60;

/** Applies the first fix there is until there is none; the number of rounds that it took. */
async function exhaust(texts: Texts): Promise<number> {
  let current = texts;
  for (let round = 0; round < ROUNDS; round++) {
    const { findings } = await analyseTexts(current);
    const before = current;
    const next = findings
      .flatMap(({ fixes }) => fixes)
      .map((fix) => applied(before, fix))
      // One that waits for a person changes nothing where the blanks are there already.
      .find((texts) => Object.entries(texts).some(([file, text]) => before[file] !== text));
    if (!next) return round;
    current = next;
  }
  return ROUNDS;
}

describe('fixes: those of the samples', function () {
  this.timeout(60_000);
  for (const language of sampleLanguages) {
    describe(language, () => {
      for (const { name, texts } of samplesOf(language)) {
        it(`${name}: mends what it says, and nothing else`, () => check(texts, true));
        it(`${name}: mends what it says with the values of the configuration`, () => check(configured(texts), true));
        it(`${name}: comes to an end`, async () => {
          assert.ok((await exhaust(texts)) < ROUNDS);
          assert.ok((await exhaust(configured(texts))) < ROUNDS);
        });
      }
    });
  }
});
