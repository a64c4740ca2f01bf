import assert from 'node:assert/strict';
import { allScopes, mintToken } from '../../src/simulator/index';
import { catalogue, codesOf, errorsOf, NOON, TRACE, withSimulator } from './harness';

const CIBTP = `/v3/cibtp/etablissements/41816609600051/attestation_cotisations_conges_payes_chomage_intemperies?${TRACE}`;
const UNIT = `/v4/insee/sirene/unites_legales/418166096?${TRACE}`;
const HEADQUARTERS = `/v3/insee/sirene/unites_legales/418166096/siege_social?${TRACE}`;
const limits = { factor: 1 };

describe('the limits of the simulator', () => {
  it('let so many calls through in a minute of the clock, then answer 429 with what is left of it', async () => {
    let now = NOON + 42_500;
    await withSimulator({ limits, now: () => now }, async (_, call) => {
      for (const remaining of ['4', '3', '2', '1', '0']) {
        const { status, headers } = await call(CIBTP);
        assert.equal(status, 200);
        assert.equal(headers.get('ratelimit-limit'), '5');
        assert.equal(headers.get('ratelimit-remaining'), remaining);
        assert.equal(headers.get('ratelimit-reset'), String(NOON / 1_000 + 60));
      }
      const refused = await call(CIBTP);
      assert.deepEqual([refused.status, codesOf(refused)], [429, ['00429']]);
      assert.equal(refused.headers.get('content-type'), 'application/json');
      assert.equal(refused.headers.get('retry-after'), '18');
      assert.equal(refused.headers.get('ratelimit-remaining'), '0');
      now = NOON + 60_000;
      assert.equal((await call(CIBTP)).status, 200);
    })();
  });

  it(
    'count calls that are refused later, and refuse before they look at anything else',
    withSimulator({ limits }, async (_, call) => {
      const id = 'a2c1f6de-0000-4000-a000-000000000001';
      const expired = mintToken({ scopes: [], expiresAt: 1, id, subject: 'Aides' });
      for (let count = 0; count < 5; count += 1) assert.equal((await call(CIBTP, { token: expired })).status, 401);
      assert.equal((await call(CIBTP, { token: expired })).status, 429);
      assert.equal((await call(CIBTP)).status, 200, 'another habilitation has its own count');
      for (let count = 0; count < 7; count += 1) assert.equal((await call(CIBTP, { token: null })).status, 401);
    }),
  );

  it(
    'are those of a habilitation, whichever of its tokens is used',
    withSimulator({ limits }, async (_, call) => {
      const tokenOf = (subject: string, id: string) =>
        mintToken({ scopes: allScopes(catalogue), subject, id: `a2c1f6de-0000-4000-a000-00000000000${id}` });
      const left = async (token: string) =>
        (await call(CIBTP, { token })).headers.get('ratelimit-remaining') ?? assert.fail();
      assert.equal(await left(tokenOf('Marchés', '1')), '4');
      assert.equal(await left(tokenOf('Marchés', '2')), '3');
      assert.equal(await left(tokenOf('Aides', '3')), '4');
      const given = await call('/__simulator/token?habilitation=Aides', { token: null });
      assert.equal(await left(given.text), '3');
    }),
  );

  it('are those of whoever gave the delegation, for the token of a software supplier', async () => {
    await withSimulator({ limits }, async (_, call) => {
      const editors = ['1', '2'].map((id) =>
        mintToken({ scopes: [], editor: true, subject: id, id: `a2c1f6de-0000-4000-a000-00000000000${id}` }),
      );
      const left = [];
      for (const token of editors) left.push((await call(CIBTP, { token })).headers.get('ratelimit-remaining'));
      assert.deepEqual(left, ['4', '3']);
    })();
  });

  it(
    'are shared by the endpoints of a group, in every version',
    withSimulator({ limits }, async (_, call) => {
      const left = async (target: string) => Number((await call(target)).headers.get('ratelimit-remaining'));
      const first = await left(UNIT);
      assert.equal(await left(HEADQUARTERS), first - 1);
      assert.equal(await left(UNIT.replace('v4', 'v3')), first - 2);
      assert.equal(await left(CIBTP), 4);
    }),
  );

  it(
    'are scaled by a factor, and never to nothing',
    withSimulator({ limits: { factor: 0.1, windowSeconds: 1 } }, async (_, call) => {
      assert.equal((await call(UNIT)).headers.get('ratelimit-limit'), '25');
      const { headers } = await call(CIBTP);
      assert.equal(headers.get('ratelimit-limit'), '1');
      assert.equal(headers.get('ratelimit-reset'), String(NOON / 1_000 + 1));
      assert.equal((await call(CIBTP)).status, 429);
    }),
  );

  it(
    'can be off, and their headers are there all the same',
    withSimulator({ limits: null }, async (_, call) => {
      for (let count = 0; count < 8; count += 1) {
        const { status, headers } = await call(CIBTP);
        assert.deepEqual([status, headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')], [200, '5', '5']);
      }
    }),
  );
});

describe('identical calls of the simulator', () => {
  const slow = { headers: { 'X-Simulator-Scenario': 'slow-headers=300' } };

  it(
    'are refused while the first is in flight, and answered after it',
    withSimulator({}, async ({ log }, call) => {
      const [first, second, other] = await Promise.all([
        call(UNIT, slow),
        call(UNIT, slow),
        call(UNIT.replace('marche', 'aide'), slow),
      ]);
      const [good, refused] = first.status === 200 ? [first, second] : [second, first];
      assert.deepEqual([good.status, refused.status, other.status], [200, 409, 200]);
      assert.deepEqual(errorsOf(refused)[0]?.code, '00015');
      assert.equal((await call(UNIT)).status, 200);
      assert.equal(log.entries().length, 4);
    }),
  );

  it(
    'are free again when the client gives the first one up',
    withSimulator({}, async ({ log }, call) => {
      const given = call(UNIT, { headers: { 'X-Simulator-Scenario': 'no-answer' }, signal: AbortSignal.timeout(50) });
      await assert.rejects(given, { name: 'TimeoutError' });
      while (log.entries().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      assert.equal(log.entries()[0]?.status, null);
      assert.equal((await call(UNIT)).status, 200);
    }),
  );
});
