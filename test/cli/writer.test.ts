import assert from 'node:assert/strict';
import { own, Writer } from '../../src/cli/writer';
import { minted } from '../token/minted';

function written(write: (writer: Writer) => void): string {
  let text = '';
  write(new Writer((words) => (text += words)));
  return text;
}

describe('the writer', () => {
  it('obeys what is its own, and nothing that came from elsewhere', () => {
    const line = written((out) => out.line(own('\u001b[1m::a::'), '::b\u001b[0m\nc', own('\u001b[0m')));
    assert.equal(line, '\u001b[1m::a::\\u003a:b\\u001b[0m\\u000ac\u001b[0m\n');
  });

  it('lets no token pass, nor what it was told to keep silent about, in any kind of text', () => {
    const token = minted();
    const secret = 'sans-forme-particulière';
    const text = written((out) => {
      const quiet = out.without(secret);
      quiet.line(`a ${token} ${secret}`);
      quiet.text(`b ${token}\n${secret}`);
      quiet.json({ [token]: [token, { [secret]: secret, c: 1 }] });
      quiet.transient(`${token} ${secret}`);
    });
    assert.ok(!text.includes(token.slice(0, 12)) && !text.includes(secret), text);
    assert.match(text, /"c": 1/);
  });

  it('writes JSON that reads as it was, whatever a text in it is beside', () => {
    const value = { a: 'http://x/?token=abcdefgh"', b: '\u202e::\u009b', '##[c]': ['\n::d'] };
    const text = written((out) => out.json(value));
    assert.deepEqual(JSON.parse(text), { ...value, a: 'http://x/?token=•••"' });
    assert.doesNotMatch(text, /[\u202e\u009b]|##\[/);
  });

  it('takes a passing line away before the next one', () => {
    assert.equal(
      written((out) => {
        out.transient('1');
        out.transient('2');
        out.line('done');
        out.transient('');
      }),
      '\r1\u001b[K\r2\u001b[K\r\u001b[Kdone\n',
    );
  });
});
