import assert from 'node:assert/strict';
import Mocha from 'mocha';
import { reasonOf, skip } from './skip';

/** Runs tests of their own and gives why each of those that were skipped was. */
async function reasonsOf(fill: (suite: Mocha.Suite) => void): Promise<(string | null)[]> {
  const mocha = new Mocha({ reporter: Mocha.reporters.Base });
  fill(mocha.suite);
  const reasons: (string | null)[] = [];
  await new Promise((resolve) => {
    mocha.run(resolve).on('pending', (test) => reasons.push(reasonOf(test)));
  });
  return reasons;
}

describe('a skipped test', () => {
  it('says why, alone or with its suite', async () => {
    const reasons = await reasonsOf((root) => {
      root.addTest(
        new Mocha.Test('alone', function (this: Mocha.Context) {
          skip(this, 'no Ruby');
        }),
      );
      const suite = Mocha.Suite.create(root, 'with others');
      suite.beforeAll(function (this: Mocha.Context) {
        skip(this, 'no data');
      });
      for (const title of ['one', 'other']) suite.addTest(new Mocha.Test(title, () => undefined));
      root.addTest(new Mocha.Test('to be written'));
    });
    assert.deepEqual(reasons.sort(), ['no Ruby', 'no data', 'no data', null].sort());
  });
});
