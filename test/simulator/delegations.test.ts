import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { isDelegation, isSiret } from '../../src/catalogue/index';
import { mintToken } from '../../src/simulator/index';
import { type Caller, codesOf, goodToken, NOON, withSimulator } from './harness';

const UNIT = '/v4/insee/sirene/unites_legales/418166096?context=marche&object=attribution';
const Delegations = z.object({
  data: z.array(
    z.strictObject({
      id: z.string(),
      authorization_request_id: z.int(),
      siret: z.string(),
      intitule: z.string(),
      scopes: z.array(z.string()),
      statut: z.enum(['active', 'revoked']),
      created_at: z.string(),
    }),
  ),
  meta: z.strictObject({ page: z.int(), per_page: z.int(), total: z.int(), total_pages: z.int() }),
});
type Delegation = z.infer<typeof Delegations>['data'][number];

const editor = mintToken({ scopes: [], editor: true }, NOON);

async function listed(call: Caller, query = ''): Promise<z.infer<typeof Delegations>> {
  const { status, text } = await call(`/editeur/api/v1/delegations${query}`, { token: editor });
  assert.equal(status, 200);
  return z.parse(Delegations, JSON.parse(text));
}

/** Organisations by how many delegations they have given that hold. */
function bySize(all: readonly Delegation[]): Map<number, string> {
  const active = (siret: string): number =>
    all.filter((each) => each.siret === siret && each.statut === 'active').length;
  return new Map(all.map(({ siret }) => [active(siret), siret]));
}

describe('the delegations of the simulator', () => {
  it(
    'are listed for the token of a software supplier, by pages, and for no other',
    withSimulator({}, async (_, call) => {
      const { data, meta } = await listed(call);
      assert.deepEqual(meta, { page: 1, per_page: 50, total: data.length, total_pages: 1 });
      assert.ok(data.every(({ id, siret }) => isDelegation(id) && isSiret(siret)));
      const second = await listed(call, '?page=2&per_page=3');
      assert.deepEqual(second.data, data.slice(3, 6));
      assert.deepEqual([second.meta.page, second.meta.total_pages], [2, Math.ceil(data.length / 3)]);
      assert.equal((await listed(call, '?per_page=5000')).meta.per_page, 100);
      for (const token of [null, goodToken(), mintToken({ scopes: [], editor: true, expiresAt: 1 })]) {
        const refused = await call('/editeur/api/v1/delegations', { token });
        assert.deepEqual([refused.status, JSON.parse(refused.text)], [401, { error: 'Unauthorized' }]);
      }
      const asked = await call('/__simulator/token?state=editor', { token: null });
      assert.equal((await call('/editeur/api/v1/delegations', { token: asked.text })).status, 200);
    }),
  );

  it(
    'open the calls of the organisation that gave one, and say what is wrong with the others',
    withSimulator({}, async (_, call) => {
      const { data } = await listed(call);
      const sizes = bySize(data);
      const asked = (recipient: string, more = '') => call(`${UNIT}&recipient=${recipient}${more}`, { token: editor });
      const one = sizes.get(1) ?? assert.fail();
      const two = sizes.get(2) ?? assert.fail();
      const none = sizes.get(0) ?? assert.fail();
      assert.equal((await asked(one)).status, 200);
      const ambiguous = await asked(two);
      assert.deepEqual([ambiguous.status, codesOf(ambiguous)], [422, ['00212']]);
      const [chosen] = data.filter(({ siret, statut }) => siret === two && statut === 'active');
      assert.equal((await asked(two, `&delegation_id=${chosen?.id}`)).status, 200);
      for (const refused of [
        await asked(none),
        await asked('21560124000018'),
        await asked(two, `&delegation_id=${chosen?.id.toUpperCase()}`),
        await asked(one, `&delegation_id=${chosen?.id}`),
      ]) {
        assert.deepEqual([refused.status, codesOf(refused)], [403, ['00213']]);
      }
      assert.deepEqual(codesOf(await call(UNIT, { token: editor })), ['00203']);
    }),
  );

  it(
    'are told by introspection',
    withSimulator({}, async (_, call) => {
      const { data } = await listed(call);
      const siret = bySize(data).get(1) ?? assert.fail();
      const Told = z.object({
        data: z.object({
          type: z.string(),
          siret_souscripteur: z.nullable(z.string()),
          delegation: z.nullable(z.strictObject({ id: z.string(), siret_delegant: z.string() })),
        }),
      });
      const asked = async (query: string) =>
        z.parse(Told, JSON.parse((await call(`/v3/token/introspect${query}`, { token: editor })).text)).data;
      assert.deepEqual(await asked(''), { type: 'editeur', siret_souscripteur: null, delegation: null });
      const id = data.find((each) => each.siret === siret)?.id ?? '';
      assert.deepEqual((await asked(`?recipient=${siret}`)).delegation, { id, siret_delegant: siret });
      const refused = await call('/v3/token/introspect?recipient=21560124000018', { token: editor });
      assert.deepEqual([refused.status, codesOf(refused)], [403, ['00213']]);
    }),
  );
});
