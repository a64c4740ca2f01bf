import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';

const root = path.resolve(__dirname, '..', '..');

/** What users are promised, by name. */
const features = [
  'findings',
  'fixes',
  'timeouts',
  'tokens in source',
  'tokens in client code',
  'suppression',
  'documentation links',
  'silence on the undecidable',
  'hover',
  'completion',
  'snippets',
  'catalogue',
  'request panel',
  'named tokens',
  'environments',
  'redaction',
  'proxies',
  'no external binary',
  'copy as code',
  'walkthrough',
  'workspace report',
  'two languages',
  'restricted mode and virtual workspaces',
  'web host',
  'assistants’ tools',
];

/** Feature by feature, the files that the table of the guide names. */
function listed(): Map<string, string[]> {
  const guide = fs.readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');
  const [, table = ''] = /\| feature \| suites \|\n\| --- \| --- \|\n((?:\|.*\n)+)/.exec(guide) ?? [];
  return new Map(
    table
      .trimEnd()
      .split('\n')
      .map((row): [string, string[]] => {
        const [, feature = '', suites = ''] = row.split('|').map((cell) => cell.trim());
        return [feature, [...suites.matchAll(/`([^`]+)`/g)].flatMap(([, file]) => file ?? [])];
      }),
  );
}

/** The titles of the suites of a file. */
function titlesOf(file: string): string[] {
  const text = fs.readFileSync(path.join(root, 'test', file), 'utf8');
  return [...text.matchAll(/\bdescribe(?:\.\w+)?\(\s*(['"`])(.+?)\1/g)].flatMap(([, , title]) => title ?? []);
}

describe('what users are promised', () => {
  const table = listed();

  it('is in the table of the guide, and nothing else', () => {
    assert.deepEqual([...table.keys()], features);
  });

  for (const feature of features) {
    it(`has suites that bear its name: ${feature}`, () => {
      const files = table.get(feature) ?? [];
      assert.ok(files.length > 0);
      for (const file of files) {
        const isNamed = titlesOf(file).some((title) =>
          title
            .replace(/^(?:the|api-entreprise) /, '')
            .match(/^[^:($]+/)?.[0]
            .trim()
            .startsWith(feature),
        );
        assert.ok(isNamed, `${file}: ${titlesOf(file).join(' | ')}`);
      }
    });
  }
});
