import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { Writer } from '../../src/cli/writer';
import { Sandbox } from './harness';

/** Runs `simulate` and, once it has said where it listens, does something with it and interrupts it. */
async function simulate(args: readonly string[], during: (url: string) => Promise<void> = () => Promise.resolve()) {
  const sandbox = new Sandbox();
  let interrupt: () => void = () => undefined;
  const interrupted = new Promise<void>((resolve) => (interrupt = resolve));
  let out = '';
  let err = '';
  let used: Promise<void> = Promise.resolve();
  try {
    const code = (
      await sandbox.run(['simulate', ...args], {
        out: new Writer((words) => {
          out += words;
          used = during(words.trim()).finally(interrupt);
        }),
        err: new Writer((words) => (err += words)),
        interrupted: () => interrupted,
      })
    ).code;
    await used;
    return { code, out, err };
  } finally {
    sandbox.remove();
  }
}

describe('api-entreprise simulate', () => {
  it('says where it listens, writes a line per request without its token, and ends when it is interrupted', async () => {
    const { code, out, err } = await simulate(['--port', '0', '--limits', 'off', '--lang', 'fr'], async (url) => {
      const token = await (await fetch(`${url}/__simulator/token`)).text();
      const target = `${url}/v4/insee/sirene/unites_legales/418166096?context=a&object=b&recipient=13002526500013`;
      assert.equal((await fetch(target, { headers: { Authorization: `Bearer ${token}` } })).status, 200);
      assert.equal((await fetch(`${target}&token=${token}`)).status, 200);
      await fetch(`${url}/v3/insee/unites_legales/418166096`);
    });
    assert.equal(code, 0);
    assert.match(out, /^http:\/\/127\.0\.0\.1:\d+\n$/);
    const [ready, ...requests] = err.trim().split('\n');
    assert.match(ready ?? '', /^Simulateur prêt/);
    assert.equal(requests.length, 3);
    assert.match(requests[0] ?? '', /^[\d:]{8} GET \/v4\/insee\S+ 200 \d+ ms$/);
    assert.match(requests[2] ?? '', /vouliez-vous \/v\d\/insee\/sirene\/unites_legales\/\{siren\} \?$/);
    assert.doesNotMatch(err, /eyJ/);
  });

  it('says of a scenario that was asked for in vain that it changed nothing', async () => {
    for (const [lang, words] of [
      ['fr', 'legal : sans effet'],
      ['en', 'legal: no effect'],
    ] as const) {
      const { err } = await simulate(['--port', '0', '--lang', lang], async (url) => {
        await fetch(`${url}/v3/token/introspect`, { headers: { 'X-Simulator-Scenario': 'legal' } });
      });
      assert.match(err.trim().split('\n').at(-1) ?? '', new RegExp(`\\[${words}\\]$`));
    }
  });

  it('has limits, unless told not to', async () => {
    for (const [args, left] of [
      [[], '249'],
      [['--limits', '0.1'], '24'],
      [['--limits', 'off'], '250'],
    ] as const) {
      await simulate(['--port', '0', ...args], async (url) => {
        const token = await (await fetch(`${url}/__simulator/token`)).text();
        const target = `${url}/v4/insee/sirene/unites_legales/418166096?context=a&object=b&recipient=13002526500013`;
        const { headers } = await fetch(target, { headers: { Authorization: `Bearer ${token}` } });
        assert.equal(headers.get('ratelimit-remaining'), left);
      });
    }
  });

  it('closes providers at their hours, unless told not to', async () => {
    for (const [args, maintenance] of [
      [[], true],
      [['--maintenance', 'off'], false],
    ] as const) {
      await simulate(['--port', '0', ...args], async (url) => {
        const setting = await (await fetch(`${url}/__simulator`)).text();
        assert.match(setting, new RegExp(`"maintenance":${String(maintenance)}`));
      });
    }
  });

  it('says what to do when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    for (const [lang, words] of [
      ['fr', `Le port ${port} est déjà utilisé.`],
      ['en', `Port ${port} is already in use.`],
    ] as const) {
      const { code, err } = await simulate(['--port', port, '--lang', lang]);
      assert.equal(code, 2);
      assert.ok(err.includes(words), err);
      assert.match(err, /--port/);
    }
    taken.close();
  });

  for (const [args, words] of [
    [['--scenario', 'storm'], /Unknown scenario “storm”.*slow-headers.*clock-skew/],
    [['--scenario', 'slow-body=soon'], /slow-body=soon.*milliseconds/],
    [['--scenario', 'error=99999'], /error=99999.*XX002/],
    [['--scenario', 'reset=3'], /reset=3.*no value/],
    [['--fixtures', 'nowhere'], /“.*nowhere” cannot be read.*--fixtures/],
    [['--fixtures', '.'], /contains no test fixtures.*--fixtures/],
    [['--limits', 'some'], /--limits.*on, off/],
    [['--mode', 'real'], /--mode.*documented, deployed/],
    [['--port', '70000'], /70000 is not a port/],
    [['--prot', '1'], /Unknown option --prot.*api-entreprise simulate --help/],
  ] as const) {
    it(`explains ${args.join(' ')}`, async () => {
      const { code, out, err } = await simulate(['--port', '0', ...args]);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, words);
      assert.equal(err.trim().split('\n').length, 1);
    });
  }

  it('lists its scenarios in its help, in both languages', async () => {
    for (const [lang, words] of [
      ['fr', /slow-headers=15000 +les en-têtes/],
      ['en', /slow-headers=15000 +the headers are slow to arrive/],
    ] as const) {
      const { code, out } = await new Sandbox().run(['simulate', '--help', '--lang', lang]);
      assert.equal(code, 0);
      assert.match(out, words);
    }
  });
});
