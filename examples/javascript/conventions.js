const { adresse, jeton, siretCollectivite } = require('./config');

// À corriger : ce signal compte depuis le démarrage ; cinq secondes après, il refuse tous les appels.
const delai = AbortSignal.timeout(5000);

// Les liens de succession d’un établissement, pour suivre les conventions transférées.
async function successions(siret) {
  const query = new URLSearchParams({ context: 'Subventions', recipient: siretCollectivite, object: 'Conventions' });
  const reponse = await fetch(`${adresse}/v3/insee/sirene/etablissements/${siret}/successions?${query}`, {
    headers: { Authorization: `Bearer ${jeton}` },
    signal: delai,
  });
  return reponse.json();
}

module.exports = { successions };
