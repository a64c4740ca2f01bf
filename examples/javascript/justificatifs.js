const { adresse, jeton, siretCollectivite } = require('./config');

function tracabilite(object) {
  return new URLSearchParams({ context: 'Subventions', recipient: siretCollectivite, object });
}

// Correct : paramètres encodés par URLSearchParams, 12 secondes parce que la réponse donne accès à un document.
async function attestationVigilance(siren, dossier) {
  const url = `${adresse}/v4/urssaf/unites_legales/${siren}/attestation_vigilance?${tracabilite(`Dossier ${dossier}`)}`;
  const reponse = await fetch(url, {
    headers: { Authorization: `Bearer ${jeton}` },
    signal: AbortSignal.timeout(12_000),
  });
  return reponse.json();
}

// À corriger : fetch attend sans limite quand on ne lui donne pas de signal.
async function certificationRge(siret, dossier) {
  const url = `${adresse}/v3/ademe/etablissements/${siret}/certification_rge?${tracabilite(`Dossier ${dossier}`)}`;
  const reponse = await fetch(url, { headers: { Authorization: `Bearer ${jeton}` } });
  return reponse.json();
}

module.exports = { attestationVigilance, certificationRge };
