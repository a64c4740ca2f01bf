import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import {
  type Configuration,
  Configurations,
  isFileExcluded,
  isTestFile,
  parseConfiguration,
  type RuleSettings,
  severityIn,
} from '../../src/analysis/configuration';
import { folderOf } from '../../src/text/uris';
import { ConfigurationError } from '../../src/analysis/configuration-error';
import { configurationJsonSchema } from '../../src/analysis/configuration-json-schema';
import { isReasonableGlob, matcherOf } from '../../src/analysis/globs';

const where = 'file:///w/.api-entreprise.json';

/** Files as a map; a folder exists when something lies in it. */
function filesOf(texts: Readonly<Record<string, string>>) {
  const reads: string[] = [];
  return {
    reads,
    read: (uri: string) => {
      reads.push(uri);
      return Promise.resolve(texts[uri] ?? null);
    },
    exists: (uri: string) =>
      Promise.resolve(Object.keys(texts).some((known) => known === uri || known.startsWith(`${uri}/`))),
  };
}

function configured(settings: Configuration['settings'], folder = 'file:///w/'): Configuration {
  return { uri: where, folder, root: folder, settings };
}

function problem(text: string): ConfigurationError {
  try {
    parseConfiguration(where, text);
  } catch (error) {
    assert.ok(error instanceof ConfigurationError);
    return error;
  }
  return assert.fail(`accepted: ${text}`);
}

describe('configuration', () => {
  it('reads every key', () => {
    const settings = parseConfiguration(
      where,
      JSON.stringify({
        $schema: './schema.json',
        rules: {
          'missing-timeout': 'off',
          'invalid-recipient': { severity: 'error', files: ['src/**'], ignore: ['old/'] },
        },
        ignore: ['legacy/**'],
        testFiles: ['!fixtures/'],
        traceability: { context: 'Aides publiques', recipient: '13002526500013', object: 'Aide 42' },
        hosts: ['API_ENTREPRISE_URL'],
        clients: [],
        language: 'fr',
      }),
    );
    assert.equal(settings.rules?.['missing-timeout'], 'off');
    assert.equal(settings.traceability?.recipient, '13002526500013');
  });

  it('says where a file is wrong and what is expected there', () => {
    const cases: readonly [string, string, RegExp][] = [
      ['{', '', /not JSON: line 1, column 2, a closing brace/],
      ['{\n  "a" 1\n}', '', /line 2, column 7, a colon/],
      ['{\n  // why\n}', '', /line 2, column 3, JSON has no comments/],
      ['root:x:0:0', '', /^this is not JSON: line 1, column 1, [a-z ]+\. Correct the file or remove it\.$/],
      ['[]', '', /an object/],
      ['{"rule":{}}', '', /“rule” is not a known key. Did you mean “rules”\?/],
      ['{"qwerty":{}}', '', /“qwerty” is not a known key. Remove it/],
      ['{"qwerty":{},"azerty":1}', '', /“qwerty”, “azerty” are not known keys. Remove them/],
      ['{"rules":{"missing-timout":"off"}}', 'rules', /“missing-timout”.*Did you mean “missing-timeout”\?/],
      ['{"traceability":{"recipent":"1"}}', 'traceability', /Did you mean “recipient”\?/],
      ['{"level":"strictest"}', 'level', /one of "recommended", "strict"/],
      ['{"rules":{"missing-timeout":"none"}}', 'rules.missing-timeout', /one of "error".*or an object/],
      ['{"rules":{"missing-timeout":{"files":3}}}', 'rules.missing-timeout.files', /a list/],
      ['{"ignore":["a",3]}', 'ignore[1]', /a text/],
      [`{"ignore":["${'{a,b}'.repeat(10)}"]}`, 'ignore[0]', /pattern/],
      ['{"traceability":{"recipient":"123"}}', 'traceability.recipient', /14-digit/],
      ['{"traceability":{"context":" "}}', 'traceability.context', /not blank/],
      ['{"language":"de"}', 'language', /one of "fr", "en"/],
      ['{"clients":[{"id":"x"}]}', 'clients[0].languages', /a list/],
    ];
    for (const [text, at, expected] of cases) {
      const error = problem(text);
      const [first] = error.problems;
      assert.equal(first?.path, at, text);
      assert.match(first.message.en, expected, text);
      assert.ok(first.message.fr.length > 0);
      assert.doesNotMatch(first.message.fr, /[“”]/);
      assert.match(error.sentence('.api-entreprise.json').fr, /^\.api-entreprise\.json\s: /);
    }
  });

  it('says all that is wrong, in one sentence or a place each', () => {
    const text = '{"language":"de","hosts":3,"traceability":{"recipient":"1"},"rules":{"x":"off"}}';
    const error = problem(text);
    assert.deepEqual(error.problems.map(({ path }) => path).sort(), [
      'hosts',
      'language',
      'rules',
      'traceability.recipient',
    ]);
    for (const word of ['language', 'hosts', 'traceability.recipient', 'rules']) {
      assert.ok(new RegExp(`${word.replace('.', '\\.')}\\s: `).test(error.sentence('f').fr), error.sentence('f').fr);
    }
    const many = problem(JSON.stringify({ ignore: [1, 2, 3, 4, 5, 6, 7] }));
    assert.match(many.sentence('f').en, /ignore\[4\]: .* And 2 more errors\.$/);
  });

  it('takes the nearest file alone, up to the root of the repository', async () => {
    const files = filesOf({
      'file:///w/.api-entreprise.json': '{"language":"fr"}',
      'file:///w/repo/.git/HEAD': '',
      'file:///w/repo/app/.api-entreprise.json': '{"hosts":["A"]}',
    });
    const configurations = new Configurations(files, { folder: 'file:///elsewhere/' });
    const inApp = await configurations.for('file:///w/repo/app/src/a.py');
    assert.deepEqual(inApp.settings, { hosts: ['A'] });
    assert.equal(inApp.folder, 'file:///w/repo/app/');
    assert.equal(inApp.root, 'file:///w/repo/');
    const inLib = await configurations.for('file:///w/repo/lib/b.py');
    assert.equal(inLib.uri, null);
    assert.equal(inLib.root, 'file:///w/repo/');
    const outside = await configurations.for('file:///w/c.py');
    assert.equal(outside.settings.language, 'fr');
    const count = files.reads.length;
    await configurations.for('file:///w/repo/app/src/z.py');
    assert.equal(files.reads.length, count, 'a folder is looked at once');
  });

  it('throws for a broken file, or tells once and goes on with the defaults', async () => {
    const files = filesOf({ 'file:///w/.api-entreprise.json': '{' });
    const strict = new Configurations(files, { folder: 'file:///w/' });
    await assert.rejects(strict.for('file:///w/a.py'), ConfigurationError);
    const told: string[] = [];
    const tolerant = new Configurations(files, { folder: 'file:///w/', onError: (error) => told.push(error.uri) });
    assert.deepEqual((await tolerant.for('file:///w/a.py')).settings, {});
    assert.deepEqual((await tolerant.for('file:///w/b/c.py')).settings, {});
    assert.deepEqual(told, ['file:///w/.api-entreprise.json']);
  });

  it('uses a named file for all, its globs relative to its folder or else to the working one', async () => {
    const files = filesOf({ 'file:///ci/rules.json': '{"ignore":["/old.py"]}', 'file:///w/.api-entreprise.json': '{' });
    const configurations = new Configurations(files, { folder: 'file:///w/', only: 'file:///ci/rules.json' });
    const configuration = await configurations.for('file:///w/old.py');
    assert.equal(isFileExcluded(configuration, 'file:///w/old.py'), true);
    assert.equal(isFileExcluded(configuration, 'file:///w/src/old.py'), false);
  });

  it('stops at the root of the file system, whatever the scheme', () => {
    const above = (uri: string) => {
      const folders: string[] = [];
      for (let folder = folderOf(uri); folder !== null; folder = folderOf(folder)) folders.push(folder);
      return folders;
    };
    assert.deepEqual(above('file:///w/a.py'), ['file:///w/', 'file:///']);
    assert.deepEqual(above('vscode-vfs://github/o/r/a.py').at(-1), 'vscode-vfs://github/');
    assert.deepEqual(above('untitled:a.py'), []);
  });

  it('has the rules of the strict set where it asks for it, or names one', () => {
    const severity = (settings: RuleSettings): string =>
      severityIn(configured(settings), 'missing-token', 'warning', 'file:///w/a.py', true);
    assert.equal(severity({}), 'off');
    assert.equal(severity({ level: 'recommended' }), 'off');
    assert.equal(severity({ level: 'strict' }), 'warning');
    assert.equal(severity({ level: 'strict', rules: { 'missing-token': 'off' } }), 'off');
    assert.equal(severity({ rules: { 'missing-token': 'hint' } }), 'hint');
    assert.equal(severity({ rules: { 'missing-token': { severity: 'hint', files: ['src/'] } } }), 'off');
  });

  it('gives a rule its severity by file', () => {
    const configuration = configured({
      rules: {
        'missing-timeout': 'hint',
        'invalid-recipient': { severity: 'error', files: ['src/'], ignore: ['src/old/'] },
        'hardcoded-token': { ignore: ['docs/'] },
      },
    });
    const severity = (rule: Parameters<typeof severityIn>[1], file: string) =>
      severityIn(configuration, rule, 'warning', `file:///w/${file}`, false);
    assert.equal(severity('missing-timeout', 'a.py'), 'hint');
    assert.equal(severity('invalid-recipient', 'src/a.py'), 'error');
    assert.equal(severity('invalid-recipient', 'src/old/a.py'), 'off');
    assert.equal(severity('invalid-recipient', 'lib/a.py'), 'warning');
    assert.equal(severity('hardcoded-token', 'docs/a.py'), 'off');
    assert.equal(severity('hardcoded-token', 'a.py'), 'warning');
    assert.equal(severity('token-logged', 'a.py'), 'warning');
  });

  it('knows test files, and what a configuration adds and takes back', () => {
    const plain = configured({});
    const tests = [
      'tests/a.py',
      'spec/client_spec.rb',
      'src/a.test.ts',
      'src/test/java/A.java',
      'test_a.py',
      'conftest.py',
      'cypress/support/x.js',
      'a/__mocks__/b.js',
      'x/fixtures/y.json',
    ];
    for (const file of tests) assert.equal(isTestFile(plain, `file:///w/${file}`), true, file);
    for (const file of ['src/a.ts', 'latest/a.py', 'contest.py', 'app/test.py', 'src/specification.rb']) {
      assert.equal(isTestFile(plain, `file:///w/${file}`), false, file);
    }
    const own = configured({ testFiles: ['demo/', '!fixtures/'] });
    assert.equal(isTestFile(own, 'file:///w/demo/a.py'), true);
    assert.equal(isTestFile(own, 'file:///w/fixtures/a.py'), false);
    assert.equal(isTestFile(own, 'file:///w/tests/a.py'), true);
    assert.equal(isTestFile({ ...plain, root: 'file:///test/w/' }, 'file:///test/w/a.py'), false);
  });

  it('reads globs as .gitignore does', () => {
    const matches = (pattern: string | string[], file: string) => matcherOf([pattern].flat())(file) === true;
    assert.ok(matches('*.py', 'a/b.py'));
    assert.ok(matches('legacy', 'src/legacy/a.py'));
    assert.ok(matches('legacy/', 'src/legacy/a.py'));
    assert.ok(!matches('legacy/', 'src/legacy'));
    assert.ok(matches('/legacy', 'legacy/a.py'));
    assert.ok(!matches('/legacy', 'src/legacy/a.py'));
    assert.ok(matches('src/*.{js,ts}', 'src/a.ts'));
    assert.ok(!matches('src/*.js', 'app/src/a.js'));
    assert.ok(matches('src/**', 'src/.hidden/a.js'));
    assert.ok(!matches(['*.py', '!keep.py'], 'a/keep.py'));
    assert.ok(!isReasonableGlob(' '));
  });

  it('keeps the JSON schema that editors use current (npx tsx scripts/schema.ts)', () => {
    const file = path.resolve(__dirname, '../../media/api-entreprise.schema.json');
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), JSON.parse(configurationJsonSchema()));
  });
});
