import assert from 'node:assert/strict';
import { mintToken } from '../../src/simulator/index';
import { catalogue, codesOf, errorsOf, NOON, pathOf, RECIPIENT, TRACE, withSimulator } from './harness';

const LEGAL_UNIT = '/v4/insee/sirene/unites_legales/418166096';
const JSON_API = 'application/vnd.api+json; charset=utf-8';
const PLAIN = 'application/json; charset=utf-8';

describe('the checks of the simulator', () => {
  it(
    'let a good call of every operation through, with the headers of the service',
    withSimulator({}, async (_, call) => {
      for (const operation of catalogue.operations) {
        const answer = await call(`${pathOf(operation)}?${TRACE}`);
        assert.equal(answer.status, 200, operation.path);
        assert.equal(answer.headers.get('content-type'), JSON_API);
        assert.equal(answer.headers.get('ratelimit-limit'), String(operation.rateLimit?.perMinute));
        assert.equal(answer.headers.get('x-response-cached'), 'false');
        assert.equal(answer.headers.get('x-cache-expires-in'), '');
        assert.match(answer.headers.get('x-request-id') ?? '', /^[\w-]{36}$/);
        assert.equal(answer.headers.get('access-control-allow-origin'), null);
      }
    }),
  );

  it(
    'answer the routes that are none in plain text',
    withSimulator({}, async (_, call) => {
      for (const [target, status] of [
        ['/v3/insee/unites_legales/418166096', 404],
        ['/nothing', 404],
        ['/', 404],
        ['/ping', 404],
        ['/v3/privileges', 404],
        ['/v2/entreprises/418166096', 410],
        ['/v2/anything', 410],
        ['/v3/inpi/unites_legales/418166096/actes', 410],
      ] as const) {
        const answer = await call(target);
        assert.equal(answer.status, status, target);
        assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8');
      }
      assert.equal((await call(`${LEGAL_UNIT}?${TRACE}`, { method: 'POST' })).status, 404);
      const head = await call(`${LEGAL_UNIT}?${TRACE}`, { method: 'HEAD' });
      assert.deepEqual([head.status, head.text], [200, '']);
    }),
  );

  const scoped = mintToken({ scopes: ['open_data'] });
  const expired = mintToken({ scopes: ['open_data'], expiresAt: NOON / 1_000 - 1 });
  const production = mintToken({ scopes: ['open_data'], environment: 'production' });
  const forged = scoped.slice(0, -5) + (scoped.endsWith('AAAAA') ? 'BBBBB' : 'AAAAA');
  // Each call is wrong in everything that its row and those below it check: the first check that fails decides.
  for (const [what, target, token, status, codes, type] of [
    ['no token', '/v5/insee/sirene/unites_legales/1', null, 401, ['00101'], PLAIN],
    ['text that is no token', '/v5/insee/sirene/unites_legales/1', 'abc', 401, ['00101'], PLAIN],
    ['forged token', '/v5/insee/sirene/unites_legales/1', forged, 401, ['00101'], PLAIN],
    ['token of production', '/v5/insee/sirene/unites_legales/1', production, 401, ['00108'], PLAIN],
    ['expired token', '/v5/insee/sirene/unites_legales/1', expired, 401, ['00103'], PLAIN],
    ['missing scope', '/v5/insee/sirene/unites_legales/1', scoped, 403, ['00100'], PLAIN],
    ['missing parameters', '/v5/insee/sirene/unites_legales/1', undefined, 422, ['00201', '00202', '00203'], PLAIN],
    [
      'blank',
      `/v5/insee/sirene/unites_legales/1?context=+&object=&recipient=1`,
      undefined,
      422,
      ['00201', '00202'],
      PLAIN,
    ],
    [
      'version',
      '/v5/insee/sirene/unites_legales/1?context=a&object=b&recipient=1',
      undefined,
      404,
      ['00402'],
      JSON_API,
    ],
    ['recipient', '/v4/insee/sirene/unites_legales/1?context=a&object=b&recipient=1', undefined, 422, ['00210'], PLAIN],
    ['siren', `/v4/insee/sirene/unites_legales/418166097?${TRACE}`, undefined, 422, ['00301'], JSON_API],
    ['escape', `/v4/insee/sirene/unites_legales/%E9?${TRACE}`, undefined, 400, ['00401'], PLAIN],
  ] as const) {
    it(
      `come in the service’s order: ${what}`,
      withSimulator({}, async (_, call) => {
        const answer = await call(target, token === undefined ? {} : { token });
        assert.deepEqual([answer.status, codesOf(answer)], [status, codes]);
        assert.equal(answer.headers.get('content-type'), type);
      }),
    );
  }

  for (const [target, code] of [
    ['/v4/insee/sirene/etablissements/41816609600052', '00302'],
    ['/v3/ministere_interieur/rna/associations/W75', '00303'],
    ['/v3/douanes/etablissements/12/immatriculations_eori', '00304'],
    ['/v3/gip_mds/etablissements/41816609600051/effectifs_mensuels/3/annee/2024', '00305'],
    ['/v3/gip_mds/unites_legales/418166096/effectifs_annuels/1899', '00307'],
    ['/v4/dgfip/unites_legales/418166096/liasses_fiscales/20', '00307'],
    ['/v4/dgfip/unites_legales/418166096/liasses_fiscales/2026', '00315'],
    ['/v4/djepva/api-association/associations/1', '00333'],
    ['/v3/data_subvention/associations/1/subventions', '00330'],
    ['/v3/ministere_interieur/siaf/fondations/075-ZZZ-00194-01', '00331'],
    ['/v3/ministere_interieur/siaf/fondations/AB-FRUP-00194-01', '00331'],
    ['/v3/ademe/etablissements/41816609600051/certification_rge?limit=1001', '00313'],
    ['/v3/gip_mds/etablissements/41816609600051/effectifs_mensuels/03/annee/2024?profondeur=14', '00390'],
  ] as const) {
    it(
      `refuse ${target} with ${code}`,
      withSimulator({}, async (_, call) => {
        const answer = await call(`${target}${target.includes('?') ? '&' : '?'}${TRACE}`);
        assert.deepEqual([answer.status, codesOf(answer)], [422, [code]]);
      }),
    );
  }

  it(
    'take the numbers of foundations as the register writes them, and answer with its fields',
    withSimulator({}, async (_, call) => {
      for (const number of ['075-FRUP-00194-01', '201a-fe-00001-09', '784308934']) {
        const answer = await call(`/v3/ministere_interieur/siaf/fondations/${number}?${TRACE}`);
        assert.equal(answer.status, 200, number);
        assert.match(answer.text, /"identifiants":\{"rnf":"\w+-\w+-\d{5}-\d\d","siren":"\d{9}"/);
      }
      const association = await call(`/v3/ministere_interieur/siaf/associations/W442001747?${TRACE}`);
      assert.match(association.text, /"documents_rna":\[\{"id":"[0-9a-f-]{36}".*"url":"http:\/\/127/);
      const open = await call(`/v3/ministere_interieur/siaf/associations/open_data/W442001747?${TRACE}`);
      assert.match(open.text, /"rna":"W442001747"/);
      assert.doesNotMatch(open.text, /dirigeants|documents_rna|courriel/);
    }),
  );

  it(
    'leave a delegation that no editor’s token names alone',
    withSimulator({}, async (_, call) => {
      assert.equal((await call(`${LEGAL_UNIT}?${TRACE}&delegation_id=X`)).status, 200);
    }),
  );

  it(
    'take a token from the query and from X-Api-Key as well',
    withSimulator({}, async (_, call) => {
      const token = mintToken({ scopes: ['unites_legales_etablissements_insee', 'open_data'] });
      const target = `/v4/insee/sirene/unites_legales/diffusibles/418166096?${TRACE}`;
      assert.equal((await call(`${target}&token=${token}`, { token: null })).status, 200);
      assert.equal((await call(target, { token: null, headers: { 'X-Api-Key': token } })).status, 200);
      assert.equal((await call(target, { token: null, headers: { Authorization: `bearer ${token}` } })).status, 401);
    }),
  );

  it(
    'accept the establishments of La Poste and refuse the recipient by its check digit',
    withSimulator({}, async (_, call) => {
      const at = (recipient: string) => `${LEGAL_UNIT}?context=a&object=b&recipient=${recipient}`;
      assert.equal((await call(at('35600000000048'))).status, 200);
      assert.deepEqual(codesOf(await call(at('13002526500014'))), ['00210']);
    }),
  );

  it('close a provider in its hours, in French time', async () => {
    const target = `/v4/dgfip/unites_legales/418166096/attestation_fiscale?${TRACE}`;
    for (const [now, left] of [
      [Date.UTC(2026, 0, 15, 0, 15), 45 * 60],
      [Date.UTC(2026, 6, 15, 23, 30), 30 * 60],
      [Date.UTC(2026, 6, 15, 0, 15), null],
    ] as const) {
      await withSimulator({ now: () => now }, async (_, call) => {
        const answer = await call(target);
        assert.equal(answer.status, left === null ? 200 : 503);
        if (left === null) return;
        const [error] = errorsOf(answer);
        assert.deepEqual([error?.code, error?.meta.retry_in], ['03020', left]);
      })();
    }
  });

  it('close no provider for a failure that is asked for, nor when told not to', async () => {
    const target = `/v4/dgfip/unites_legales/418166096/attestation_fiscale?${TRACE}`;
    const now = (): number => Date.UTC(2026, 0, 15, 0, 15);
    await withSimulator({ now }, async (_, call) => {
      assert.equal((await call(target, { headers: { 'X-Simulator-Scenario': 'not-found' } })).status, 404);
    })();
    await withSimulator({ now, maintenance: false }, async (_, call) => {
      assert.equal((await call(target)).status, 200);
    })();
  });

  it(
    'name the parameter that is missing',
    withSimulator({}, async (_, call) => {
      const answer = await call(`${LEGAL_UNIT}?context=a&recipient=${RECIPIENT}`);
      const [error] = errorsOf(answer);
      assert.deepEqual(error?.source, { parameter: 'object' });
      assert.deepEqual(error.meta, {});
    }),
  );
});
