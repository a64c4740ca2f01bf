/**
 * Facts that the service's data files of April 2026 do not hold: what came after, and what only its code says.
 *
 * Sources are files of datagouv/apistration unless said otherwise. Written by hand; everything else is derived.
 */
import type { Catalogue, Operation, RateLimit } from '../../src/catalogue/schema.js';
import { associationFields, foundationFields, openAssociationFields } from './siaf.js';

/** The last state of the service that this file takes into account. */
export const overlayDate = '2026-09-30';

/** siade/config/environments, siade/app/lib; the first retired host is the one of before 2019. */
export const hosts: Catalogue['hosts'] = {
  production: 'entreprise.api.gouv.fr',
  staging: 'staging.entreprise.api.gouv.fr',
  // Names that public code asks and that no longer answer.
  retired: ['api.apientreprise.fr', 'api.entreprise.api.gouv.fr', 'sirene.entreprise.api.gouv.fr'],
};

/**
 * First commit that marks the path deprecated (git log of siade/spec/requests/api_entreprise) and what replaces it
 * when that is not the same path in the next version. No date of end is published.
 */
export const deprecations: Readonly<Record<string, { since: string | null; successors?: readonly string[] }>> = {
  '/v3/urssaf/unites_legales/{siren}/attestation_vigilance': { since: '2023-03-02' },
  '/v3/dgfip/unites_legales/{siren}/attestation_fiscale': { since: '2023-04-11' },
  '/v3/fabrique_numerique_ministeres_sociaux/etablissements/{siret}/conventions_collectives': { since: '2024-10-22' },
  '/v3/insee/sirene/etablissements/{siret}': { since: '2026-02-11' },
  '/v3/insee/sirene/etablissements/diffusibles/{siret}': { since: '2026-01-09' },
  '/v3/insee/sirene/unites_legales/diffusibles/{siren}/siege_social': { since: '2026-01-09' },
  '/v3/insee/sirene/unites_legales/{siren}/siege_social': { since: '2026-01-09' },
  '/v3/insee/sirene/unites_legales/{siren}': { since: '2026-02-11' },
  '/v3/insee/sirene/unites_legales/diffusibles/{siren}': { since: '2026-01-09' },
  '/v3/ministere_interieur/rna/associations/{siret_or_rna}/documents': {
    since: '2023-01-05',
    successors: ['/v4/djepva/api-association/associations/{siren_or_rna}'],
  },
  '/v3/ministere_interieur/rna/associations/{siret_or_rna}': {
    since: '2023-01-05',
    successors: ['/v4/djepva/api-association/associations/{siren_or_rna}'],
  },
  '/v3/qualibat/etablissements/{siret}/certification_batiment': { since: '2023-11-23' },
  '/v3/cma_france/rnm/unites_legales/{siren}': { since: '2023-07-24' },
  // site/config/changelogs.yml, 2026-06-02.
  '/v3/dgfip/unites_legales/{siren}/liasses_fiscales/{year}': { since: '2026-06-02' },
  // Its sheet (30_commission_europeene_vies.yml at 0766fdc9) says June 2025, a year before its successor was there:
  // mocks and changelog have that in June 2026.
  '/v3/european_commission/unites_legales/{siren}/numero_tva': {
    since: '2026-06',
    successors: ['/v3/dgfip/unites_legales/{siren}/numero_tva'],
  },
};

/** Read timeouts towards the provider, siade/app/interactors: one per MakeRequest; 10 s unless it says otherwise. */
export const providerTimeouts: readonly (readonly [pattern: RegExp, ms: number])[] = [
  [/^\/v\d\/insee\//, 2000],
  [/^\/v\d\/gip_mds\//, 6000],
  [/^\/v\d\/dgfip\/.*\/attestation_fiscale$/, 15000],
  [/^\/v\d\/inpi\/rne\//, 15000],
  [/^\/v\d\/urssaf\//, 20000],
];
export const defaultProviderTimeoutMs = 10000;

/** The endpoint that no sheet describes; the provider's uid is that of its twin. */
export const providersWithoutSheet: Readonly<Record<string, readonly string[]>> = {
  '/v3/probtp/etablissements/{siret}/attestation_cotisations_retraite': ['probtp'],
};

/** An endpoint added after April: what its sheet, serializer, throttle and scopes say. */
export interface Addition extends Pick<
  Operation,
  'id' | 'path' | 'title' | 'providers' | 'tag' | 'opening' | 'scopes' | 'stagingOnly' | 'examples'
> {
  readonly ping: string | null;
  /** Copy the answer of this path, without the fields that end so. */
  readonly answersLike?: { readonly path: string; readonly without: readonly string[] };
  readonly fields?: readonly string[];
}

const SIAF = {
  providers: ['mi'],
  tag: 'Informations générales',
  stagingOnly: true,
  ping: null,
};

export const additions: readonly Addition[] = [
  // siade/app/serializers/api_entreprise/dgfip/liasses_fiscales_serializer/v4.rb
  {
    id: 'api_entreprise_v4_dgfip_liasses_fiscales',
    path: '/v4/dgfip/unites_legales/{siren}/liasses_fiscales/{year}',
    title: 'Liasses fiscales',
    providers: ['dgfip'],
    tag: 'Informations financières',
    opening: 'protected',
    scopes: ['liasse_fiscale', 'liasses_fiscales_dgfip'],
    stagingOnly: false,
    ping: '/ping/dgfip/liasses_fiscales',
    examples: [{ siren: '306138900', year: '2024' }],
    answersLike: {
      path: '/v3/dgfip/unites_legales/{siren}/liasses_fiscales/{year}',
      without: ['.donnees[].code_absolu', '.donnees[].code_EDI', '.donnees[].code', '.donnees[].code_type_donnee'],
    },
  },
  // commons/endpoints/api_entreprise/dgfip_numero_tva.yml, dgfip/numero_tva_serializer/v3.rb
  {
    id: 'api_entreprise_v3_dgfip_tva',
    path: '/v3/dgfip/unites_legales/{siren}/numero_tva',
    title: 'N°TVA intracommunautaire français',
    providers: ['dgfip'],
    tag: 'Informations générales',
    opening: 'open',
    scopes: [],
    stagingOnly: false,
    ping: '/ping/dgfip/numero_tva',
    examples: [{ siren: '217500016' }],
    fields: ['data.numero_tva string', 'meta.date_derniere_mise_a_jour string?'],
  },
  // commons/endpoints/api_entreprise/ministere_interieur_siaf_*.yml, alert: test environment only.
  {
    ...SIAF,
    id: 'api_entreprise_v3_mi_siaf_associations',
    path: '/v3/ministere_interieur/siaf/associations/{siren_or_siret_or_rna}',
    title: 'Données associations (SIAF)',
    opening: 'protected',
    scopes: ['associations_mi_siaf'],
    examples: [{ siren_or_siret_or_rna: 'W442001747' }, { siren_or_siret_or_rna: '388916678' }],
    fields: associationFields,
  },
  {
    ...SIAF,
    id: 'api_entreprise_v3_mi_siaf_associations_open_data',
    path: '/v3/ministere_interieur/siaf/associations/open_data/{siren_or_siret_or_rna}',
    title: 'Données associations en open data (SIAF)',
    opening: 'open',
    scopes: ['open_data', 'associations_mi_siaf'],
    examples: [{ siren_or_siret_or_rna: 'W442001747' }],
    fields: openAssociationFields,
  },
  {
    ...SIAF,
    id: 'api_entreprise_v3_mi_siaf_fondations',
    path: '/v3/ministere_interieur/siaf/fondations/{siren_or_siret_or_rnf}',
    title: 'Données fondations (SIAF)',
    opening: 'protected',
    scopes: ['fondations_mi_siaf'],
    examples: [{ siren_or_siret_or_rnf: '075-FRUP-00194-01' }, { siren_or_siret_or_rnf: '784308934' }],
    fields: foundationFields,
  },
];

/** commons/data/throttle.yml as of September 2026: every addition draws on the group of JSON resources. */
export const additionLimit: RateLimit = {
  perMinute: 250,
  group: 'json_resources_entreprise',
  shared: true,
  counter: 'json_resources_entreprise',
};

/** The names of the pings on the status page: siade/config/pings.yml at 00891fef, in its order. */
export const pings: Catalogue['pings'] = Object.entries({
  'insee/sirene': 'INSEE - Sirene',
  'urssaf/attestation_sociale': 'URSSAF - Attestations sociales',
  'dgfip/attestation_fiscale': 'DGFIP - Attestations fiscales',
  'dgfip/chiffre_affaires': 'DGFIP - Chiffre affaires',
  'dgfip/liasses_fiscales': 'DGFIP - Liasses fiscales',
  'infogreffe/rcs': 'Infogreffe - RCS',
  'inpi/rne': 'INPI - RNE',
  'inpi/rne/actes_bilans': 'INPI - RNE - Actes Bilans',
  'djepva/api-association': 'DJEPVA - API Association',
  'banque_de_france/bilans': 'Banque de France - Bilans',
  'cnetp/attestation_cotisations_conges_payes_chomage_intemperies': 'CNETP - Attestations cotisations congés payés',
  'cibtp/attestation_cotisations_conges_payes_chomage_intemperies': 'CIBTP - Attestations cotisations congés payés',
  'msa/conformite_cotisations': 'MSA - Conformité cotisations',
  'opqibi/certification_ingenierie': 'OPQIBI - Certification ingénierie',
  'fntp/carte_professionnelle_travaux_publics': 'FNTP - Cartes professionelles Travaux Publics',
  'ademe/certification_rge': 'ADEME - Certifications RGE',
  'european_commission/numero_tva': 'Commission Européenne - Numéro de TVA',
  'gip_mds/effectifs': 'GIP-MDS - Effectifs',
  'fabrique_numerique_ministeres_sociaux/conventions_collectives':
    'Fabrique Numérique des Ministères Sociaux - Conventions collectives',
  'douanes/immatriculations_eori': 'Douanes - Immatriculations EORI',
  'qualifelec/certificats': 'Qualifelec - Certificats',
  'qualibat/certifications': 'Qualibat - Certificats',
  'probtp/cotisations_retraite': 'PROBTP - Cotisations retraite',
  'carif_oref/qualiopi': 'Carif Oref - Certifications Qualiopi France Competences',
  // Its sheet has it (dgfip_numero_tva.yml), this copy of the list not yet: the name is ours, after the others.
  'dgfip/numero_tva': 'DGFIP - Numéro de TVA',
}).map(([path, name]) => ({ path: `/ping/${path}`, name }));
