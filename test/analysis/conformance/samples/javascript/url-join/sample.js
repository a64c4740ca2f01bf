const axios = require('axios');

const BASE = 'https://entreprise.api.gouv.fr';

async function uniteLegale(siren) {
  const url = [BASE, 'v4/insee/sirene/unites_legales', siren].join('/');
  const response = await axios.get(url, {
    params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier' },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
  return response.data;
}

module.exports = uniteLegale;
