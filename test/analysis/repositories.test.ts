import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyseTexts, lineAt, pathOf } from './memory-files';

const FOLDER = path.join(import.meta.dirname, 'repositories');
const RULES = new Set([
  'missing-traceability',
  'missing-timeout',
  'missing-token',
  'token-in-url',
  'hardcoded-token',
  'traceability-not-in-query',
  'invalid-recipient',
  'client-side-call',
  'token-in-client-code',
  'unknown-endpoint',
]);

/** Files under lines `=== path`. A line that ends with `!! rule` is where that must be found, and nothing else may be. */
function read(text: string): { files: Record<string, string>; expected: string[]; calls: number; undecided: number } {
  const files: Record<string, string> = {};
  const expected: string[] = [];
  const [head = '', ...sections] = text.split(/^=== /m);
  for (const section of sections) {
    const [name = '', ...lines] = section.split('\n');
    const plain = lines.map((line, index) => {
      const mark = /\s*(?:#|\/\/|<!--|\/\*)\s*!! ([\w, -]+?)\s*$/.exec(line);
      for (const rule of mark?.[1]?.split(/[, ]+/) ?? []) expected.push(`${name}:${String(index + 1)} ${rule}`);
      return mark ? line.slice(0, mark.index) : line;
    });
    files[name] = plain.join('\n');
  }
  const count = (word: string): number => Number(new RegExp(`(\\d+) ${word}`).exec(head)?.[1] ?? 0);
  return { files, expected: expected.sort(), calls: count('call'), undecided: count('undecided') };
}

describe('small repositories, as several people would lay them out', () => {
  for (const name of readdirSync(FOLDER)) {
    it(`are understood: ${path.parse(name).name}`, async () => {
      const { files, expected, calls, undecided } = read(readFileSync(path.join(FOLDER, name), 'utf8'));
      const report = await analyseTexts(files);
      const found = report.findings
        .filter(({ rule }) => RULES.has(rule))
        .map(({ rule, place }) => {
          const file = pathOf(place.uri);
          return `${file}:${String(lineAt(files[file] ?? '', place.start))} ${rule}`;
        });
      assert.deepEqual([...new Set(found)].sort(), expected);
      const unknown = report.calls.filter(
        ({ endpoint, params, timeout }) =>
          endpoint === null ||
          timeout.state === 'unknown' ||
          [params.context, params.recipient, params.object].includes('unknown'),
      );
      assert.deepEqual([report.calls.length, unknown.length], [calls, undecided]);
    });
  }
});
