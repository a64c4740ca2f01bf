/**
 * Reads what https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren} returned.
 *
 * @example
 * await fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265');
 */
export function raisonSociale(answer: { data: { personne_morale_attributs: { raison_sociale: string } } }): string {
  // axios.get('https://entreprise.api.gouv.fr/v3/dgfip/etablissements/13002526500013/chiffres_affaires')
  return answer.data.personne_morale_attributs.raison_sociale;
}
