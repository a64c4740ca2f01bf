import * as assert from 'node:assert/strict';
import { readInstead, selectedToken } from '../../src/secrets/selection';
import { minted, mintedKey } from '../token/minted';

const token = minted();

/** The document after the edits; `¤` stands for the token, and the cursor is in it. */
function replaced(languageId: string, template: string): string | null {
  const document = template.replace('¤', token);
  const at = document.indexOf(token) + 5;
  const found = selectedToken({ document, start: at, end: at, languageId });
  assert.ok(found);
  const edits = readInstead({ document, languageId, start: found.start, end: found.end }, 'OURS');
  if (!edits) return null;
  return edits
    .toReversed()
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), document);
}

describe('a token in a file', () => {
  it('is replaced by what the language reads its environment with', () => {
    for (const [language, before, after] of [
      ['javascript', `const t = '¤';`, 'const t = process.env.OURS;'],
      ['typescriptreact', 'const t = `¤`;', 'const t = process.env.OURS;'],
      ['typescript', `{ Authorization: 'Bearer ¤' }`, '{ Authorization: `Bearer ${process.env.OURS}` }'],
      ['php', `$t = "¤";`, `$t = getenv('OURS');`],
      ['php', `'Authorization' => 'Bearer ¤',`, `'Authorization' => 'Bearer ' . getenv('OURS'),`],
      ['ruby', `token = '¤'`, `token = ENV.fetch('OURS')`],
      ['python', `import os\nt = "¤"`, `import os\nt = os.environ["OURS"]`],
      ['python', `import os\nt = """¤"""`, `import os\nt = os.environ["OURS"]`],
      ['python', `import os\nt = f"Bearer ¤"`, `import os\nt = f'Bearer {os.environ["OURS"]}'`],
      [
        'python',
        `"""Doc."""\nimport requests\nt = "¤"`,
        `"""Doc."""\nimport os\nimport requests\nt = os.environ["OURS"]`,
      ],
    ] as const) {
      assert.equal(replaced(language, before), after);
    }
  });

  it('is left where the string is no simple one, or the language has no such read', () => {
    for (const [language, before] of [
      ['javascript', 'const t = `${a} ¤`;'],
      ['javascript', `const t = '¤ and more';`],
      ['python', `import os\nt = f"{a} ¤"`],
      ['ruby', 'out = `¤`'],
      ['php', '$t = <<<A\n¤\nA;'],
      ['yaml', `token: '¤'`],
      ['dotenv', 'OURS=¤'],
    ] as const) {
      assert.equal(replaced(language, before), null, before);
    }
  });

  it('is the one that is selected or that the cursor is in', () => {
    const key = mintedKey();
    const document = `a "${token}" b "${key}" c`;
    const select = (start: number, end = start) => selectedToken({ document, start, end, languageId: 'ruby' });
    assert.deepEqual(select(8)?.read, { kind: 'token', token });
    const all = select(0, document.indexOf(' b '));
    assert.deepEqual([all?.start, all?.end], [3, 3 + token.length]);
    const at = document.indexOf(key);
    assert.deepEqual(select(at - 1, at + key.length + 1), {
      read: { kind: 'key', token: key },
      start: at,
      end: at + key.length,
    });
    assert.equal(select(0), null);
    assert.equal(select(0, 1)?.read.kind, 'refused');
  });
});
