const axios = require('axios');

async function uniteLegale(siren, recipient, attempts = 3) {
  const response = await axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides', recipient, object: 'Dossier' },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
    validateStatus: () => true,
  });
  if (response.status === 503 && attempts > 0) {
    return uniteLegale(siren, recipient, attempts - 1);
  }
  return response.data;
}

module.exports = uniteLegale;
