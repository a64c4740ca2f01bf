import assert from 'node:assert/strict';
import { HOLE, matchPath, matchUrl, type PathMatch } from '../../src/catalogue/index.js';

/** In the tables `~` stands for a hole. */
const holes = (text: string): string => text.replaceAll('~', HOLE);

/** One line for any answer: `operation /v3/… siret=~`. */
function told(match: PathMatch): string {
  switch (match.kind) {
    case 'none':
      return 'none';
    case 'unknown':
      return `unknown v${match.version} ${match.suggestion ?? '-'} ${match.why}`;
    case 'ambiguous':
      return `ambiguous ${match.reason} ${match.templates.length > 4 ? 'many' : match.templates.join(' ')}`;
    default: {
      const parameters = match.parameters.map(({ name, value }) => ` ${name}=${value.replaceAll(HOLE, '~')}`);
      return `${match.kind} ${match.template}${parameters.join('')}`;
    }
  }
}

const ETABLISSEMENT = '/v3/insee/sirene/etablissements/{siret}';
const UNITE = '/v3/insee/sirene/unites_legales/{siren}';
const BOTH_UNITES = `ambiguous holes ${UNITE} ${UNITE.replace('v3', 'v4')}`;
const BOTH_ETABLISSEMENTS = `ambiguous holes ${ETABLISSEMENT} ${ETABLISSEMENT.replace('v3', 'v4')}`;

const paths: readonly (readonly [path: string, expected: string])[] = [
  ['/v3/insee/sirene/etablissements/~', `operation ${ETABLISSEMENT} siret=~`],
  ['v3/insee/sirene/etablissements/~', `operation ${ETABLISSEMENT} siret=~`],
  ['//v3//insee/sirene/etablissements/~/', `operation ${ETABLISSEMENT} siret=~`],
  [
    '/v3/insee/sirene/etablissements/diffusibles/~',
    'operation /v3/insee/sirene/etablissements/diffusibles/{siret} siret=~',
  ],
  ['/v3/insee/sirene/etablissements/~?context=~&a=/v4/x#y', `operation ${ETABLISSEMENT} siret=~`],
  ['/v3/insee/sirene/etablissements/{siret}~', `operation ${ETABLISSEMENT} siret={siret}~`],
  [
    '/v3/insee/sirene/unites_legales/~/siege_social~',
    'operation /v3/insee/sirene/unites_legales/{siren}/siege_social siren=~',
  ],
  [
    '/v3/insee/sirene/etablissements/~/~',
    'ambiguous holes /v3/insee/sirene/etablissements/{siret}/adresse /v3/insee/sirene/etablissements/{siret}/successions /v3/insee/sirene/etablissements/diffusibles/{siret} /v3/insee/sirene/etablissements/diffusibles/{siret}/adresse',
  ],
  ['/v3/insee/sirene/etablissements/~.json', `operation ${ETABLISSEMENT} siret=~.json`],
  ['/v3/insee/sirene/etablissements/', 'ambiguous prefix many'],
  ['/v3/insee', 'ambiguous prefix many'],
  ['/v3/urssaf/~', 'operation /v3/urssaf/unites_legales/{siren}/attestation_vigilance siren=~'],
  [
    '/v3/~/unites_legales/~/attestation_vigilance',
    'operation /v3/urssaf/unites_legales/{siren}/attestation_vigilance siren=~',
  ],
  ['/v3/dgfip/etablissements~', 'operation /v3/dgfip/etablissements/{siret}/chiffres_affaires siret=~'],
  [
    '/v4/djepva/api-association/associations/open_data/~',
    'operation /v4/djepva/api-association/associations/open_data/{siren_or_rna} siren_or_rna=~',
  ],
  [
    '/v4/djepva/api-association/associations/W751212517',
    'operation /v4/djepva/api-association/associations/{siren_or_rna} siren_or_rna=W751212517',
  ],
  ['/v3/~', 'ambiguous holes many'],
  ['/etablissements/~', 'none'],
  ['~', 'none'],
  ['/~', 'none'],
  ['', 'none'],
  // Version missing or unknown.
  ['~/insee/sirene/unites_legales/~', BOTH_UNITES],
  ['~insee/sirene/unites_legales/~', BOTH_UNITES],
  ['insee/sirene/etablissements/~', BOTH_ETABLISSEMENTS],
  ['/insee/sirene/etablissements/~', BOTH_ETABLISSEMENTS],
  ['v~/insee/sirene/unites_legales/~', BOTH_UNITES],
  ['/~/insee/sirene/unites_legales/~', BOTH_UNITES],
  [
    '~/ademe/etablissements/~/certification_rge',
    'operation /v3/ademe/etablissements/{siret}/certification_rge siret=~',
  ],
  ['~/v3/insee/sirene/unites_legales/~', `operation ${UNITE} siren=~`],
  ['~v3/insee/sirene/unites_legales/~', `operation ${UNITE} siren=~`],
  ['~//v3/insee/sirene/unites_legales/~', `operation ${UNITE} siren=~`],
  ['~/v3/~', 'none'],
  ['~/etablissements/~', 'none'],
  ['~/sirene/etablissements/~', BOTH_ETABLISSEMENTS],
  ['~/associations/~/documents', 'none'],
  // Formats.
  ['v4/insee/sirene/etablissements/%{id}', 'operation /v4/insee/sirene/etablissements/{siret} siret=%{id}'],
  ['v4/insee/sirene/etablissements/%<id>s', 'operation /v4/insee/sirene/etablissements/{siret} siret=%<id>s'],
  ['v4/insee/sirene/etablissements/%s', 'operation /v4/insee/sirene/etablissements/{siret} siret=%s'],
  ['v4/insee/sirene/etablissements/%(siret)s', 'operation /v4/insee/sirene/etablissements/{siret} siret=%(siret)s'],
  ['v4/insee/sirene/etablissements/:siret', 'operation /v4/insee/sirene/etablissements/{siret} siret=:siret'],
  ['v4/insee/sirene/etablissements/${siret}', 'operation /v4/insee/sirene/etablissements/{siret} siret=${siret}'],
  ['v4/insee/sirene/etablissements/#{siret}', 'operation /v4/insee/sirene/etablissements/{siret} siret=#{siret}'],
  ['v4/insee/sirene/etablissements/$siret', 'operation /v4/insee/sirene/etablissements/{siret} siret=$siret'],
  ['v4/insee/sirene/etablissements/<siret>', 'operation /v4/insee/sirene/etablissements/{siret} siret=<siret>'],
  ['v4/insee/sirene/etablissements/[siret]', 'operation /v4/insee/sirene/etablissements/{siret} siret=[siret]'],
  ['v4/insee/sirene/etablissements/{{ siret }}', 'operation /v4/insee/sirene/etablissements/{siret} siret={{ siret }}'],
  ['v4/insee/sirene/etablissements/{}', 'operation /v4/insee/sirene/etablissements/{siret} siret={}'],
  ['v4/insee/sirene/etablissements/VOTRE_SIRET', 'operation /v4/insee/sirene/etablissements/{siret} siret=VOTRE_SIRET'],
  [
    'v3/gip_mds/etablissements/%s/effectifs_mensuels/%02d/annee/%d',
    'operation /v3/gip_mds/etablissements/{siret}/effectifs_mensuels/{month}/annee/{year} siret=%s month=%02d year=%d',
  ],
  // Aliases, v2, what is gone.
  [
    '/v4/ministere_interieur/api-association/associations/~',
    'alias /v4/ministere_interieur/api-association/associations/{siren_or_rna} siren_or_rna=~',
  ],
  [
    '/v3/inpi/rne/unites_legales/open_data/~/beneficiaires_effectifs',
    'alias /v3/inpi/rne/unites_legales/open_data/{siren}/beneficiaires_effectifs siren=~',
  ],
  ['/v3/inpi/unites_legales/~/actes', 'removed /v3/inpi/unites_legales/{siren}/actes siren=~'],
  ['/v2/entreprises/~', 'v2 /v2/entreprises/{siren} siren=~'],
  ['/v2/etablissements/:siret/predecesseur', 'v2 /v2/etablissements/{siret}/predecesseur siret=:siret'],
  [
    '/v2/liasses_fiscales_dgfip/2019/declarations/~',
    'v2 /v2/liasses_fiscales_dgfip/{annee}/declarations/{siren} annee=2019 siren=~',
  ],
  ['/watchdoge/dashboard/current_status', 'v2 /watchdoge/dashboard/current_status'],
  ['/v3/token/introspect', 'exempt /v3/token/introspect'],
  // Near-misses.
  [
    '/v3/insee/sirene/etablissements/diffusables/~',
    'unknown v3 /v3/insee/sirene/etablissements/diffusibles/{siret} spelling',
  ],
  [
    '/v3/insee/sirene/etablissements/diffusables',
    'unknown v3 /v3/insee/sirene/etablissements/diffusibles/{siret} spelling',
  ],
  ['/v3/insee/unites_legales/~', `unknown v3 ${UNITE} missing-segment`],
  [
    '/v3/inpi/rne/unites_legales/~/actes_bilans',
    'unknown v3 /v3/inpi/rne/unites_legales/open_data/{siren}/actes_bilans missing-segment',
  ],
  ['/v5/insee/sirene/unites_legales/~', 'unknown v5 /v4/insee/sirene/unites_legales/{siren} version'],
  [
    '/v3/djepva/api-association/associations/~',
    'unknown v3 /v4/djepva/api-association/associations/{siren_or_rna} version',
  ],
  ['/v3/insee/sirene/unites-legales/~', `unknown v3 ${UNITE} spelling`],
  ['/v3/insee/sirene/etablissement/~', `unknown v3 ${ETABLISSEMENT} spelling`],
  ['/V3/insee/sirene/unites_legales/~', `unknown v3 ${UNITE} spelling`],
  [
    '/v4/urssaf/unites_legales/~/attestation-vigilance',
    'unknown v4 /v4/urssaf/unites_legales/{siren}/attestation_vigilance spelling',
  ],
  [
    '/v3/european_comission/unites_legales/~/numero_tva',
    'unknown v3 /v3/european_commission/unites_legales/{siren}/numero_tva spelling',
  ],
  ['/v2/entreprise/~', 'unknown v2 /v4/insee/sirene/unites_legales/{siren} spelling'],
  ['/v1/users/~', 'unknown v1 - none'],
  // No paths of the catalogue.
  ['/v3/openapi-entreprise.yaml', 'none'],
  ['/v3/openapi.yaml', 'none'],
  ['/catalogue', 'none'],
  ['/ping/insee/sirene', 'none'],
  ['/errors', 'none'],
  ['/privileges', 'none'],
  ['/proxy/files/~', 'none'],
  ['GET /v3/insee/sirene/etablissements/~', 'none'],
];

describe('matchPath', () => {
  for (const [path, expected] of paths) {
    it(`${path || 'nothing'} is ${expected.slice(0, 60)}`, () => assert.equal(told(matchPath(holes(path))), expected));
  }

  it('gives offsets into the text as it was', () => {
    const path = 'x/%{id}/siege_social'.replace('x', 'v3/insee/sirene/unites_legales');
    const match = matchPath(path);
    assert(match.kind === 'operation');
    assert.deepEqual(
      match.parameters.map(({ start, end }) => path.slice(start, end)),
      ['%{id}'],
    );
  });

  it('shows which segments of a near-miss are wrong', () => {
    const path = '/v3/insee/sirene/etablissements/diffusables/1';
    const match = matchPath(path);
    assert(match.kind === 'unknown');
    assert.equal(path.slice(match.start, match.end), 'diffusables');
  });

  it('does not call a path wrong whose middle is several segments', () => {
    const match = matchUrl(holes('https://entreprise.api.gouv.fr/v3/~/adresse')).match;
    assert.equal(match.kind, 'ambiguous');
  });
});

const V3 = `operation ${UNITE}`;
const urls: readonly (readonly [url: string, host: string, scheme: string | undefined, expected: string])[] = [
  ['https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/~', 'production', 'https', V3],
  ['http://user:word@entreprise.api.gouv.fr:80//v3/insee/sirene/unites_legales/~/', 'production', 'http', V3],
  ['HTTPS://Entreprise.API.gouv.fr/v3/insee/sirene/unites_legales/~', 'production', 'https', V3],
  ['entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/~', 'production', undefined, V3],
  ['//entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/~', 'production', undefined, V3],
  ['~://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/~', 'production', undefined, V3],
  ['https://staging.entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/~', 'staging', 'https', V3],
  ['https://api.apientreprise.fr/v2/entreprises/~', 'retired', 'https', 'v2 /v2/entreprises/{siren}'],
  ['http://localhost:3000/v3/insee/sirene/unites_legales/~', 'local', 'http', V3],
  ['http://127.0.0.1/v3/insee/sirene/unites_legales/~', 'local', 'http', V3],
  ['https://entreprise.data.gouv.fr/api/sirene/v3/etablissements/~', 'other', 'https', 'none'],
  ['https://sirene.entreprise.api.gouv.fr/x', 'retired', 'https', 'none'],
  ['https://doc.entreprise.api.gouv.fr/', 'other', 'https', 'none'],
  ['https://dashboard.entreprise.api.gouv.fr/login', 'other', 'https', 'none'],
  ['https://particulier.api.gouv.fr/api/v2/x', 'other', 'https', 'none'],
  ['~/v3/insee/sirene/unites_legales/~', 'unknown', undefined, V3],
  ['~:8080/v3/insee/sirene/unites_legales/~', 'unknown', undefined, V3],
  ['https://~/v3/insee/sirene/unites_legales/~', 'unknown', 'https', V3],
  ['https://~/insee/sirene/unites_legales/~', 'unknown', 'https', BOTH_UNITES],
  ['https://{{host}}/v3/insee/sirene/unites_legales/~', 'unknown', 'https', V3],
  ['https://~.entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/~', 'unknown', 'https', V3],
  ['$BASE_URL/v3/insee/sirene/unites_legales/$SIREN', 'unknown', undefined, V3],
  ['/v3/insee/sirene/unites_legales/~', 'none', undefined, V3],
  ['v3/insee/sirene/unites_legales/~', 'none', undefined, V3],
  ['https://entreprise.api.gouv.fr~', 'production', 'https', 'ambiguous holes many'],
  ['https://entreprise.api.gouv.fr~/insee/sirene/unites_legales/~', 'production', 'https', BOTH_UNITES],
  ['https://entreprise.api.gouv.fr/~', 'production', 'https', 'ambiguous holes many'],
  ['https://entreprise.api.gouv.fr/v3/', 'production', 'https', 'ambiguous prefix many'],
  ['https://entreprise.api.gouv.fr/v2/~', 'production', 'https', 'ambiguous holes many'],
  ['https://entreprise.api.gouv.fr', 'production', 'https', 'none'],
  ['https://entreprise.api.gouv.fr/', 'production', 'https', 'none'],
  ['https://entreprise.api.gouv.fr/developpeurs#tester', 'production', 'https', 'none'],
  ['https://entreprise.api.gouv.fr/catalogue/insee/unites_legales', 'production', 'https', 'none'],
  ['https://entreprise.api.gouv.fr/insee/sirene/unites_legales/~', 'production', 'https', 'none'],
  ['https://entreprise.api.gouv.fr/v3/openapi-entreprise.yaml', 'production', 'https', 'none'],
  ['https://entreprise.api.gouv.fr/ping/insee/sirene', 'production', 'https', 'exempt /ping/{provider}/{source}'],
  ['https://entreprise.api.gouv.fr/pings', 'production', 'https', 'exempt /pings'],
  ['https://entreprise.api.gouv.fr/privileges', 'production', 'https', 'exempt /privileges'],
  ['https://entreprise.api.gouv.fr/errors', 'production', 'https', 'exempt /errors'],
  ['https://entreprise.api.gouv.fr/v3/errors?operation_id=~', 'production', 'https', 'exempt /v3/errors'],
  ['https://entreprise.api.gouv.fr/proxy/files/~', 'production', 'https', 'download /proxy/files/{uuid}'],
  [
    'https://entreprise.api.gouv.fr/proxy/inpi/download/~',
    'production',
    'https',
    'download /proxy/inpi/download/{uuid}',
  ],
  ['https://entreprise.api.gouv.fr/v3/nothing/of/it', 'production', 'https', 'unknown v3 - none'],
];

describe('matchUrl', () => {
  for (const [url, host, scheme, expected] of urls) {
    it(`${url} is on ${host}`, () => {
      const found = matchUrl(holes(url));
      assert.equal(found.host, host);
      assert.equal(found.scheme, scheme);
      assert.equal(told(found.match).startsWith(expected), true, told(found.match));
    });
  }

  it('says where the host is written, without port and user', () => {
    const url = 'https://u@staging.entreprise.api.gouv.fr:443/pings';
    const span = matchUrl(url).hostSpan;
    assert.equal(url.slice(span?.start, span?.end), 'staging.entreprise.api.gouv.fr');
  });

  it('counts the words of the catalogue in an ambiguous path', () => {
    const match = matchPath(holes('/v3/~'));
    assert(match.kind === 'ambiguous');
    assert.equal(match.literals, 1);
    assert.equal(match.version, 3);
  });
});
