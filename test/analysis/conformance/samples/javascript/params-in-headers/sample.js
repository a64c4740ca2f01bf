const axios = require('axios');

async function uniteLegale(siren, recipient) {
  const { data } = await axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}`, context: 'Aides', recipient, object: 'Dossier' }, // @map
    timeout: 5000,
  });
  return data;
}

module.exports = { uniteLegale };
