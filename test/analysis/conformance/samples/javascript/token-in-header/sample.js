const https = require('node:https');

exports.uniteLegale = (siren, recipient, callback) => {
  const query = new URLSearchParams({ context: 'Aides', recipient, object: 'Dossier' });
  const url = `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`;
  const request = https.get(url, { timeout: 5000 }, callback);
  request.setHeader('Authorization', `Bearer ${process.env.API_ENTREPRISE_TOKEN}`);
  request.on('timeout', () => request.destroy(new Error('timeout')));
};
