import * as assert from 'node:assert/strict';
import { safeEdits } from '../../src/editor/fix-all';
import type { ShownFix } from '../../src/analysis-server/protocol';
import { findingAt } from './findings';

const A = 'file:///a.py';

describe('fixing all that is safe', () => {
  it('takes the first safe fix of each finding, as far as they do not touch', () => {
    const findings = [
      findingAt(0, { fixes: [fix(A, 0, 0, 'unsafe', false), fix(A, 0, 0, 'one')] }),
      findingAt(1, { fixes: [fix(A, 0, 5, 'touches the first at its end')] }),
      findingAt(2, { fixes: [fix(A, 2, 0, 'two'), fix(A, 2, 0, 'other')] }),
      findingAt(3, { fixes: [fix('file:///b.py', 3, 0, 'elsewhere')] }),
      findingAt(4, { fixes: [fix(A, 4, 0, 'unsafe', false)] }),
      findingAt(5),
    ];
    assert.deepEqual(
      safeEdits(findings, A).map(({ text }) => text),
      ['one', 'two'],
    );
  });
});

function fix(uri: string, line: number, character: number, text: string, safe = true): ShownFix {
  const range = { start: { line, character }, end: { line, character: character + 5 } };
  return { title: { fr: text, en: text }, safe, edits: [{ uri, range, text }], creates: [] };
}
