import assert from 'node:assert/strict';
import fc from 'fast-check';
import { claimsOf, redact, tokensIn } from '../../src/token/index';
import { minted } from './minted';

function only(text: string) {
  const found = tokensIn(text);
  assert.equal(found.length, 1, `${String(found.length)} tokens`);
  const [token] = found;
  assert.ok(token);
  return token;
}

describe('tokens in a text', () => {
  const token = minted();
  const [header = '', payload = '', signature = ''] = token.split('.');

  const whole: Readonly<Record<string, string>> = {
    'in quotes': `token = "${token}"`,
    'in a header': `Authorization: Bearer ${token}\n`,
    'in an address': `https://entreprise.api.gouv.fr/v2/x?token=${token}&context=a`,
    'after a percent-encoded space': `Bearer%20${token}`,
    'after an escaped line break': `"jeton\\n${token}\\n"`,
    'in an attribute': `<meta content=${token}>`,
    'with its dots percent-encoded': token.replaceAll('.', '%2E'),
    'at the end of a file': token,
    'among others of its kind': `${header}.${header}.${token}`,
  };
  for (const [name, text] of Object.entries(whole)) {
    it(`are found ${name}`, () => {
      const found = only(text);
      assert.equal(found.token, token);
      assert.equal(text.slice(found.start, found.end).replaceAll('%2E', '.'), token);
    });
  }

  const cut = payload.length >> 1;
  const pieces: Readonly<Record<string, string>> = {
    'joined by +':
      `"${header}." +\n    "${payload.slice(0, cut)}" + '\n' + "${payload.slice(cut)}.${signature}"`.replace(
        "'\n' + ",
        '',
      ),
    'joined by the dot of PHP': `'${header}.' . '${payload}' . '.${signature}'`,
    'as adjacent strings': `("${header}."\n   "${payload}"\n   ".${signature}")`,
    'on continued lines': `export T=${header}.\\\n  ${payload.slice(0, cut)}\\\n  ${payload.slice(cut)}.${signature}`,
    'folded in YAML': `token: >-\n    ${header}.${payload.slice(0, cut)}\n    ${payload.slice(cut)}.${signature}\n`,
    'in the middle of the signature': `"${header}.${payload}.${signature.slice(0, 20)}" + "${signature.slice(20)}"`,
    'in lines of 64 characters': (token.match(/.{1,64}/g) ?? []).join('\r\n'),
  };
  for (const [name, text] of Object.entries(pieces)) {
    it(`are found in pieces ${name}`, () => {
      assert.equal(only(text).token, token);
    });
  }

  it('are found in base64, at every offset, in lines too', () => {
    for (const before of ['', 'x', 'xy', 'Bearer ', 'user:']) {
      const encoded = Buffer.from(`${before}${token}`).toString('base64');
      const found = only(`data:\n  token: ${encoded}\n`);
      assert.equal(found.token, token);
      assert.equal(found.form, 'base64');
      assert.equal(only((encoded.match(/.{1,76}/g) ?? []).join('\n')).token, token);
    }
    assert.equal(only(Buffer.from(token).toString('base64url')).token, token);
  });

  it('are found where every character is percent-encoded', () => {
    const encoded = token.replace(/./g, (character) => `%${character.charCodeAt(0).toString(16)}`);
    assert.equal(only(`?t=${encoded}&x`).token, token);
    assert.equal(only(encoded.toUpperCase()).token, token);
  });

  it('are none: masks, halves, names, other text', () => {
    const others = [
      `${header}.xxxxxxxx.xxxxxxxx`,
      `${header}.eyJ1aWQiOi************.************`,
      `${header}.${payload}`,
      `${header}.${payload}.`,
      `${header}.${payload}.${'x'.repeat(43)}`,
      `${header}.${payload}.${signature}more`,
      `${header}.${payload.slice(0, 40)}….${signature}`,
      `eyJhbGci.eyJhbGci.eyJhbGci`,
      'Bearer VOTRE_JETON',
    ];
    for (const text of others) assert.deepEqual(tokensIn(text), [], text);
  });

  it('are those of the service by their claims', () => {
    assert.ok(claimsOf(token));
    assert.ok(claimsOf(minted({ scopes: undefined, roles: ['associations'], version: undefined })));
    assert.ok(claimsOf(minted({ scopes: [], editor: true }))?.editor);
    const foreign = [
      minted({ iss: 'https://auth.exemple.fr' }),
      minted({ aud: 'guichet' }),
      minted({ jti: 'abc' }),
      minted({ uid: 12 }),
      minted({ scopes: undefined }),
      minted({ scopes: 'openid profile' }),
      minted({ version: undefined }),
    ];
    for (const other of foreign) {
      assert.equal(tokensIn(other).length, 1);
      assert.equal(claimsOf(other), null);
    }
    for (const other of ['', 'a.b', 'a.b.c', `${token}.x`, `${header}..${signature}`])
      assert.equal(claimsOf(other), null);
  });

  it('are found whatever stands around them', () => {
    const around = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !/[\w-]$/.test(text));
    fc.assert(
      fc.property(around, fc.string({ unit: 'binary' }), (before, after) => {
        const text = `${before}${token}"${after}`;
        assert.ok(tokensIn(text).some((found) => found.token === token && found.start === before.length));
        assert.ok(!redact(text).includes(signature));
      }),
    );
  });

  it('never throw, and stay within the text, whatever it is made of', () => {
    const piece = fc.constantFrom(
      header,
      payload,
      signature,
      '.',
      '"',
      "' + '",
      '\\\n',
      'eyJ',
      'eyJhbGci',
      'ZXlKaGJHY2',
      '%65%79%4a',
      '%',
      '=',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (parts) => {
        const text = parts.join('');
        for (const { start, end } of tokensIn(text)) assert.ok(0 <= start && start < end && end <= text.length);
      }),
    );
  });
});
