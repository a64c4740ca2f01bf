import assert from 'node:assert/strict';
import { snippetEdits } from '../../src/editor/snippet-text';

const range = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

describe('edits that wait for values', () => {
  it('number their stops through, in the order of the text', () => {
    const uri = 'file:///a.ts';
    const edits = snippetEdits([
      { uri, range: range(9, 0), text: "object: ''", stops: [{ at: 9, name: 'object' }] },
      { uri, range: range(4, 2), text: "a: '', b: ''", stops: [4, 11].map((at) => ({ at, name: 'context' })) },
      { uri, range: range(0, 0), text: 'import $x;\n' },
    ]);
    assert.deepEqual(
      edits.map(({ snippet }) => snippet),
      [null, "a: '${1}', b: '${2}'", "object: '${3}'"],
    );
  });

  it('take nothing else for a stop', () => {
    const text = "`\\${x}?${new URLSearchParams({ context: '' })}`";
    const at = text.indexOf("''") + 1;
    const [only] = snippetEdits([{ uri: 'file:///a', range: range(0, 0), text, stops: [{ at, name: 'context' }] }]);
    assert.equal(only?.snippet, "`\\\\\\${x\\}?\\${new URLSearchParams({ context: '${1}' \\})\\}`");
  });
});
