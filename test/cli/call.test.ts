import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shipped } from '../../src/catalogue';
import { allScopes, mintToken, type Simulator, startSimulator } from '../../src/simulator';
import { siren } from '../requests/batches';
import { Loopback } from '../requests/loopback';
import { type Ran, Sandbox } from './harness';

const endpoint = '/v4/insee/sirene/unites_legales/{siren}';
const trace = ['--context', 'Marchés publics', '--object', 'Dossier 118', '--recipient', '21750001600019'];

describe('api-entreprise call', () => {
  const token = mintToken({ scopes: allScopes(shipped()), subject: 'essai' });
  let simulator: Simulator;
  let box: Sandbox;

  beforeEach(async () => {
    simulator = await startSimulator();
    box = new Sandbox();
  });
  afterEach(async () => {
    await simulator.close();
    box.remove();
  });

  async function run(
    args: readonly string[],
    env: NodeJS.ProcessEnv = {},
    input = '',
    port: number | string = simulator.url.replace(/.*:/, ''),
  ): Promise<Ran> {
    const ran = await box.run(['call', ...args, '--environment', 'simulator', '--port', String(port)], {
      env: { XDG_STATE_HOME: path.join(box.root, 'state'), JETON: token, ...env },
      input: () => Promise.resolve(Buffer.from(input)),
      interrupted: () => new Promise<void>(() => undefined),
    });
    assert.ok(!(ran.out + ran.err).includes(token.slice(-20)), 'the token is shown');
    return ran;
  }

  it('prints the answer, and all about it beside, in both languages', async () => {
    for (const [lang, words] of [
      ['fr', /^Simulateur local.*\n200 · en-têtes en \d+ ms.*X-Request-Id/],
      ['en', /^Local simulator.*\n200 · headers in \d+ ms.*X-Request-Id/],
    ] as const) {
      const { code, out, err } = await run([
        endpoint,
        'siren=418166096',
        ...trace,
        '--token-env',
        'JETON',
        '--lang',
        lang,
      ]);
      assert.equal(code, 0, err);
      assert.match(out, /"siren": "418166096"/);
      assert.match(err, words);
    }
  });

  it('takes the token from standard input, and the public one of the test environment without any', async () => {
    assert.equal((await run([endpoint, 'siren=418166096', ...trace, '--token-stdin'], {}, `${token}\n`)).code, 0);
    assert.equal((await run([endpoint, 'siren=418166096', ...trace])).code, 0);
    const wrong = await run([endpoint, 'siren=418166096', ...trace, '--token-stdin', '--lang', 'en'], {}, 'wrong');
    assert.equal(wrong.code, 1);
    assert.match(wrong.err, /00101 The token is missing or invalid/);
    assert.match(wrong.err, /Do not run it again as it is/);
  });

  it('says all that is to be corrected, and sends nothing', async () => {
    const { code, out, err } = await run([endpoint, 'siren=418166097', '--context', 'test', '--lang', 'fr']);
    assert.equal(code, 2);
    assert.equal(out, '');
    for (const word of ['context', 'object', 'recipient', 'clé de contrôle']) assert.ok(err.includes(word), word);
    assert.equal(simulator.log.entries().length, 0);
  });

  it('takes the trace from the configuration', async () => {
    const traceability = { context: 'Marchés publics', object: 'Dossier 118', recipient: '21750001600019' };
    box.write('.api-entreprise.json', JSON.stringify({ traceability, language: 'fr' }));
    const { code, err } = await run([endpoint, 'siren=418166096']);
    assert.equal(code, 0, err);
    assert.match(err, /Simulateur/);
  });

  it('gives one object with everything in JSON', async () => {
    const { out } = await run([endpoint, 'siren=418166096', ...trace, '--format', 'json']);
    const parsed: unknown = JSON.parse(out);
    assert.ok(typeof parsed === 'object' && parsed !== null);
    assert.deepEqual(Object.keys(parsed).slice(0, 4), ['version', 'status', 'failure', 'requestId']);
  });

  it('prints an answer as it was sent: rounds no number, and is stopped by no depth', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    let body = '{"data":{"siren":"418166096","rang":12345678901234567890,"rang":1e400}}';
    const service = await Loopback.http((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(body),
    );
    const ask = (...more: readonly string[]) =>
      run([endpoint, 'siren=418166096', ...trace, '--lang', 'fr', ...more], {}, '', service.port);
    assert.match((await ask()).out, /"rang": 12345678901234567890,\n {4}"rang": 1e400\n/);
    assert.match((await ask('--format', 'json')).out, /^\{\n {2}"version": 1,[^]*"rang": 12345678901234567890,/);
    body = deep;
    const { code, out, err } = await ask();
    assert.equal(code, 1);
    assert.match(err, /imbriquée sur plus de 500 niveaux : elle est gardée telle quelle/);
    assert.equal(out.replaceAll(/\s/g, ''), deep);
    assert.ok((await ask('--format', 'json')).out.replaceAll(/\s/g, '').endsWith(`"body":${deep}}`));
    await service.close();
  });

  it('writes the answer and its document to files', async () => {
    const args = ['/v4/urssaf/unites_legales/{siren}/attestation_vigilance', 'siren=418166096', ...trace];
    const { code, err } = await run([...args, '--output', 'answer.json', '--document', 'document.pdf']);
    assert.equal(code, 0, err);
    assert.match(box.read('answer.json'), /document_url/);
    assert.equal(readFileSync(path.join(box.root, 'document.pdf')).subarray(0, 4).toString(), '%PDF');
  });

  it('fails when nobody answers, and says what to do', async () => {
    await simulator.close();
    const { code, err } = await run([endpoint, 'siren=418166096', ...trace, '--lang', 'en']);
    assert.equal(code, 1);
    assert.match(
      err,
      new RegExp(`refused the connection.*“api-entreprise simulate --port ${simulator.url.replace(/.*:/, '')}”`),
    );
    simulator = await startSimulator();
  });

  it('says in one sentence what is wrong with what was asked, in both languages', async () => {
    const mistakes: readonly (readonly string[])[] = [
      ['call'],
      ['call', endpoint, 'siren'],
      ['call', endpoint, '--environment', 'test'],
      ['call', endpoint, '--environment', 'production'],
      ['call', endpoint, '--token-env', 'NONE'],
      ['call', endpoint, '--token-stdin'],
      ['call', endpoint, '--token-env', 'A', '--token-stdin'],
      ['call', endpoint, '--base-url', 'https://a.test'],
      ['call', endpoint, '--base-url', 'https://a.test', '--allow-host', 'b.test'],
      ['call', endpoint, '--output', 'absent/file', 'siren=418166096', ...trace, '--environment', 'simulator'],
      ['call', endpoint, '--batch', 'list.csv'],
      ['call', endpoint, '--batch', 'list.csv', '--output', 'x', '--environment', 'simulator'],
      ['call', 'nothing', '--batch', '-', '--output', 'x', '--environment', 'simulator'],
      ['call', endpoint, '--batch', '-', '--output', 'x', '--environment', 'simulator'],
      ['call', endpoint, '--format', 'csv'],
      ['call', endpoint, '--restart'],
      ['call', endpoint, '--nope'],
    ];
    const more = { interrupted: () => new Promise<void>(() => undefined) };
    for (const args of mistakes) {
      const state = { XDG_STATE_HOME: path.join(box.root, 'state') };
      const english = await box.run(args, { ...more, env: state });
      const french = await box.run(args, { ...more, env: { ...state, LANG: 'fr_FR.UTF-8' } });
      for (const { code, err } of [english, french]) {
        assert.equal(code, 2, args.join(' '));
        assert.match(err, /api-entreprise: \S.*[.?]\n$/, args.join(' '));
      }
      assert.notEqual(english.err, french.err);
    }
  });

  it('shows its help in both languages', async () => {
    const english = await box.run(['call', '--help']);
    const french = await box.run(['call', '--help', '--lang', 'fr']);
    assert.equal(english.code, 0);
    assert.match(english.out, /--token-env.*\n[^]*Exit code/);
    assert.match(french.out, /Code de sortie/);
  });

  it('calls a list, writes its results, and goes on where it stood', async () => {
    box.write('list.csv', `siren;nom\n${[1, 2, 3, 2].map((at) => `${siren(at)};x`).join('\n')}\n123;y\n`);
    const args = [endpoint, ...trace, '--batch', 'list.csv', '--output', 'results.csv', '--lang', 'en'];
    const { code, err } = await run(args);
    assert.equal(code, 1, err);
    assert.match(err, /3 calls to make, 1 invalid lines/);
    assert.match(err, /3 answers, 0 failures, 1 invalid lines: results\.csv/);
    const lines = box.read('results.csv').trim().split('\n');
    assert.equal(lines.length, 6);
    assert.match(lines[5] ?? '', /^6,123,invalid,,00301/);
    assert.equal(simulator.log.entries().length, 3);
    const again = await run(args);
    assert.match(again.err, /Resumed: 3 answers are there already, 0 that were under way/);
    assert.equal(simulator.log.entries().length, 3);
    box.write('list.csv', `${siren(9)}\n`);
    const other = await run(args);
    assert.equal(other.code, 2);
    assert.match(other.err, /journal of another list/);
    assert.equal((await run([...args, '--restart'])).code, 0);
    assert.ok(!existsSync(path.join(box.root, 'results.csv.part')));
    assert.ok(!box.read('results.csv.journal').includes(token.slice(-20)));
  });
});
