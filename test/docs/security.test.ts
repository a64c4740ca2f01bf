import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { read, root } from './markdown';

interface Promised {
  readonly file: string;
  readonly name: string;
}

/** The rows of the tables of a page: what is promised, the file of a test, its name. */
function promisesOf(page: string): Promised[] {
  return [...read(page).matchAll(/^\| .+? \| `(test\/[^`]+)` \| (.+) \|$/gm)].map(([, file = '', name = '']) => ({
    file,
    name,
  }));
}

/** What the tests of a file are called; of a name that is made, its beginning. */
function testsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'it') {
      const [name] = node.arguments;
      if (name && ts.isStringLiteralLike(name)) found.push(name.text);
      else if (name && ts.isTemplateExpression(name)) found.push(name.head.text.replace(/: $/, ''));
    }
    ts.forEachChild(node, visit);
  };
  const text = readFileSync(path.join(root, file), 'utf8');
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

describe('what is promised of security', () => {
  const pages = ['docs/security.md', 'docs/security.en.md'] as const;

  for (const page of pages) {
    it(`${page} names a test that is there for each promise`, () => {
      const promises = promisesOf(page);
      assert.ok(promises.length > 30);
      for (const { file, name } of promises) {
        assert.ok(existsSync(path.join(root, file)), `${file} is not there`);
        assert.ok(testsOf(file).includes(name), `${file} has no test called “${name}”`);
      }
    });

    it(`${page} has no row without a test`, () => {
      const rows = read(page).match(/^\| (?!promesse|promise|---).*$/gm) ?? [];
      assert.equal(rows.length, promisesOf(page).length);
    });
  }

  it('is the same in both languages', () => {
    assert.deepEqual(promisesOf(pages[0]), promisesOf(pages[1]));
  });
});
