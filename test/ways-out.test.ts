import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(__dirname, '..');

/** Where a text may leave without passing the redactor and being made printable, and why. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'process.stdout': ['src/cli/main.ts'], // into the Writer
  'process.stderr': ['src/cli/main.ts'],
  // What a defect of the process prints: the editor's end puts it into its log, which is guarded.
  console: ['src/analysis-server/main.ts'],
  createOutputChannel: ['src/extension.ts', 'src/extension.web.ts'], // into the Log
};

/** The ways out that a source takes: `process.stdout`, `console`, `createOutputChannel`. */
function waysOut(name: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const { expression, name: property } = node;
      if (ts.isIdentifier(expression) && expression.text === 'console') found.push('console');
      if (ts.isIdentifier(expression) && expression.text === 'process' && /^std(out|err)$/.test(property.text)) {
        found.push(`process.${property.text}`);
      }
      if (property.text === 'createOutputChannel') found.push(property.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  return found;
}

describe('ways out', () => {
  it('are known when they are taken', () => {
    const source = 'process.stderr.write(a); console.error(b); vscode.window.createOutputChannel(c)';
    assert.deepEqual(waysOut('a.ts', source), ['process.stderr', 'console', 'createOutputChannel']);
  });

  it('are the Writer of the command and the Log of the editor alone', () => {
    const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.posix.join('src', name.split(path.sep).join('/')));
    assert.ok(files.includes('src/cli/writer.ts'));
    const around = files.flatMap((name) =>
      waysOut(name, readFileSync(path.join(root, name), 'utf8'))
        .filter((way) => allowed[way]?.includes(name) !== true)
        .map((way) => `${name}: ${way}`),
    );
    assert.deepEqual(around, []);
  });
});
