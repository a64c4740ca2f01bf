import assert from 'node:assert/strict';
import { isSkipped } from './cache';
import { Choices } from './random/choices';
import type { Dialect } from './random/client';
import { dialectOf, dialects } from './random/dialects';
import { generate } from './random/program';
import { runRandom } from './random/run';
import { runnerOf } from './runners';
import { languages } from './samples';
import { skip } from '../skip';

/** Programs of each language that fit into the time that everybody has, and their seed. */
const SHARE = 24;
const SEED = 20;

describe('generated programs, on the wire', function () {
  this.timeout(300_000);

  for (const language of languages) {
    const dialect = dialectOf(language);
    if (!dialect) continue;
    it(`do what is said of them in ${language}`, async function () {
      const runner = await runnerOf(language, { isWhole: false });
      if (isSkipped(runner)) skip(this, runner.skipped);
      const options = { count: SHARE, seed: SEED, grep: '', onCrowd: () => undefined };
      const { tally, found } = await runRandom(runner, dialect, options);
      assert.deepEqual(
        found.map(({ outcome: { sample, verdict } }) => [sample.text, verdict.contradictions]),
        [],
      );
      assert.ok(tally.programs - tally.refused - tally.failed > tally.programs / 2, JSON.stringify(tally));
    });
  }
});

describe('a generated program', () => {
  it('follows from its choices, in every language', () => {
    for (const language of languages) {
      const dialect = dialectOf(language);
      if (!dialect) continue;
      for (let index = 0; index < 50; index += 1) {
        const first = generate(Choices.ofSeed(SEED, index), dialect, dialect.clients);
        const again = generate(Choices.of(first.choices), dialect, dialect.clients);
        assert.deepEqual(dialect.print(again.program), dialect.print(first.program));
      }
    }
  });

  it('is of several files now and then, in each way of its language to take from another file', () => {
    for (const language of languages) {
      const dialect = dialectOf(language);
      if (!dialect) continue;
      const styles = new Set<number>();
      for (let index = 0; index < 200; index += 1) {
        const { program } = generate(Choices.ofSeed(SEED, index), dialect, dialect.clients);
        const printed: ReturnType<Dialect['print']> = dialect.print(program);
        assert.equal(Object.keys(printed.others).length > 0, program.modules.length > 0);
        if (program.modules.length > 0) styles.add(program.style);
      }
      assert.equal(styles.size, dialect.importStyles, language);
    }
  });

  it('is as plain as can be without any', () => {
    const { clients, print } = dialects.python;
    assert.equal(
      print(generate(Choices.of([]), dialects.python, clients).program).text,
      `import os
from urllib.parse import urlencode
import requests

requests.get(f"https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/552032534")
`,
    );
  });
});
