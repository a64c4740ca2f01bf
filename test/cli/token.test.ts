import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { minted, mintedKey } from '../token/minted';
import { type Ran, Sandbox } from './harness';

const DAY = 86_400;

/** Seconds since 1970, so many days from now and an hour. */
const inDays = (days: number): number => Math.floor(Date.now() / 1_000) + days * DAY + 3_600;

describe('token inspect', () => {
  const box = new Sandbox();
  after(() => box.remove());

  function inspect(input: string, ...args: readonly string[]): Promise<Ran> {
    return box.run(['token', 'inspect', ...args], { input: () => Promise.resolve(Buffer.from(input)) });
  }

  async function facts(input: string, ...args: readonly string[]): Promise<Record<string, unknown>> {
    const { code, out, err } = await inspect(input, '--format', 'json', ...args);
    assert.deepEqual([code, err], [0, '']);
    const value: unknown = JSON.parse(out);
    assert.ok(typeof value === 'object' && value !== null);
    return { ...value };
  }

  it('tells in both languages what is written in a token', async () => {
    const token = minted({ sub: 'Aides aux entreprises', exp: inDays(42) });
    const english = await inspect(token);
    assert.match(english.out, /^Subject +Aides aux entreprises$/m);
    assert.match(english.out, /^Environment +PRODUCTION$/m);
    assert.match(english.out, /^Expiry +.*\(42 days left\)$/m);
    assert.match(english.out, /^Endpoints +\d+ of \d+ accessible$/m);
    const french = await inspect(token, '--lang', 'fr');
    assert.match(french.out, /^Environnement +PRODUCTION$/m);
    assert.match(french.out, /^Expiration +.*\(42 jours restants\)$/m);
    assert.deepEqual([english.code, french.code], [0, 0]);
  });

  it('says that a passed date may have been prolonged, and that staging is staging', async () => {
    const passed = await inspect(minted({ exp: inDays(-3), sub: 'staging' }));
    assert.equal(passed.code, 0);
    assert.match(passed.out, /expired on .*, unless it has been extended/);
    assert.match(passed.out, /^Environment +staging \(fictitious data; this token is public\)$/m);
  });

  it('lists the endpoints that it opens', async () => {
    const token = minted({ scopes: ['attestation_fiscale_dgfip'] });
    const { out } = await inspect(token, '--endpoints');
    assert.match(out, /^ {2}\/v4\/dgfip\/unites_legales\/\{siren\}\/attestation_fiscale {2}Attestation fiscale$/m);
    assert.doesNotMatch(out, /banque_de_france/);
    const { endpoints } = await facts(token, '--endpoints');
    const listed = new Map<string, unknown>(Object.entries(endpoints ?? {}));
    const paths = listed.get('openPaths');
    assert.ok(Array.isArray(paths) && paths.length === listed.get('open'));
  });

  it('tells suppliers’ tokens, those of API Particulier and old keys for what they are', async () => {
    assert.equal((await facts(minted({ editor: true, scopes: [] }))).endpoints, null);
    assert.equal((await facts(minted({ scopes: ['cnaf_quotient_familial'] }))).service, 'particulier');
    const key = mintedKey();
    assert.deepEqual(await facts(key), { version: 1, kind: 'key', lastFour: key.slice(-4) });
    assert.match((await inspect(key)).out, /legacy opaque 32-character key, ending in/);
  });

  it('reads a variable, and says when there is none', async () => {
    const token = minted();
    const env = { OURS: token, EMPTY: ' ' };
    const input = () => Promise.reject<Buffer>(new Error('not to be read'));
    const { code, out } = await box.run(['token', 'inspect', '--env', 'OURS'], { env, input });
    assert.equal(code, 0);
    assert.match(out, /PRODUCTION/);
    for (const name of ['EMPTY', 'NONE']) {
      const ran = await box.run(['token', 'inspect', '--env', name], { env, input });
      assert.equal(ran.code, 2);
      assert.match(ran.err, new RegExp(`${name} is empty or does not exist`));
    }
  });

  it('refuses what is no token with a sentence and 2', async () => {
    for (const [text, sentence] of [
      ['', /is empty/],
      ['bonjour', /not an API Entreprise token/],
      [minted({ iss: 'https://idp.example' }), /not an API Entreprise one/],
      [minted().slice(0, -5), /incomplete/],
      [`${minted()} ${minted()}`, /several tokens/],
      ['x'.repeat(1_000_001), /not an API Entreprise token/],
    ] as const) {
      const { code, out, err } = await inspect(text);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, sentence);
      assert.equal(err.trim().split('\n').length, 1);
    }
  });

  it('takes no token where it would stay: in the command, or typed into a terminal', async () => {
    const token = minted();
    for (const args of [[token], ['--env', token], [mintedKey()]]) {
      assert.match((await inspect('', ...args)).err, /shell history|name of an environment variable/);
    }
    const typed = await box.run(['token', 'inspect'], { inIsTerminal: true });
    assert.deepEqual([typed.code, typed.out], [2, '']);
    assert.match(typed.err, /remain visible/);
    assert.match((await box.run(['token'])).err, /expects one of these commands: inspect/);
  });

  it('never shows the token, wherever it was given and whatever is written in it', async () => {
    const anywhere = fc.constantFrom(
      'input',
      'argument',
      '--env',
      '--format',
      '--lang',
      'variable',
      'option',
      'command',
    );
    const claims = fc.record({ sub: fc.string(), exp: fc.option(fc.double({ noNaN: true })), editor: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(claims, anywhere, fc.constantFrom('text', 'json'), async (written, where, format) => {
        const token = minted(written);
        const all = ['token', 'inspect', '--format', format, '--endpoints'];
        const args: Readonly<Record<typeof where, readonly string[]>> = {
          input: all,
          argument: [...all, token],
          '--env': [...all, '--env', token],
          '--format': [...all, '--format', token],
          '--lang': [...all, '--lang', token],
          variable: [...all, '--env', 'OURS'],
          option: [...all, `--${token}`],
          command: ['token', token],
        };
        const ran = await box.run(args[where], {
          env: { OURS: token },
          input: () => Promise.resolve(Buffer.from(token)),
        });
        assert.equal(ran.code, where === 'input' || where === 'variable' ? 0 : 2);
        const said = ran.out + ran.err;
        const secret = token.slice(token.indexOf('.') + 1);
        for (let at = 0; at + 16 <= said.length; at += 1) assert.ok(!secret.includes(said.slice(at, at + 16)), said);
        // A control character would be an order to the terminal.
        if (format === 'text') assert.doesNotMatch(ran.out, /[^\P{Cc}\n]/u);
      }),
      { numRuns: 200 },
    );
  });
});
