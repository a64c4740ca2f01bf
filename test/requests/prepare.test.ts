import * as assert from 'node:assert/strict';
import { shipped } from '../../src/catalogue';
import { prepare, type Preparation, type Wanted } from '../../src/requests/prepare';
import { production, simulator, staging } from '../../src/requests/target';
import type { TokenSummary } from '../../src/requests/warnings';

const now = new Date('2026-11-23T10:00:00+01:00');

const token: TokenSummary = {
  environment: 'production',
  service: 'entreprise',
  scopes: ['unites_legales_etablissements_insee', 'attestations_fiscales', 'liasses_fiscales_dgfip'],
  editor: false,
  expiresAt: null,
};

const good: Wanted = {
  endpoint: '/v4/insee/sirene/unites_legales/{siren}',
  parameters: { siren: '418166096', context: 'Marchés publics', object: 'Dossier 118', recipient: '21750001600019' },
  target: production,
  token,
};

const prepared = (more: Partial<Wanted>, at = now): Preparation => prepare({ ...good, ...more }, at);

function codes(preparation: Preparation): (string | null)[] {
  return preparation.ok ? [] : preparation.problems.map(({ parameter, code }) => code ?? parameter);
}

const kinds = (preparation: Preparation) => preparation.warnings.map(({ kind }) => kind);

describe('prepare', () => {
  it('writes the request, without a token', () => {
    const preparation = prepared({});
    assert.ok(preparation.ok);
    assert.equal(
      preparation.request.url,
      'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=March%C3%A9s+publics&recipient=21750001600019&object=Dossier+118',
    );
    assert.deepEqual(kinds(preparation), []);
    assert.ok(!('authorization' in preparation.request.headers));
  });

  it('takes an operation’s id, or a path with its values in place', () => {
    for (const endpoint of ['api_entreprise_v4_insee_unites_legales', '/v4/insee/sirene/unites_legales/418166096']) {
      const { siren: _, ...rest } = good.parameters;
      const parameters = endpoint.startsWith('/') ? rest : good.parameters;
      const id = shipped().operations.find(({ path }) => path === good.endpoint)?.id ?? '';
      const preparation = prepared({ endpoint: endpoint.startsWith('/') ? endpoint : id, parameters });
      assert.ok(preparation.ok, endpoint);
      assert.match(preparation.request.url, /\/418166096\?/);
    }
  });

  it('says all that the service would refuse, at once, in both languages and with what to do', () => {
    const preparation = prepared({
      endpoint: '/v3/gip_mds/etablissements/{siret}/effectifs_mensuels/{month}/annee/{year}',
      parameters: {
        siret: '41816609600068',
        month: '1',
        year: '2027',
        profondeur: '14',
        nature_effectif: 'tous',
        recipient: 'PlaceDesEntreprises',
        context: '   ',
        annee: '2024',
        foo: 'bar',
      },
      token: 'none',
    });
    assert.deepEqual(codes(preparation).sort(), [
      '00101', '00201', '00202', '00210', '00302', '00305', '00307', '00390', 'annee', 'foo', 'nature_effectif',
    ]); // prettier-ignore
    assert.ok(!preparation.ok);
    for (const { message, next } of preparation.problems) {
      for (const sentence of [message, next]) {
        assert.match(sentence.fr, /^\S.*[.?]$/);
        assert.match(sentence.en, /^\S.*[.?]$/);
      }
    }
    assert.match(preparation.problems.find(({ parameter }) => parameter === 'annee')?.next.en ?? '', /year/);
  });

  it('takes the trace from the defaults, and lets the call win', () => {
    const preparation = prepared({
      parameters: { siren: '418166096', object: 'Dossier 118' },
      defaults: { context: 'Marchés publics', recipient: '21750001600019', object: 'autre', user_id: 'agent-7' },
    });
    assert.ok(preparation.ok);
    assert.equal(preparation.request.parameters['object'], 'Dossier 118');
    assert.equal(preparation.request.parameters['context'], 'Marchés publics');
    assert.ok(!preparation.request.url.includes('user_id'));
  });

  it('sends user_id on the endpoints of the DGFIP, and says so when there is none', () => {
    const endpoint = '/v4/dgfip/unites_legales/{siren}/attestation_fiscale';
    const sent = prepared({ endpoint, parameters: { ...good.parameters, user_id: 'agent-7' } });
    assert.ok(sent.ok && sent.request.url.includes('user_id=agent-7'));
    assert.deepEqual(kinds(sent), []);
    assert.deepEqual(kinds(prepared({ endpoint })), ['user-id']);
  });

  it('warns of a trace that is none', () => {
    const parameters = {
      siren: '100000017',
      context: 'test',
      object: 'x'.repeat(50),
      recipient: '10000001700010',
    };
    assert.deepEqual(kinds(prepared({ parameters, target: simulator() })), [
      'placeholder',
      'placeholder',
      'placeholder',
      'own-recipient',
      'long-object',
    ]);
  });

  it('refuses to send a made-up trace to production, and only warns of it elsewhere', () => {
    const parameters = { ...good.parameters, context: 'Test', object: '\u200b', recipient: '10000001700010' };
    const sent = prepared({ parameters, target: production });
    assert.ok(!sent.ok);
    assert.deepEqual(
      sent.problems.map(({ parameter }) => parameter),
      ['context', 'object', 'recipient'],
    );
    for (const { next } of sent.problems) assert.match(next.fr, /^La production garde cette trace/);
    assert.deepEqual(kinds(sent), []);
    const tried = prepared({ parameters, target: simulator() });
    assert.ok(tried.ok);
    assert.deepEqual(kinds(tried), ['placeholder', 'placeholder', 'placeholder']);
  });

  it('lets an administration ask whose SIRET often stands in examples', () => {
    const sent = prepared({ parameters: { ...good.parameters, recipient: '13002526500013' }, target: production });
    assert.ok(sent.ok);
    assert.deepEqual(kinds(sent), ['placeholder']);
  });

  it('warns of a token that does not fit, and still lets it be sent', () => {
    const others: readonly (readonly [Partial<Wanted>, string[]])[] = [
      [{ token: { ...token, scopes: ['open_data'] } }, ['scopes']],
      [{ token: { ...token, scopes: [], editor: true } }, []],
      [{ token: { ...token, service: 'particulier', scopes: [] } }, ['token-service']],
      [{ token: { ...token, environment: 'staging' } }, ['token-environment']],
      [{ target: staging }, ['token-environment']],
      [{ token: { ...token, expiresAt: 1 } }, ['token-expired']],
      [{ token: 'opaque' }, []],
    ];
    for (const [more, expected] of others) {
      const preparation = prepared(more);
      assert.ok(preparation.ok);
      assert.deepEqual(kinds(preparation), expected);
    }
  });

  it('needs no token for the simulator', () => {
    assert.ok(prepared({ token: 'none', target: simulator() }).ok);
  });

  it('warns of a deprecated endpoint, one of the test environment, and a provider under maintenance', () => {
    assert.deepEqual(kinds(prepared({ endpoint: '/v3/insee/sirene/unites_legales/{siren}' })), ['deprecated']);
    const { siren = '', ...trace } = good.parameters;
    const parameters = { ...trace, siren_or_siret_or_rna: siren };
    const siaf = prepared({
      endpoint: '/v3/ministere_interieur/siaf/associations/{siren_or_siret_or_rna}',
      parameters,
    });
    assert.deepEqual(kinds(siaf), ['staging-only', 'scopes']);
    const night = new Date('2026-11-24T01:30:00+01:00');
    const closed = prepared({ endpoint: '/v4/dgfip/unites_legales/{siren}/attestation_fiscale' }, night);
    assert.deepEqual(kinds(closed), ['maintenance', 'user-id']);
  });

  it('leads from what is no endpoint to one that is', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['/v2/entreprises/418166096', /\/v4\/insee\/sirene\/unites_legales/],
      ['/v3/inpi/unites_legales/418166096/actes', /actes_bilans/],
      ['/v3/insee/sirene/unites_legale/418166096', /unites_legales/],
      ['nothing', /\/v4\//],
    ];
    for (const [endpoint, next] of cases) {
      const preparation = prepared({ endpoint });
      assert.deepEqual(codes(preparation), ['endpoint'], endpoint);
      assert.match(preparation.ok ? '' : (preparation.problems[0]?.next.fr ?? ''), next);
    }
  });

  it('prepares every endpoint with its own examples', () => {
    const values: Readonly<Record<string, string>> = { year: '2024', month: '01' };
    for (const operation of shipped().operations) {
      const [example] = operation.examples;
      if (example === undefined) continue;
      const { context = '', object = '', recipient = '' } = good.parameters;
      const own = Object.fromEntries(
        operation.parameters.flatMap(({ name }) => (values[name] ? [[name, values[name]]] : [])),
      );
      const preparation = prepared({
        endpoint: operation.path,
        parameters: { context, object, recipient, ...own, ...example },
      });
      assert.deepEqual(codes(preparation), [], operation.path);
      assert.ok(preparation.ok && preparation.request.deadlines.totalMs >= operation.timeoutMs);
    }
  });
});
