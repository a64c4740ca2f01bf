import * as assert from 'node:assert/strict';
import { shipped } from '../../src/catalogue';
import { Sandbox } from './harness';

describe('catalogue', () => {
  const box = new Sandbox();
  after(() => box.remove());

  const ask = (...args: readonly string[]) => box.run(['catalogue', ...args]);

  it('lists the endpoints that answer to words, whatever their accents, case and order', async () => {
    const { code, out, err } = await ask('search', 'FISCALE', 'attestation');
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^\/v4\/dgfip\/unites_legales\/\{siren\}\/attestation_fiscale {2,}Attestation fiscale \(DGFIP\)$/m,
    );
    const english = await ask('search', 'tax certificate');
    assert.ok(english.out.includes('/attestation_fiscale'));
  });

  it('lists all current ones without words', async () => {
    const { out } = await ask('search', '--format', 'json');
    const answer: unknown = JSON.parse(out);
    assert.ok(
      typeof answer === 'object' && answer !== null && 'endpoints' in answer && Array.isArray(answer.endpoints),
    );
    assert.equal(answer.endpoints.length, shipped().operations.filter(({ deprecated }) => !deprecated).length);
  });

  it('says when nothing answers, and fails', async () => {
    const { code, out, err } = await ask('search', 'zzz', '--lang', 'fr');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /Aucun endpoint ne répond à « zzz »/);
  });

  it('describes one endpoint, in the client that is asked for', async () => {
    const { code, out } = await ask(
      'show',
      'https://entreprise.api.gouv.fr/v4/dgfip/unites_legales/418166096/attestation_fiscale',
      '--client',
      'ruby/faraday',
      '--lang',
      'fr',
    );
    assert.equal(code, 0);
    assert.match(out, /^# Attestation fiscale/);
    assert.match(out, /Faraday/);
    const json = await ask('show', '/v4/dgfip/unites_legales/{siren}/attestation_fiscale', '--format', 'json');
    assert.match(json.out, /"timeoutMs": 12000/);
  });

  it('says what to do about what is no endpoint, and about a client without a template', async () => {
    const near = await ask('show', '/v4/dgfip/unites_legales/{siren}/attestation_fiscal');
    assert.equal(near.code, 2);
    assert.match(near.err, /The nearest one: \/v4\/dgfip\/unites_legales\/\{siren\}\/attestation_fiscale\./);
    assert.match((await ask('show', '/v2/entreprises/{siren}')).err, /is gone\. Replaced by: \//);
    assert.match((await ask('show', '/v4/dgfip')).err, /may be several endpoints: /);
    assert.match(
      (await ask('show', tax, '--client', 'cobol')).err,
      /No template for the client “cobol”\. .*python\/requests/,
    );
    assert.match((await ask('show')).err, /“api-entreprise catalogue show” needs path/);
    assert.match((await ask()).err, /expects one of these commands: search, show/);
  });
});

const tax = '/v4/dgfip/unites_legales/{siren}/attestation_fiscale';
