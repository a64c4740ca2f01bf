const https = require('node:https');
const { URL } = require('url');
const querystring = require('querystring');

const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const trace = { context: 'Marchés publics', recipient: '13002526500013', object: 'Dossier 12' };

function read(response, done) {
  const chunks = [];
  response.on('data', (chunk) => chunks.push(chunk));
  response.on('end', () => done(JSON.parse(Buffer.concat(chunks).toString())));
}

exports.unite = (siren, done) => {
  const options = {
    hostname: 'entreprise.api.gouv.fr',
    port: 443,
    path: `/v4/insee/sirene/unites_legales/${siren}?${querystring.stringify(trace)}`,
    method: 'GET',
    headers,
    timeout: 5000,
  };
  // @clean
  const request = https.request(options, (response) => read(response, done));
  request.on('timeout', () => request.destroy());
  request.end();
};

exports.etablissement = (siret, done) => {
  const url = new URL(`https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/${siret}`); // @missing object
  url.searchParams.set('context', trace.context);
  url.searchParams.set('recipient', trace.recipient);
  https.get(url, { headers, timeout: 5000 }, (response) => read(response, done)); // @no-timeout
};

exports.adresse = (siret, done) => {
  const path = `https://entreprise.api.gouv.fr/v3/insee/sirene/etablissements/${siret}/adresse?` + new URLSearchParams(trace);
  // @clean
  const request = https.get(path, { headers }, (response) => read(response, done));
  request.setTimeout(5000, () => request.destroy());
};

exports.successions = (siret, done) => {
  const host = 'entreprise.api.gouv.fr';
  const path = `/v3/insee/sirene/etablissements/${siret}/successions?${new URLSearchParams(trace)}`;
  const request = https.request({ host, path }); // @no-timeout
  request.on('response', (response) => read(response, done));
  request.setHeader('Authorization', headers.Authorization);
  request.end();
};

exports.vigilance = (siren) =>
  new Promise((resolve, reject) => {
    const path = `/v4/urssaf/unites_legales/${siren}/attestation_vigilance?${querystring.stringify(trace)}`;
    https
      .get({ hostname: 'entreprise.api.gouv.fr', path, headers, signal: AbortSignal.timeout(5000) }, (response) => read(response, resolve)) // @clean
      .on('error', reject);
  });
