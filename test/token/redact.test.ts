import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysLeft, describe as described, tokenFacts, redact, REDACTED } from '../../src/token/index';
import { minted, mintedKey } from './minted';

describe('redaction: what is shown of a token', () => {
  it('is nothing of it after redaction, in whatever form', () => {
    const token = minted();
    const key = mintedKey();
    const forms = (secret: string): string[] => [
      secret,
      Buffer.from(secret).toString('base64'),
      Buffer.from(`a${secret}b`).toString('base64'),
      Buffer.from(secret).toString('hex'),
      encodeURIComponent(`Bearer ${secret}`),
      JSON.stringify({ authorization: secret }),
    ];
    for (const form of [...forms(token), ...forms(key)]) {
      const clean = redact(`before ${form} after`, [token, key]);
      assert.ok(clean.startsWith('before ') && clean.endsWith(' after'), clean);
      for (const secret of [token, key]) {
        for (let from = 0; from + 12 <= secret.length; from += 6) {
          assert.ok(!clean.includes(secret.slice(from, from + 12)), clean);
        }
      }
    }
  });

  it('needs no list for what can be told by itself', () => {
    assert.equal(redact(`Authorization: Bearer ${mintedKey()}`), `Authorization: Bearer ${REDACTED}`);
    assert.equal(redact(`GET /v3/x?token=${mintedKey()}&object=a`), `GET /v3/x?token=${REDACTED}&object=a`);
    assert.equal(redact(minted({ iss: 'https://auth.exemple.fr' })), REDACTED);
    assert.equal(redact(minted().slice(0, 60)), REDACTED);
  });

  it('takes no word of a sentence for a secret', () => {
    for (const text of [
      'Bearer authentication.',
      'a token environment',
      'the token self-explanatory',
      'Token Inspection',
    ]) {
      assert.equal(redact(text), text);
    }
    assert.equal(redact('Authorization: Token abcdefgh1'), `Authorization: Token ${REDACTED}`);
    assert.equal(redact(`Bearer ${'a'.repeat(40)}`), `Bearer ${REDACTED}`);
  });

  it('leaves JSON readable', () => {
    const answer = { a: 'say "GET /?token=abcdefgh"', b: 'token=\n', c: 'x?jwt=abcdefgh\n' };
    const clean = JSON.stringify({ a: `say "GET /?token=${REDACTED}"`, b: 'token=\n', c: `x?jwt=${REDACTED}\n` });
    assert.equal(redact(JSON.stringify(answer)), clean);
  });

  it('leaves other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[?&]|bearer|token|eyJ/i.test(text));
        assert.equal(redact(text), text);
      }),
    );
  });

  it('is its environment, subject, date and last four characters', () => {
    const scopes = new Set(['attestation_fiscale_dgfip']);
    const token = minted({ sub: 'Cantine', exp: 1_800_000_000 });
    const facts = tokenFacts(token, scopes);
    assert.ok(facts);
    const now = Date.UTC(2026, 0, 1);
    const end = token.slice(-4);
    assert.deepEqual(described(facts, now), {
      fr: `production, « Cantine », expire le 15 janvier 2027, se termine par ${end}`,
      en: `production, “Cantine”, expires on 15 January 2027, ends in ${end}`,
    });
    assert.equal(daysLeft(facts, now), 379);
    assert.match(described(facts, Date.UTC(2028, 0)).fr, /date d’expiration passée \(15 janvier 2027\)/);
    assert.equal(daysLeft(facts, 1_800_000_001_000), -1);
  });

  it('tells the environments and the services apart', () => {
    const scopes = new Set(['attestation_fiscale_dgfip', 'open_data']);
    const of = (claims: Record<string, unknown>) => tokenFacts(minted(claims), scopes);
    assert.equal(of({})?.environment, 'production');
    assert.equal(of({ sub: 'staging' })?.environment, 'staging');
    assert.equal(of({ sub: 'staging development' })?.environment, 'staging');
    assert.equal(of({ jti: '00000000-0000-0000-0000-000000000000' })?.environment, 'staging');
    assert.equal(of({ scopes: ['cnaf_adresse', 'cnous_identite'] })?.service, 'particulier');
    assert.equal(of({ scopes: ['cnaf_adresse', 'open_data'] })?.service, 'entreprise');
    assert.equal(of({ scopes: [], editor: true })?.service, 'entreprise');
    assert.equal(of({ iss: 'x' }), null);
  });
});
