import * as assert from 'node:assert/strict';
import { readToken } from '../../src/token';
import { minted, mintedKey } from './minted';

describe('a token that a person hands over', () => {
  const token = minted();
  const key = mintedKey();

  for (const [how, wrap] of [
    ['alone', (text: string) => text],
    ['with blanks around it', (text: string) => ` ${text}\r\n`],
    ['in quotes', (text: string) => `"${text}";`],
    ['after Bearer', (text: string) => `Bearer ${text}`],
    ['in a header', (text: string) => `Authorization: Bearer ${text}`],
    ['given to a name', (text: string) => `API_ENTREPRISE_TOKEN=${text}\n`],
  ] as const) {
    it(`is read ${how}`, () => {
      assert.deepEqual(readToken(wrap(token)), { kind: 'token', token });
      assert.deepEqual(readToken(wrap(key)), { kind: 'key', token: key });
    });
  }

  it('is read when it was cut into lines, and when it stands twice', () => {
    assert.deepEqual(readToken(`${token.slice(0, 76)}\n${token.slice(76)}`), { kind: 'token', token });
    assert.deepEqual(readToken(`${token}\n${token}`), { kind: 'token', token });
  });

  it('is refused for what it is', () => {
    const foreign = minted({ iss: 'https://idp.example' });
    for (const [text, reason] of [
      ['', 'empty'],
      [' \n', 'empty'],
      [foreign, 'foreign'],
      [token.slice(0, -9), 'cut'],
      [token.slice(0, 30), 'cut'],
      [`${token} ${minted()}`, 'several'],
      ['bonjour', 'none'],
      ['0'.repeat(32), 'none'],
      ['API_ENTREPRISE_TOKEN', 'none'],
    ] as const) {
      assert.deepEqual(readToken(text), { kind: 'refused', reason }, reason);
    }
  });

  it('may stand beside a token of someone else', () => {
    assert.deepEqual(readToken(`${minted({ aud: 'x' })} ${token}`), { kind: 'token', token });
  });
});
