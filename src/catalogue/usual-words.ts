import type { Operation } from './schema.js';

/** What people call the endpoints whose path holds a fragment, in French and in English, beside their titles and providers. */
const WORDS: readonly (readonly [fragment: string, words: string])[] = [
  ['/unites_legales/', 'siren entreprise societe company business'],
  ['/etablissements/', 'siret etablissement establishment'],
  ['/insee/sirene/', 'sirene repertoire registre national register'],
  ['/insee/sirene/unites_legales/{siren}', 'raison sociale denomination name legal unit'],
  ['/insee/sirene/etablissements/{siret}', 'site location branch'],
  ['/diffusibles/', 'public'],
  ['/open_data/', 'public'],
  ['/siege_social', 'head office headquarters'],
  ['/adresse', 'address'],
  ['/successions', 'predecesseur successeur predecessor successor transfer'],
  ['/attestation_vigilance', 'urssaf acoss attestation sociale social security contributions certificate cotisations'],
  ['/attestation_fiscale', 'impots regularite fiscale tax compliance certificate'],
  ['/chiffres_affaires', 'ca impots turnover revenue sales tax'],
  ['/liasses_fiscales', 'bilan comptes impots tax return returns accounts filings'],
  ['/liens_capitalistiques', 'actionnaires filiales participations shareholders subsidiaries ownership capital'],
  ['/numero_tva', 'impots vat number tax'],
  ['/infogreffe/', 'greffe registre commerce tribunal trade register'],
  ['/extrait_kbis', 'k bis kbis extrait immatriculation company extract registration'],
  ['/mandataires_sociaux', 'dirigeants representants gerants directors officers managers'],
  ['/inpi/rne/', 'registre national entreprises business register'],
  ['/actes_bilans', 'statuts comptes annuels deeds articles annual accounts balance sheets'],
  ['/beneficiaires_effectifs', 'rbe ubo beneficial owners ultimate ownership'],
  ['/extrait_rne', 'k bis kbis extrait company extract registration certificate'],
  ['/banque_de_france/', 'bdf comptes annuels fiben annual accounts balance sheets'],
  ['/effectifs_', 'salaries emploi dsn headcount employees staff workforce'],
  ['/effectifs_mensuels', 'mois monthly'],
  ['/effectifs_annuels', 'annee yearly annual'],
  ['/immatriculations_eori', 'douane import export customs registration'],
  ['/associations/', 'rna association non profit nonprofit charity'],
  ['/fondations/', 'rnf fondation foundation charity'],
  ['/subventions', 'aides grants subsidies'],
  ['/certification_rge', 'reconnu garant environnement renovation energie label green energy works'],
  ['/certifications_qualiopi', 'formation organisme label training quality'],
  [
    '/attestation_cotisations_conges_payes',
    'conges intemperies btp batiment attestation paid leave construction certificate',
  ],
  ['cotisations_retraite', 'retraite btp batiment attestation pension retirement construction certificate'],
  ['/conformite_cotisations', 'attestation contributions compliance certificate'],
  ['/msa/', 'mutualite agricole agriculture farming social security'],
  ['/carte_professionnelle_travaux_publics', 'btp public works professional card'],
  ['/certification_ingenierie', 'bureau etudes engineering'],
  ['/certification_batiment', 'btp construction building label'],
  ['/qualifelec/', 'electricien btp label electrician electrical'],
];

/** Words that people use for an endpoint and that its title, provider and path may lack: folded, with blanks between them. */
export function usualWordsOf({ path }: Pick<Operation, 'path'>): string {
  return WORDS.flatMap(([fragment, words]) => (path.includes(fragment) ? [words] : [])).join(' ');
}
