const fetch = require('cross-fetch');

async function get(path, timeout = 5000) {
  const query = new URLSearchParams({ context: 'Aides', recipient: '13002526500013', object: 'Dossier' });
  const response = await fetch(`https://entreprise.api.gouv.fr${path}?${query}`, {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout,
  });
  return response.json();
}

exports.uniteLegale = (siren) => get(`/v4/insee/sirene/unites_legales/${siren}`);
