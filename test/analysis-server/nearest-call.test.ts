import * as assert from 'node:assert/strict';
import { nearestCall } from '../../src/analysis-server/nearest-call';
import type { EditorRange } from '../../src/analysis-server/protocol';

describe('the call that is meant', () => {
  const outer = { name: 'outer', range: at(2, 0, 8, 0) };
  const inner = { name: 'inner', range: at(4, 4, 4, 30) };
  const far = { name: 'far', range: at(30, 0, 30, 9) };
  const calls = [outer, inner, far];
  const named = (line: number, character: number): string | undefined =>
    nearestCall(calls, ({ range }) => range, { line, character })?.name;

  it('is the innermost around the cursor, else the nearest, else none', () => {
    assert.equal(named(4, 10), 'inner');
    assert.equal(named(3, 0), 'outer');
    assert.equal(named(10, 0), 'outer');
    assert.equal(named(29, 0), 'far');
    assert.equal(named(60, 0), undefined);
  });
});

function at(line: number, character: number, endLine: number, endCharacter: number): EditorRange {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
