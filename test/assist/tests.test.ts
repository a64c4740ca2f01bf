import assert from 'node:assert/strict';
import { amongTests, newTest, testPlan, type TestFile } from '../../src/assist';
import { written } from '../writing/languages';

const vitest = '{"devDependencies":{"vitest":"3"}}';

describe('where a test goes', () => {
  const plan = (manifests: Readonly<Record<string, string>>, file = '/w/app/src/call.ts') => {
    const { folder, runners } = testPlan(manifests, file, written('typescript'), '/w');
    return [folder, ...runners.map(({ id }) => id)];
  };

  it('is the innermost project of the language, with the runner that it or one around it names', () => {
    assert.deepEqual(plan({ '/w/app/package.json': vitest, '/w/package.json': '{}' }), ['/w/app', 'vitest']);
    assert.deepEqual(plan({ '/w/app/package.json': '{}', '/w/package.json': vitest }), ['/w/app', 'vitest']);
    assert.deepEqual(plan({ '/w/app/requirements.txt': 'pytest', '/w/package.json': vitest }), ['/w', 'vitest']);
    assert.deepEqual(plan({ '/w/package.json': '{"scripts":{"test":"node --import=tsx --test"}}' }), [
      '/w',
      'node-test',
    ]);
  });

  it('takes nothing from a neighbour', () => {
    const [folder, ...runners] = plan({ '/w/app/package.json': '{}', '/w/other/package.json': vitest });
    assert.equal(folder, '/w/app');
    assert.deepEqual(runners, ['node-test', 'vitest', 'jest']);
  });

  it('leaves the choice of the runner where none or several are named, the likeliest first', () => {
    assert.deepEqual(plan({}), ['/w', 'node-test', 'vitest', 'jest']);
    const both = '{"devDependencies":{"vitest":"3","jest":"30"}}';
    assert.deepEqual(plan({ '/w/package.json': both }), ['/w', 'vitest', 'jest']);
    const ruby = testPlan({ '/w/Gemfile': "gem 'rails'" }, '/w/a.rb', written('ruby'), '/w').runners;
    assert.deepEqual(
      ruby.map(({ label }) => label),
      ['Minitest', 'RSpec'],
    );
    assert.equal(testPlan({}, '/w/a.py', written('python'), '/w').runners.length, 1);
  });

  it('is beside the tests that are there, and like them', () => {
    const file = 'test/insee-x.test.ts';
    assert.equal(amongTests(file, []), file);
    assert.equal(
      amongTests(file, ['tests/a.test.ts', 'tests/unit/b.test.ts', 'tests/unit/c.test.ts']),
      'tests/insee-x.test.ts',
    );
    assert.equal(amongTests(file, ['src/a.spec.ts', 'src/b.spec.ts']), 'src/insee-x.spec.ts');
    assert.equal(amongTests(file, ['a.test.ts']), 'insee-x.test.ts');
    assert.equal(amongTests(file, ['spec/a_spec.rb', 'tests/test_a.py']), file);
    assert.equal(
      amongTests('tests/InseeTest.php', ['tests/Unit/ATest.php', 'tests/Unit/BTest.php', 'tests/Feature/CTest.php']),
      'tests/Unit/InseeTest.php',
    );
  });
});

describe('a new test', () => {
  const endpoint = '/v4/insee/sirene/unites_legales/{siren}';
  const make = (given: Partial<TestFile>, ...taken: readonly string[]) =>
    newTest({
      endpoint,
      runner: 'phpunit',
      lang: 'fr',
      hasTypes: false,
      tests: [],
      exists: (path) => Promise.resolve(taken.includes(path)),
      ...given,
    });

  it('takes a free name, which its class bears too', async () => {
    const first = await make({});
    assert.equal(first.file, 'tests/InseeUnitesLegalesTest.php');
    const third = await make({}, first.file, 'tests/InseeUnitesLegales2Test.php');
    assert.equal(third.file, 'tests/InseeUnitesLegales3Test.php');
    assert.match(third.code, /^final class InseeUnitesLegales3Test extends/m);
    const other = await make({ runner: 'vitest', hasTypes: true }, 'test/insee-unites-legales.test.ts');
    assert.equal(other.file, 'test/insee-unites-legales-2.test.ts');
  });

  it('is refused where every name is taken, and for an endpoint that is none', async () => {
    await assert.rejects(make({ exists: () => Promise.resolve(true) }));
    await assert.rejects(make({ endpoint: '/v4/nothing' }));
  });
});
