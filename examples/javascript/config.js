// Réglages du guichet des subventions.
module.exports = {
  adresse: process.env.API_ENTREPRISE_URL || 'https://entreprise.api.gouv.fr',
  jeton: process.env.API_ENTREPRISE_TOKEN,
  // La collectivité qui instruit les dossiers.
  siretCollectivite: '21750001600019',
};
