import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { version } from '../../package.json';
import { Sandbox } from './harness';

const root = path.resolve(__dirname, '../..');

/** The command as users have it: its bundles and the grammars beside them. Made here, so that an old dist/ is never tested. */
function bundle(folder: string): string {
  const dist = path.join(folder, 'dist');
  const built = spawnSync(process.execPath, [path.join(root, 'esbuild.js'), '--command', dist], { encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
  return path.join(dist, 'cli.js');
}

describe('the built command', () => {
  let tool: Sandbox;
  let work: Sandbox;
  let cli: string;

  before(() => {
    tool = new Sandbox();
    work = new Sandbox({
      'ok.py': 'print("bonjour")\n',
      'src/appel.py': [
        'import os, requests',
        'def siege(siren):',
        '    return requests.get(',
        '        f"https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/{siren}",',
        '        params={"context": "Aides publiques", "recipient": "13002526500013"},',
        '        headers={"Authorization": f"Bearer {os.environ[\'JETON\']}"},',
        '    )',
        '',
      ].join('\n'),
    });
    cli = bundle(tool.root);
  });

  after(() => {
    tool.remove();
    work.remove();
  });

  const run = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: work.root,
      input,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    return { status, stdout, stderr };
  };

  it('says its version, from any folder', () => {
    assert.deepEqual(run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('finds what the service would refuse, and gives 1', () => {
    const { status, stdout, stderr } = run(['lint', '--format', 'json', '--calls']);
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /"rule": "missing-traceability"/);
    assert.match(stdout, /"file": "src\/appel\.py"/);
  });

  it('is silent about what is right, and gives 0', () => {
    const { status, stdout } = run(['lint', 'ok.py']);
    assert.equal(status, 0);
    assert.equal(stdout, 'No problem found (1 file checked, 0 analysed)\n');
  });

  it('reads standard input', () => {
    const { status, stdout } = run(
      ['lint', '--stdin', '--stdin-filename', 'src/appel.py', '--lang', 'fr'],
      'print(1)\n',
    );
    assert.equal(status, 0);
    assert.match(stdout, /^Aucun problème \(1 fichier examiné/);
  });

  it('gives 2 and one sentence for a mistake', () => {
    const { status, stdout, stderr } = run(['lint', '--nope']);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.equal(stderr.split('\n').length, 2);
  });

  // Each is a bundle of its own, whose errors are not of the class that the first one knows.
  const mistakes = [
    {
      command: 'lint',
      args: ['lint', '--config', 'nowhere.json'],
      sentence: /The configuration “nowhere\.json” cannot/,
    },
    { command: 'lint, by a configuration', args: ['lint', '--config', 'ok.py'], sentence: /“?ok\.py/ },
    {
      command: 'call',
      args: ['call', '/v3/insee/sirene/unites_legales/{siren}', '--environment', 'production'],
      sentence: /token/,
    },
    { command: 'simulate', args: ['simulate', '--port', '0', '--scenario', 'nope'], sentence: /nope/ },
    { command: 'token', args: ['token', 'inspect', '--env', 'NO_SUCH_TOKEN'], sentence: /NO_SUCH_TOKEN is empty/ },
  ];
  for (const { command, args, sentence } of mistakes) {
    it(`says a mistake of ${command} in its words`, () => {
      const { status, stdout, stderr } = run(args);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      assert.match(stderr, sentence);
      assert.doesNotMatch(stderr, /Unexpected error/);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });
  }

  it('serves tools to a client of the Model Context Protocol', async () => {
    const client = new Client({ name: 'test', version: '1' });
    const env = { LC_ALL: 'C', PATH: process.env['PATH'] ?? '' };
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [cli, 'mcp'], cwd: work.root, env }),
    );
    try {
      assert.deepEqual(client.getServerVersion()?.version, version);
      const code = "fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096');\n";
      const { content } = await client.callTool({ name: 'check_code', arguments: { code, file: 'a.js' } });
      assert.match(JSON.stringify(content), /missing-traceability/);
    } finally {
      await client.close();
    }
  });

  it('ends quietly when its reader goes away', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" lint --help | head -1`], {
      encoding: 'utf8',
    });
    assert.equal(status, 0);
    assert.equal(stderr, '');
  });
});
