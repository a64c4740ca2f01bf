import assert from 'node:assert/strict';
import { logTo } from '../../src/editor/log';
import { minted } from '../token/minted';

describe('the log of the editor', () => {
  it('holds no token and nothing that would be obeyed, and keeps its lines', () => {
    const lines: string[] = [];
    const write = (text: string): void => void lines.push(text);
    const log = logTo({ info: write, warn: write, error: write });
    for (const level of ['info', 'warn', 'error'] as const) log[level](`a\u001b[2J ${minted()}\n::b\u202e`);
    assert.deepEqual(lines, Array(3).fill('a\\u001b[2J •••\n\\u003a:b\\u202e'));
  });
});
