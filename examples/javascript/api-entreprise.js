const axios = require('axios');
const { adresse, jeton, siretCollectivite } = require('./config');

// Un seul client pour tout le guichet : adresse, jeton, délai et paramètres communs.
const api = axios.create({
  baseURL: adresse,
  headers: { Authorization: `Bearer ${jeton}` },
  params: { context: 'Subventions', recipient: siretCollectivite },
  timeout: 5000,
});

module.exports = { api };
