import assert from 'node:assert/strict';
import type { Report } from '../../../src/analysis/findings';
import { clientSamples, sampleFiles, sampleLanguages } from '../conformance/samples';
import { shapes } from '../conformance/shapes';
import { analyseTexts } from '../memory-files';
import { applied, configured, isBroken, subjectOf, subjectsOf, type Texts } from './apply';

/** More rounds than any sample has findings. */
const ROUNDS = 60;

interface Sample {
  readonly name: string;
  readonly texts: Texts;
}

function samplesOf(language: string): Sample[] {
  const ofShapes = shapes.flatMap(({ id }) => {
    const texts = sampleFiles(language, id);
    return texts ? [{ name: id, texts }] : [];
  });
  const ofClients = clientSamples(language).map(({ id, file, text }) => ({ name: id, texts: { [file]: text } }));
  return [...ofShapes, ...ofClients];
}

/** Whether a fix leaves its value to a person: what it adds is still reported. */
function leavesBlank(title: string): boolean {
  return title.includes('(to be filled in)');
}

/** How many parameters and limits of its calls are not known. */
function doubtsIn({ calls }: Report): number {
  const states = calls.flatMap(({ params, timeout }) => [...Object.values(params), timeout.state]);
  return states.filter((state) => state === 'unknown').length;
}

async function check(texts: Texts): Promise<void> {
  const before = await analyseTexts(texts);
  const counted = subjectsOf(before);
  for (const finding of before.findings) {
    for (const fix of finding.fixes) {
      const about = `${subjectOf(finding)}: ${fix.title.en}`;
      assert.ok(fix.edits.length > 0, about);
      const after = applied(texts, fix);
      for (const [file, text] of Object.entries(after)) {
        const was = texts[file] ?? '';
        if (text !== was) assert.ok((await isBroken(file, was)) || !(await isBroken(file, text)), `${about}\n${text}`);
      }
      const report = await analyseTexts(after);
      const found = subjectsOf(report);
      for (const [subject, count] of found)
        assert.ok(
          count <= (counted.get(subject) ?? 0),
          `${about} brings ${subject}\n${Object.values(after).join('\n')}`,
        );
      const subject = subjectOf(finding);
      assert.equal(leavesBlank(fix.title.en), fix.title.fr.includes('(à remplir)'));
      if (leavesBlank(fix.title.en)) assert.equal(fix.safe, false, about);
      else
        assert.ok(
          (found.get(subject) ?? 0) < (counted.get(subject) ?? 0),
          `${about} changes nothing\n${Object.values(after).join('\n')}`,
        );
      assert.equal(report.calls.length, before.calls.length, `${about}: other calls`);
      assert.ok(doubtsIn(report) <= doubtsIn(before), `${about} leaves in doubt what was known`);
      const path = /^Use (\/.*)$/.exec(fix.title.en)?.[1];
      if (path !== undefined) assert.ok(report.calls.some(({ endpoint }) => endpoint === path));
    }
  }
}

/** Applies the first fix there is until there is none; the number of rounds that it took. */
async function exhaust(texts: Texts): Promise<number> {
  let current = texts;
  for (let round = 0; round < ROUNDS; round++) {
    const { findings } = await analyseTexts(current);
    const fix = findings.flatMap(({ fixes }) => fixes)[0];
    if (!fix) return round;
    current = applied(current, fix);
  }
  return ROUNDS;
}

describe('the fixes of the samples', function () {
  this.timeout(60_000);
  for (const language of sampleLanguages) {
    describe(language, () => {
      for (const { name, texts } of samplesOf(language)) {
        it(`${name}: mends what it says, and nothing else`, () => check(texts));
        it(`${name}: mends what it says with the values of the configuration`, () => check(configured(texts)));
        it(`${name}: comes to an end`, async () => {
          assert.ok((await exhaust(texts)) < ROUNDS);
          assert.ok((await exhaust(configured(texts))) < ROUNDS);
        });
      }
    });
  }
});
