/** Réglages de la plateforme des marchés publics. */
export const configuration = {
  adresse: 'https://entreprise.api.gouv.fr',
  jeton: process.env.API_ENTREPRISE_TOKEN ?? '',
  context: 'Marchés publics',
};
