const fetch = require('cross-fetch');

const BASE = 'https://entreprise.api.gouv.fr';
const headers = { Authorization: 'Bearer ' + process.env.API_ENTREPRISE_TOKEN };
const query = 'context=Aides&recipient=13002526500013&object=Dossier';

exports.adresse = (siret) => fetch(`${BASE}/v3/insee/sirene/etablissements/${siret}/adresse?${query}`, { headers }); // @no-timeout

exports.unite = async function (siren) {
  // @clean
  const response = await fetch(`${BASE}/v4/insee/sirene/unites_legales/${siren}?${query}`, { headers, timeout: 5000 });
  return response.json();
};

exports.etablissement = (siret) =>
  // @missing object
  fetch(BASE + '/v4/insee/sirene/etablissements/' + siret + '?context=Aides&recipient=13002526500013', {
    headers,
    signal: AbortSignal.timeout(5000),
  });
