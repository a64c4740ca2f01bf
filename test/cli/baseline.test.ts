import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../../src/analysis/findings';
import { Baseline } from '../../src/cli/lint/baseline';
import { inSandbox, type Sandbox } from './harness';

function findingIn(box: Sandbox, file: string): Finding {
  return {
    rule: 'missing-timeout',
    severity: 'warning',
    place: { uri: pathToFileURL(path.join(box.root, file)).href, start: 0, end: 1 },
    message: { fr: 'm', en: 'm' },
    endpoint: null,
    related: [],
    relatedCount: 0,
    fixes: [],
    fingerprint: 'same',
  };
}

describe('a baseline of findings that look the same', () => {
  it(
    'follows each to where its file was moved, once, in a time in proportion to their number',
    inSandbox({}, async (box) => {
      const file = path.join(box.root, 'b.json');
      const took = (count: number): number => {
        const names = Array.from({ length: count }, (_, index) => `${index}.py`);
        const entries = names.map((name) => ({
          file: `old/${name}`,
          rule: 'missing-timeout',
          fingerprint: 'same',
          count: 1,
        }));
        box.write('b.json', JSON.stringify({ version: 1, findings: entries }));
        const findings = [...names, 'more.py'].map((name) => findingIn(box, `new/${name}`));
        const from = performance.now();
        const { fresh, known, gone } = Baseline.read(file, 'b.json').split(findings, new Set());
        assert.deepEqual([fresh.length, known.length, gone], [1, count, 0]);
        return performance.now() - from;
      };
      took(500);
      const once = Math.min(took(500), took(500), took(500));
      // In proportion it is 16 times as much, in proportion to the square 256 times.
      assert.ok(took(8000) < 100 * once);
      return Promise.resolve();
    }),
  );
});
