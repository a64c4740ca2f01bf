const fetch = require('node-fetch');

const BASE = 'https://entreprise.api.gouv.fr';
const headers = { Authorization: 'Bearer ' + process.env.API_ENTREPRISE_TOKEN };
const query = 'context=Aides&recipient=13002526500013&object=Dossier';

exports.unite = async function (siren) {
  // @no-timeout
  const response = await fetch(`${BASE}/v4/insee/sirene/unites_legales/${siren}?${query}`, { headers, timeout: 5000 });
  return response.json();
};

exports.etablissement = (siret) =>
  // @missing object
  fetch(BASE + '/v4/insee/sirene/etablissements/' + siret + '?context=Aides&recipient=13002526500013', {
    headers,
    signal: AbortSignal.timeout(5000),
  });

exports.successions = (siret) => {
  const request = new fetch.Request(`${BASE}/v3/insee/sirene/etablissements/${siret}/successions?${query}`, { headers, signal: AbortSignal.timeout(5000) });
  return fetch(request); // @clean
};
