/** Routes that the OpenAPI file does not describe, and those that are gone. Written by hand, see overlay.ts. */
import type { Catalogue, OperationParameter } from '../../src/catalogue/schema.js';

const ASSOCIATION = '/v4/djepva/api-association/associations/{siren_or_rna}';
const OPEN_ASSOCIATION = '/v4/djepva/api-association/associations/open_data/{siren_or_rna}';

/** siade/config/routes/api_entreprise.rb: same controllers as the documented path. */
export const aliases: Catalogue['aliases'] = [
  ...[3, 4].flatMap((version) => [
    { path: `/v${version}/ministere_interieur/api-association/associations/{siren_or_rna}`, operation: ASSOCIATION },
    {
      path: `/v${version}/ministere_interieur/api-association/associations/open_data/{siren_or_rna}`,
      operation: OPEN_ASSOCIATION,
    },
  ]),
  {
    path: '/v3/inpi/rne/unites_legales/open_data/{siren}/beneficiaires_effectifs',
    operation: '/v3/inpi/rne/unites_legales/{siren}/beneficiaires_effectifs',
  },
];

/**
 * siade/config/routes/api_entreprise.rb, inpi_proxy_controller.rb (links of INPI live one hour), commons/data/throttle.yml,
 * commons/endpoints/api_entreprise/ministere_interieur_siaf_associations.yml (other links live 24 hours).
 */
export const downloads: Catalogue['downloads'] = [
  {
    path: '/proxy/files/{uuid}',
    timeoutMs: 12000,
    rateLimit: { perMinute: 50, group: 'proxied_files', shared: false, counter: 'api_entreprise_proxied_files' },
    lifetimeMs: 86_400_000,
  },
  {
    path: '/proxy/inpi/download/{uuid}',
    timeoutMs: 12000,
    rateLimit: { perMinute: 50, group: 'low_latency_documents', shared: true, counter: 'low_latency_documents' },
    lifetimeMs: 3_600_000,
  },
];

function option(name: string, kind: OperationParameter['kind']): OperationParameter {
  return { name, in: 'query', kind, required: false };
}

/** Routes that ask for no context, recipient or object: siade/config/routes, docs/nomenclature_erreurs.md, documentation.fr.yml. */
export const exempt: Catalogue['exempt'] = [
  { path: '/privileges', title: 'Privilèges associés au jeton', token: true, parameters: [] },
  {
    path: '/v3/token/introspect',
    title: 'Introspection du jeton',
    token: true,
    parameters: [option('recipient', 'recipient'), option('delegation_id', 'delegation')],
  },
  {
    path: '/v3/errors',
    title: 'Nomenclature des erreurs',
    token: false,
    parameters: [option('operation_id', 'operation')],
  },
  {
    path: '/errors',
    title: 'Nomenclature des erreurs',
    token: false,
    parameters: [option('operation_id', 'operation')],
  },
  // site/spec/requests/editor/api/v1: for the tokens of software suppliers.
  {
    path: '/editeur/api/v1/delegations',
    title: 'Délégations d’un éditeur',
    token: true,
    parameters: [option('page', 'text'), option('per_page', 'text')],
  },
  { path: '/pings', title: 'Liste des pings', token: false, parameters: [] },
  { path: '/ping/{provider}/{source}/{part}', title: 'Ping d’un fournisseur', token: false, parameters: [] },
  { path: '/ping/{provider}/{source}', title: 'Ping d’un fournisseur', token: false, parameters: [] },
  { path: '/ping/{provider}', title: 'Ping d’un fournisseur', token: false, parameters: [] },
  { path: '/v2/ping', title: 'Ping de l’API', token: false, parameters: [] },
  { path: '/v3/ping', title: 'Ping de l’API', token: false, parameters: [] },
  { path: '/v4/ping', title: 'Ping de l’API', token: false, parameters: [] },
];

/** 410 since then: siade/app/controllers/errors_controller.rb. Patents, trademarks and designs have no successor. */
export const removed: Catalogue['removed'] = [
  {
    path: '/v3/inpi/unites_legales/{siren}/actes',
    successors: ['/v3/inpi/rne/unites_legales/open_data/{siren}/actes_bilans'],
  },
  { path: '/v3/inpi/unites_legales/{siren}/brevets', successors: [] },
  { path: '/v3/inpi/unites_legales/{siren}/marques', successors: [] },
  { path: '/v3/inpi/unites_legales/{siren}/modeles', successors: [] },
];

/** etalab/admin_api_entreprise a9a79495, guide_migration. `token` is still accepted, and has a rule of its own. */
export const removedParameters: Catalogue['removedParameters'] = [
  { name: 'non_diffusables', successor: 'diffusibles' },
  { name: 'siren_is', successor: null },
  { name: 'siren_tva', successor: null },
  { name: 'skip_pdf', successor: null },
  { name: 'email', successor: null },
  { name: 'error_format', successor: null },
  { name: 'annee', successor: 'year' },
  { name: 'mois', successor: 'month' },
];

const RNE_ACTS = '/v3/inpi/rne/unites_legales/open_data/{siren}/actes_bilans';
const SUCCESSIONS = '/v3/insee/sirene/etablissements/{siret}/successions';
const ANNUAL_STAFF = '/v3/gip_mds/unites_legales/{siren}/effectifs_annuels/{year}';
const TAX_RETURNS = [
  '/v4/dgfip/unites_legales/{siren}/liasses_fiscales/{year}',
  '/v3/dgfip/unites_legales/{siren}/liasses_fiscales/{year}',
];
const KBIS = '/v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis';

/**
 * v2 paths with what replaces them today; the routes of 2023 are in siade/config/routes/api_entreprise.rb before d3be7e13f,
 * the successors in the migration guide of the site, brought up to date.
 */
export const v2Successors: Readonly<Record<string, readonly string[]>> = {
  '/v2/entreprises/{siren}': [
    '/v4/insee/sirene/unites_legales/{siren}',
    '/v4/insee/sirene/unites_legales/diffusibles/{siren}',
    '/v4/insee/sirene/unites_legales/{siren}/siege_social',
    '/v3/infogreffe/rcs/unites_legales/{siren}/mandataires_sociaux',
    KBIS,
    '/v3/dgfip/unites_legales/{siren}/numero_tva',
  ],
  '/v2/etablissements/{siret}': [
    '/v4/insee/sirene/etablissements/{siret}',
    '/v4/insee/sirene/etablissements/diffusibles/{siret}',
  ],
  '/v2/etablissements/{siret}/predecesseur': [SUCCESSIONS],
  '/v2/etablissements/{siret}/successeur': [SUCCESSIONS],
  '/v2/extraits_rcs_infogreffe/{siren}': [KBIS],
  '/v2/associations/{id}': [ASSOCIATION, OPEN_ASSOCIATION],
  '/v2/documents_associations/{id}': [ASSOCIATION],
  '/v2/actes_inpi/{siren}': [RNE_ACTS],
  '/v2/bilans_inpi/{siren}': [RNE_ACTS],
  '/v2/extraits_courts_inpi/{siren}': [],
  '/v2/conventions_collectives/{siret}': [
    '/v3/fabrique_numerique_ministeres_sociaux/etablissements/{siret}/conventions_collectives',
  ],
  '/v2/entreprises_artisanales_cma/{siren}': [
    '/v3/cma_france/rnm/unites_legales/{siren}',
    '/v3/inpi/rne/unites_legales/{siren}/extrait_rne',
  ],
  '/v2/effectifs_annuels_acoss_covid/{siren}': [ANNUAL_STAFF],
  '/v2/effectifs_mensuels_acoss_covid/{annee}/{mois}/entreprise/{siren}': [ANNUAL_STAFF],
  '/v2/effectifs_mensuels_acoss_covid/{annee}/{mois}/etablissement/{siret}': [
    '/v3/gip_mds/etablissements/{siret}/effectifs_mensuels/{month}/annee/{year}',
  ],
  '/v2/eori_douanes/{siret_or_eori}': ['/v3/douanes/etablissements/{siret_or_eori}/immatriculations_eori'],
  '/v2/exercices/{siret}': ['/v3/dgfip/etablissements/{siret}/chiffres_affaires'],
  '/v2/bilans_entreprises_bdf/{siren}': ['/v3/banque_de_france/unites_legales/{siren}/bilans'],
  '/v2/liasses_fiscales_dgfip/{annee}/declarations/{siren}': TAX_RETURNS,
  '/v2/liasses_fiscales_dgfip/{annee}/complete/{siren}': TAX_RETURNS,
  '/v2/liasses_fiscales_dgfip/{annee}/dictionnaire': [],
  '/v2/attestations_fiscales_dgfip/{siren}': ['/v4/dgfip/unites_legales/{siren}/attestation_fiscale'],
  '/v2/attestations_sociales_acoss/{siren}': ['/v4/urssaf/unites_legales/{siren}/attestation_vigilance'],
  '/v2/attestations_agefiph/{siret}': [],
  '/v2/cotisations_msa/{siret}': ['/v3/msa/etablissements/{siret}/conformite_cotisations'],
  '/v2/eligibilites_cotisation_retraite_probtp/{siret}': [
    '/v3/probtp/etablissements/{siret}/conformite_cotisations_retraite',
  ],
  '/v2/attestations_cotisation_retraite_probtp/{siret}': [
    '/v3/probtp/etablissements/{siret}/attestation_cotisations_retraite',
  ],
  '/v2/cartes_professionnelles_fntp/{siren}': ['/v3/fntp/unites_legales/{siren}/carte_professionnelle_travaux_publics'],
  '/v2/certificats_cnetp/{siren}': [
    '/v3/cnetp/unites_legales/{siren}/attestation_cotisations_conges_payes_chomage_intemperies',
  ],
  '/v2/certificats_agence_bio/{siret}': [],
  '/v2/certificats_rge_ademe/{siret}': ['/v3/ademe/etablissements/{siret}/certification_rge'],
  '/v2/certificats_qualibat/{siret}': ['/v4/qualibat/etablissements/{siret}/certification_batiment'],
  '/v2/certificats_opqibi/{siren}': ['/v3/opqibi/unites_legales/{siren}/certification_ingenierie'],
  '/v2/privileges': ['/privileges', '/v3/token/introspect'],
  '/watchdoge/dashboard/current_status': ['/pings'],
  '/watchdoge/stats/provider_availabilities': ['/pings'],
};

/** Still routed, siade/config/routes/api_entreprise.rb. */
export const v2StillRouted: readonly string[] = ['/v2/privileges'];

/** The v2 endpoints whose data came from the DGFIP, for which the getting-started page of 2021 asks for `user_id`. */
export const v2OfDgfip: readonly string[] = [
  '/v2/exercices/{siret}',
  '/v2/liasses_fiscales_dgfip/{annee}/declarations/{siren}',
  '/v2/liasses_fiscales_dgfip/{annee}/complete/{siren}',
  '/v2/liasses_fiscales_dgfip/{annee}/dictionnaire',
  '/v2/attestations_fiscales_dgfip/{siren}',
];
