import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';

const root = path.join(__dirname, '..');

/** Patterns that may take more than linear time, by their beginning, and why that is no harm. */
const harmless: readonly { readonly file: string; readonly begins: string; readonly because: string }[] = [
  {
    file: 'src/analysis/sides.ts',
    begins: '/\\bimport\\s+(?!type\\b)',
    because: 'every part that could grow is bounded, by 400 characters',
  },
  {
    file: 'src/interpreter/library/signals.ts',
    begins: '/\\.\\s*(?:on|once|addListener',
    because: 'it sees the few characters before a place, not a file',
  },
  {
    file: 'src/interpreter/library/waits.ts',
    begins: '/\\bawait\\s+(?:Promise',
    because: 'it sees the few characters before a place, not a file',
  },
];

interface Literal {
  readonly file: string;
  readonly text: string;
}

/** The patterns that are written in a source. */
function literalsIn(file: string, source: string): Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ file, text: node.text });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return found;
}

/**
 * Whether two parts of a pattern, or a part in itself, can share out a text between them in many ways, which a text that does
 * not match makes the machine try. Patterns without an anchor that begin anew at each character are not looked for.
 */
function isSuperLinear(text: string): boolean {
  const end = text.lastIndexOf('/');
  const literal = { source: text.slice(1, end), flags: text.slice(end + 1) };
  return analyse(literal, { reportTypes: { Move: false, Self: true, Trade: true } }).reports.length > 0;
}

describe('regular expressions', () => {
  const literals = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join('src', name.split(path.sep).join('/')))
    .flatMap((file) => literalsIn(file, readFileSync(path.join(root, file), 'utf8')));

  it('are known to be slow when they are', () => {
    const [literal] = literalsIn('a.ts', 'const a = /^(?:a+)+$/; b.test(/\\s*(.*?)\\s*$/)');
    assert.equal(literal?.text, '/^(?:a+)+$/');
    assert.ok(isSuperLinear('/^(?:a+)+$/'));
    assert.ok(isSuperLinear('/^\\s*(.*?)\\s*$/'));
    assert.ok(!isSuperLinear('/^\\s*(\\S+(?:\\s+\\S+)*)\\s*$/'));
  });

  it('take time in proportion to the text, or say why it does not matter', () => {
    assert.ok(literals.length > 1000);
    const slow = literals.filter(
      ({ file, text }) =>
        !harmless.some((each) => each.file === file && text.startsWith(each.begins)) && isSuperLinear(text),
    );
    assert.deepEqual(slow, []);
  });

  it('are not excused without need', () => {
    for (const { file, begins } of harmless) {
      const excused = literals.filter((literal) => literal.file === file && literal.text.startsWith(begins));
      assert.ok(
        excused.some(({ text }) => isSuperLinear(text)),
        `${file}: ${begins}`,
      );
    }
  });
});
