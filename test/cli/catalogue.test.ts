import * as assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
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
    assert.match((await ask()).err, /expects one of these commands: search, show, diff/);
  });

  it('compares a file of the service with what is shipped, and fails where they differ', async () => {
    const { out, code } = await ask('diff', fileOf('same.json'), '--lang', 'fr');
    assert.deepEqual([code, out], [0, 'Aucune différence avec le catalogue livré, à jour au 2026-09-30.\n']);
    const other = await ask(
      'diff',
      fileOf('other.json', { [tax]: undefined, '/v5/x/y': { get: { summary: '\u001b[31mX' } } }),
    );
    assert.equal(other.code, 1);
    assert.deepEqual(other.out.split('\n').slice(0, 6), [
      '/v4/dgfip/unites_legales/{siren}/attestation_fiscale',
      '  Attestation fiscale (DGFIP): not in the file: withdrawn, or a file older than this version',
      '/v5/x/y',
      '  \\u001b[31mX: new endpoint',
      '',
      '2 differences with the shipped catalogue, which is as of 2026-09-30.',
    ]);
    assert.match(other.out, /the analysis follows the shipped catalogue, the same in the editor and in CI/);
    const json = await ask('diff', 'other.json', '--format', 'json');
    assert.equal(json.code, 1);
    assert.match(json.out, /"kind": "new"/);
  });

  it('downloads the published file where none is given, and says why that cannot be had or used', async () => {
    const failed = await ask('diff');
    assert.deepEqual([failed.code, failed.out, failed.err], [2, '', 'api-entreprise: No network. Try again.\n']);
    box.download = async (saveTo) => {
      await copyFile(box.root + '/' + fileOf('same.json'), saveTo);
      return null;
    };
    assert.equal((await ask('diff')).code, 0);
    box.write('bad.yaml', 'a: [');
    const bad = await ask('diff', 'bad.yaml', '--lang', 'fr');
    assert.equal(bad.code, 2);
    assert.match(
      bad.err,
      /^api-entreprise: Ce fichier n’est ni du YAML ni du JSON lisible\s: le catalogue livré reste utilisé\./,
    );
    assert.match((await ask('diff', 'none.yaml')).err, /none\.yaml cannot be read\. Give an OpenAPI file, or none/);
    assert.equal((await ask('diff', '.')).code, 2);
  });

  /** What the service would publish were it as the catalogue says, but for some paths. */
  function fileOf(name: string, more: Readonly<Record<string, unknown>> = {}): string {
    const paths = shipped()
      .operations.filter(({ stagingOnly }) => !stagingOnly)
      .map(({ path, deprecated }) => [path, { get: { deprecated: deprecated !== null } }] as const);
    box.write(name, JSON.stringify({ openapi: '3.0.1', paths: { ...Object.fromEntries(paths), ...more } }));
    return name;
  }
});

const tax = '/v4/dgfip/unites_legales/{siren}/attestation_fiscale';
