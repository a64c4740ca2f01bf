const axios = require('axios');

const client = axios.create({ baseURL: 'https://entreprise.api.gouv.fr', timeout: 5000 });

exports.exercices = (siret, recipient) =>
  client.get(`/v2/exercices/${siret}`, { // @path
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    params: { context: 'Aides', recipient, object: 'Dossier' }, // @map
  });
