const axios = require('axios');

module.exports.entreprise = (siren) =>
  axios.get(
    `https://api.apientreprise.fr/v2/entreprises/${siren}`, // @path
    {
      params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier' },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    },
  );
