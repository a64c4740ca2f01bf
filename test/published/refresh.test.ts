import * as assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/paths';
import { shipped } from '../../src/catalogue';
import { commandTransport } from '../../src/cli/call/transport';
import { refresh } from '../../src/published/refresh';
import { Loopback } from '../requests/loopback';

const NEW = '/v5/insee/sirene/unites_legales/{siren}';

/** What the service would publish were it as the catalogue says, but for a new endpoint. */
const published = JSON.stringify({
  openapi: '3.0.1',
  paths: {
    ...Object.fromEntries(
      shipped()
        .operations.filter(({ stagingOnly }) => !stagingOnly)
        .map(({ path: at, deprecated }) => [at, { get: { deprecated: deprecated !== null } }] as const),
    ),
    [NEW]: { get: { summary: 'Unité légale' } },
  },
});

describe('the refresh of the catalogue', () => {
  const { transport, close } = commandTransport();
  const own = mkdtempSync(path.join(tmpdir(), 'api-entreprise-refresh-'));
  const { TMPDIR } = process.env;
  let server: Loopback | undefined;

  // Nobody else makes and removes folders there.
  before(() => (process.env['TMPDIR'] = own));
  afterEach(() => server?.close());
  after(async () => {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    await close();
    rmSync(own, { recursive: true });
  });

  async function asked(answer: string, more: { command?: string; patienceMs?: number; lang?: 'fr' | 'en' } = {}) {
    await server?.close();
    server = await Loopback.http((_, response) => response.end(answer));
    const before = leftBehind();
    const refreshed = await refresh({
      transport,
      command: path.join(root, 'src', 'cli', 'main.ts'),
      execArgv: ['--import', 'tsx'],
      lang: 'en',
      now: new Date('2026-11-27T10:00:00Z'),
      address: `http://127.0.0.1:${server.port}/openapi.yaml`,
      ...more,
    });
    assert.deepEqual(leftBehind(), before);
    return refreshed;
  }

  it('tells what is new, as another process read it', async () => {
    assert.deepEqual(await asked(published), {
      news: {
        version: 1,
        readAt: '2026-11-27T10:00:00.000Z',
        catalogue: '2026-09-30',
        changes: [{ kind: 'new', path: NEW, title: 'Unité légale', name: null }],
      },
    });
  });

  it('says in the language of the person why a file is of no use', async () => {
    const refreshed = await asked('a: [', { lang: 'fr' });
    assert.ok('failure' in refreshed);
    assert.match(
      refreshed.failure,
      /^Ce fichier n’est ni du YAML ni du JSON lisible\s: le catalogue livré reste utilisé\./,
    );
  });

  it('goes on where the process that reads takes too long, dies or says anything else', async () => {
    const programs = { hangs: 'setInterval(() => {}, 1000)', dies: 'process.exit(7)', talks: 'console.log("{}")' };
    for (const [name, program] of Object.entries(programs)) {
      const command = path.join(own, `${name}.cjs`);
      writeFileSync(command, program);
      const refreshed = await asked(published, { command, patienceMs: 1_500 });
      assert.deepEqual(refreshed, {
        failure:
          'The file that the service publishes could not be read: the shipped catalogue stays in use. Try again later.',
      });
    }
  });
});

function leftBehind(): string[] {
  return readdirSync(tmpdir()).filter((name) => /^api-entreprise-\w{6}$/.test(name));
}
