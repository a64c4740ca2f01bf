/**
 * The answers of the register of associations and foundations (SIAF), which the description of April does not hold:
 * names and types from mocks/payloads/api_entreprise_v3_mi_siaf_* at 11c571a2. Lines as in src/catalogue/fields.ts.
 */
const under = (path: string, lines: readonly string[]): string[] => lines.map((line) => `${path}.${line}`);

const address = [
  'adresse_complete string?',
  'complement string?',
  'numero_voie string?',
  'type_voie string?',
  'libelle_voie string?',
  'distribution string?',
  'code_insee string?',
  'code_postal string?',
  'commune string?',
  'pays string?',
];
const coded = ['code string?', 'libelle string?'];

const identity = [
  'nom string',
  'etat string',
  ...under('service_instructeur', coded),
  'date_creation string? @date',
  'duree_determinee boolean',
  'date_terme string? @date',
  'cloture_exercice.mois integer',
  'cloture_exercice.jour integer',
  ...under('adresse_siege', address),
];
const contact = ['courriel string?', 'telephone string?'];
const managers = under('data.dirigeants[]', [
  'nom string?',
  'prenom string?',
  'fonction string?',
  'qualite string?',
  'date_naissance string? @date',
  'nationalite string?',
  'pays_residence string?',
  'profession string?',
  'date_entree_fonction string? @date',
  'date_sortie_fonction string? @date',
  'fondateur boolean',
  ...under('adresse_domiciliation', address),
  'personne_morale object?',
]);
const accounts = under('data.conformite_comptable', [
  'etat_transmission_comptes string?',
  'annees_exercices_comptables_transmis[] integer',
]);
const filiation = under('data.filiation[]', ['type_operation string?', 'identifiant string?']);
const INTERNATIONAL = 'activite_internationale_prevue_par_statuts boolean';

function association(isOpen: boolean): string[] {
  return [
    ...under('data.identifiants', ['rna string', 'siren string?', 'siret_siege string?']),
    ...under('data.identite', [...identity, 'date_dissolution string? @date', ...(isOpen ? [] : contact)]),
    ...under('data.utilite_publique', ['reconnue boolean', 'date_publication string? @date', 'date_fin string? @date']),
    ...under('data.activites', ['objet string?', ...under('objet_social1', coded), ...(isOpen ? [] : [INTERNATIONAL])]),
    ...(isOpen ? [] : managers),
    ...filiation,
    'data.groupement object?',
    ...under('data.groupement', ['type string', 'associations_membres[].rna string']),
    ...under('data.etablissements[]', ['nom string?', ...under('adresse', address)]),
    ...accounts,
    ...(isOpen
      ? []
      : under('data.documents_rna[]', [
          'id string @uuid',
          'type string',
          ...under('sous_type', coded),
          'date_depot string? @date',
          'annee_depot integer',
          'url string?',
        ])),
    'meta.date_derniere_mise_a_jour_rna string? @date',
  ];
}

export const associationFields: readonly string[] = association(false);
export const openAssociationFields: readonly string[] = association(true);

export const foundationFields: readonly string[] = [
  ...under('data.identifiants', ['rnf string', 'siren string?', 'siret_siege string?']),
  ...under('data.identite', [
    'type_fondation string ["FRUP","FDD","FE"]',
    ...identity,
    'date_effet_etat string? @date',
    ...contact,
  ]),
  ...under('data.activites', ['objet string?', 'domaines_interet_general[] string', INTERNATIONAL]),
  ...managers,
  ...filiation,
  ...under('data.situation_financiere', [
    'annees_subventions_publiques[] integer',
    'annees_appel_generosite_publique[] integer',
    'annees_financements_etrangers[] integer',
  ]),
  ...accounts,
  ...under('data.documents[]', [
    'id string @uuid',
    'type string',
    'nom_original string',
    'type_mime string',
    'date_depot string? @date',
  ]),
];
