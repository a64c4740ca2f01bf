const https = require('https');
const querystring = require('querystring');

function uniteLegale(siren, recipient) {
  const query = querystring.stringify({ context: 'Aides', recipient }); // @map
  return new Promise((resolve, reject) => {
    const options = {
      hostname: 'entreprise.api.gouv.fr',
      path: `/v4/insee/sirene/unites_legales/${siren}?${query}`,
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    };
    const request = https.get(options, (response) => resolve(response));
    request.on('error', reject);
    request.on('timeout', () => request.destroy());
  });
}

module.exports = { uniteLegale };
