import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shipped } from '../../src/catalogue';
import { journalFile } from '../../src/requests/batch';
import { Hold } from '../../src/requests/hold';
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
      ['fr', /^Simulateur local.*\n200 · en-têtes après \d+ ms.*X-Request-Id/],
      ['en', /^Local simulator.*\n200 · headers after \d+ ms.*X-Request-Id/],
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
    assert.match(wrong.err, /Do not retry it unchanged/);
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
    assert.match(err, /imbriquée sur plus de 500 niveaux : elle est gardée telle quelle/);
    assert.ok(out.replaceAll(/\s/g, '') === deep);
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

  describe('with a list', () => {
    const args = [endpoint, ...trace, '--batch', 'list.csv', '--output', 'results.csv', '--lang', 'en'];
    const lists = () => path.join(box.root, 'state', 'api-entreprise', 'lists');

    beforeEach(() => {
      box.write('list.csv', `siren;nom\n${[1, 2, 3, 2].map((at) => `${siren(at)};x`).join('\n')}\n123;y\n`);
    });

    it('writes a row for each of its lines, and leaves nothing beside them', async () => {
      const { code, err } = await run(args);
      assert.equal(code, 1, err);
      assert.match(err, /^Line 6: siren: .*\n/);
      assert.match(err, /\n3 calls to make, 1 invalid line\.\n/);
      assert.match(err, /3 responses, 0 failures, 1 invalid line: results\.csv/);
      const lines = box.read('results.csv').trim().split('\n');
      assert.equal(lines.length, 6);
      assert.match(lines[5] ?? '', /^6,123,invalid,,00301/);
      assert.equal(simulator.log.entries().length, 3);
      assert.deepEqual(readdirSync(box.root).toSorted(), ['list.csv', 'results.csv', 'state']);
      assert.deepEqual(readdirSync(lists()), []);
    });

    it('writes what a French spreadsheet opens where the language is French, or as it is told to', async () => {
      const { err } = await run([...args, '--lang', 'fr']);
      assert.match(
        err,
        /\n3 appels à faire, 1 ligne invalide\.\n[^]*3 réponses, 0 échec, 1 ligne invalide : results\.csv/,
      );
      assert.match(box.read('results.csv'), /^\uFEFFline;siren;state;/);
      await run([...args, '--lang', 'fr', '--restart', '--separator', 'tab', '--raw-column']);
      assert.match(box.read('results.csv'), /^\uFEFFline\tsiren\tstate\t.*\tbody\n/);
    });

    it('replaces no file that is there already, the list itself least of all, unless it is told to', async () => {
      const before = box.read('list.csv');
      for (const [lang, words] of [
        ['fr', /list\.csv existe déjà : choisissez un autre --output/],
        ['en', /list\.csv already exists: choose another --output/],
      ] as const) {
        const { code, err } = await run([...args, '--output', 'list.csv', '--lang', lang]);
        assert.equal(code, 2);
        assert.match(err, words);
      }
      assert.equal(box.read('list.csv'), before);
      assert.equal((await run([...args, '--output', '.'])).code, 2);
      assert.equal(simulator.log.entries().length, 0);
    });

    it('goes on where it stood, from a journal that is outside the project and told of', async () => {
      let isUp = false;
      const service = await Loopback.http(({ socket }, response) => {
        if (isUp) response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{}}');
        else socket.destroy();
      });
      const stopped = await run(args, {}, '', service.port);
      assert.equal(stopped.code, 1);
      const [name = ''] = readdirSync(lists());
      assert.match(name, /^results\.csv-[0-9a-f]{16}\.journal$/);
      assert.ok(stopped.err.includes(path.join(lists(), name)), stopped.err);
      assert.match(stopped.err, /0 responses, 3 failures, 1 invalid line/);
      assert.match(stopped.err, /Run the same command again to continue/);
      assert.deepEqual(readdirSync(box.root).toSorted(), ['list.csv', 'results.csv', 'state']);
      assert.ok(!readFileSync(path.join(lists(), name), 'utf8').includes(token.slice(-20)));
      const list = box.read('list.csv');
      box.write('list.csv', `${siren(9)}\n`);
      const other = await run(args, {}, '', service.port);
      assert.equal(other.code, 2);
      assert.match(other.err, /Another list writing to results\.csv is unfinished/);
      box.write('list.csv', list);
      isUp = true;
      const resumed = await run(args, {}, '', service.port);
      await service.close();
      assert.match(resumed.err, /3 responses, 0 failures/);
      assert.deepEqual(readdirSync(lists()), []);
    });

    it('is refused while another process is at it, by a sentence that names that one', async () => {
      const folder = path.join(box.root, 'state', 'api-entreprise');
      const held = await Hold.take(journalFile(folder, path.join(box.root, 'results.csv')));
      assert.ok(held instanceof Hold);
      for (const [lang, words] of [
        ['fr', `Une liste est déjà en cours vers results.csv : le processus ${process.pid}, depuis le `],
        ['en', `A list is already being written to results.csv by process ${process.pid}, since `],
      ] as const) {
        const { code, err } = await run([...args, '--lang', lang]);
        assert.equal(code, 2);
        assert.ok(err.includes(words), err);
      }
      held.release();
      assert.equal(simulator.log.entries().length, 0);
      assert.equal((await run(args)).code, 1);
    });
  });
});
