import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';

const root = path.resolve(__dirname, '..', '..');
const DECLARED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|class|const|let|interface|type|enum) (\w+)/gm;

/** What `src` exports: by name, the files that declare it. */
function exportedNames(): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const file of fs.readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    for (const [, name = ''] of fs.readFileSync(path.join(root, 'src', file), 'utf8').matchAll(DECLARED)) {
      // A variant for browsers is the same thing.
      const files = names.get(name) ?? new Set();
      names.set(name, files.add(file.replaceAll('\\', '/').replace(/\.web\.ts$/, '.ts')));
    }
  }
  return names;
}

describe('names', () => {
  const names = exportedNames();

  it('have one meaning each: none is exported from two places, but for what each language has of its own', () => {
    const twice = [...names].filter(
      ([name, files]) =>
        files.size > 1 && name !== 'activate' && ![...files].every((file) => file.startsWith('languages/')),
    );
    assert.deepEqual(
      twice.map(([name, files]) => `${name}: ${[...files].join(', ')}`),
      [],
    );
  });

  it('of the glossary are there', () => {
    const glossary = fs.readFileSync(path.join(root, 'docs', 'glossary.md'), 'utf8');
    const rows = glossary.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| word'));
    const named = rows.flatMap((row) => [...row.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name));
    assert.ok(named.length > 50);
    assert.deepEqual(
      named.filter((name) => !names.has(name)),
      [],
    );
  });

  it('of the glossary mean one thing each', () => {
    const glossary = fs.readFileSync(path.join(root, 'docs', 'glossary.md'), 'utf8');
    const words = [...glossary.matchAll(/^\| ([^|]+) \|/gm)].map(([, word = '']) => word);
    const terms = words.filter((word) => word !== 'word' && !word.startsWith('---'));
    assert.deepEqual(
      terms.filter((word, index) => terms.indexOf(word) !== index),
      [],
    );
  });
});
