import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { catalogue, codesOf, withSimulator } from './harness';

describe('the other routes of the simulator', () => {
  it(
    'list the pings, each of which answers without a token',
    withSimulator({}, async (_, call) => {
      const listed = await call('/pings', { token: null });
      const pings = z.parse(z.array(z.object({ name: z.string(), url: z.string() })), JSON.parse(listed.text));
      assert.ok(pings.length > 10);
      for (const { url } of pings) {
        const { status, text } = await call(new URL(url).pathname, { token: null });
        assert.equal(status, 200);
        assert.match(text, /^\{"status":"ok","last_update":"2026-06-15T10:00:00Z"\}$/);
      }
      const unknown = await call('/ping/nobody/nothing', { token: null });
      assert.deepEqual([unknown.status, unknown.text], [404, '{}']);
      for (const path of ['/v2/ping', '/v3/ping', '/v4/ping']) {
        assert.equal((await call(path, { token: null })).status, 200);
      }
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
