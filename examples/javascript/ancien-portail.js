const superagent = require('superagent');

// L’ancien portail, écrit du temps de la version 2 et pas encore migré.

// À corriger : la version 2 n’existe plus, le service répond 410.
// À corriger aussi : le jeton est dans l’URL, où tous les journaux le recopient.
function fiche(siret) {
  return superagent
    .get(`https://entreprise.api.gouv.fr/v2/etablissements/${siret}`)
    .query({
      context: 'Subventions',
      recipient: 'Guichet des subventions',
      object: 'Fiche',
      token: process.env.API_ENTREPRISE_TOKEN,
    })
    .timeout(5000);
}

// Correct : le même besoin avec la version actuelle.
function ficheActuelle(siret) {
  return superagent
    .get(`https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/${siret}`)
    .set('Authorization', `Bearer ${process.env.API_ENTREPRISE_TOKEN}`)
    .query({ context: 'Subventions', recipient: '21750001600019', object: 'Fiche' })
    .timeout(5000);
}

module.exports = { fiche, ficheActuelle };
