const axios = require('axios');

const recipient = process.env.SIRET_SERVICE || ''; // @value

exports.unite = async (siren) => {
  const { data } = await axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides publiques', recipient, object: 'Dossier 42' },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
  return data;
};
