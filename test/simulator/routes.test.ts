import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { mintToken, startSimulator } from '../../src/simulator/index';
import { catalogue, codesOf, NOON, withSimulator } from './harness';

describe('the other routes of the simulator', () => {
  it(
    'list the pings, each of which answers without a token',
    withSimulator({}, async (_, call) => {
      const listed = await call('/pings', { token: null });
      const pings = z.parse(z.array(z.object({ name: z.string(), url: z.string() })), JSON.parse(listed.text));
      assert.deepEqual(
        pings.map(({ name }) => name),
        catalogue.pings.map(({ name }) => name),
      );
      assert.equal(pings.find(({ url }) => url.endsWith('/ping/insee/sirene'))?.name, 'INSEE - Sirene');
      for (const { url } of pings) {
        const { status, text } = await call(new URL(url).pathname, { token: null });
        assert.equal(status, 200);
        const date = '2026-06-15T10:00:00Z';
        assert.deepEqual(JSON.parse(text), { status: 'ok', last_update: date, last_ok_status: date });
      }
      const unknown = await call('/ping/nobody/nothing', { token: null });
      assert.deepEqual([unknown.status, unknown.text], [404, '{}']);
      for (const path of ['/v2/ping', '/v3/ping', '/v4/ping']) {
        assert.equal((await call(path, { token: null })).status, 200);
      }
    }),
  );

  it('say until when a provider is closed', async () => {
    const closed = catalogue.operations.find(({ maintenance, ping }) => maintenance !== null && ping !== null);
    assert.ok(closed?.ping);
    const [hours = 0, minutes = 0] = (closed.maintenance?.from ?? '').split(':').map(Number);
    // In summer, Paris is two hours ahead.
    const within = Date.UTC(2026, 5, 15, hours - 2, minutes + 1);
    const Ping = z.object({ status: z.string(), until: z.optional(z.string()) });
    const asked = async (maintenance: boolean): Promise<z.infer<typeof Ping>> => {
      const simulator = await startSimulator({ now: () => within, maintenance });
      const response = await fetch(new URL(closed.ping ?? '', simulator.url));
      const told = z.parse(Ping, await response.json());
      await simulator.close();
      return told;
    };
    const { status, until } = await asked(true);
    assert.equal(status, 'maintenance');
    assert.ok(Date.parse(until ?? '') > within);
    assert.equal((await asked(false)).status, 'ok');
  });

  it(
    'tell what a token is',
    withSimulator({}, async (_, call) => {
      const id = 'a2c1f6de-0000-4000-a000-000000000001';
      const token = mintToken({ scopes: ['open_data'], id, expiresAt: NOON / 1_000 + 60 }, NOON);
      const { status, text } = await call('/v3/token/introspect', { token });
      assert.equal(status, 200);
      assert.deepEqual(JSON.parse(text), {
        data: {
          id,
          type: 'standard',
          scopes: ['open_data'],
          datapass_id: null,
          siret_souscripteur: null,
          date_emission: '2026-06-15T10:00:00Z',
          date_expiration: '2026-06-15T10:01:00Z',
          rate_limit_par_minute: null,
          delegation: null,
        },
        links: { datapass: null },
        meta: {},
      });
    }),
  );

  it(
    'publish the errors, of every operation or of one',
    withSimulator({}, async (_, call) => {
      const Nomenclature = z.object({
        endpoints: z.record(z.string(), z.object({ provider: z.nullable(z.string()) })),
      });
      const all = await call('/v3/errors', { token: null });
      assert.equal(
        Object.keys(z.parse(Nomenclature, JSON.parse(all.text)).endpoints).length,
        catalogue.operations.length,
      );
      const id = 'api_entreprise_v4_insee_unites_legales';
      const one = z.parse(Nomenclature, JSON.parse((await call(`/errors?operation_id=${id}`, { token: null })).text));
      assert.deepEqual(one.endpoints, { [id]: { provider: 'INSEE' } });
      assert.equal((await call('/errors?operation_id=none', { token: null })).status, 404);
    }),
  );

  it(
    'refuse links that nobody was given',
    withSimulator({}, async (_, call) => {
      const id = '6b1f0c52-4f3a-4c1e-9a55-0d6f0d1f2a3b';
      assert.equal((await call(`/proxy/files/${id}`)).status, 404);
      assert.deepEqual(codesOf(await call(`/proxy/inpi/download/${id}`)), ['00314']);
    }),
  );
});
