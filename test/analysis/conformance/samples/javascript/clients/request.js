const request = require('request');
const rp = require('request-promise-native');
const { promisify } = require('util');

const baseUrl = 'https://entreprise.api.gouv.fr';
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const qs = { context: 'Marchés publics', recipient: '13002526500013', object: 'Dossier 12' };

exports.unite = (siren, done) => {
  request({ url: `${baseUrl}/v4/insee/sirene/unites_legales/${siren}`, qs, headers, json: true, timeout: 5000 }, (error, response, body) => done(error, body)); // @clean
};

exports.etablissement = (siret) =>
  rp.get(`${baseUrl}/v4/insee/sirene/etablissements/${siret}`, {
    qs: { context: 'Aides', recipient: '13002526500013' }, // @missing object
    headers,
    timeout: 5000,
  });

const client = request.defaults({ baseUrl, headers, qs: { context: 'Aides', recipient: '13002526500013' }, timeout: 5000 });

exports.adresse = (siret, done) => client.get(`/v3/insee/sirene/etablissements/${siret}/adresse`, { qs: { object: 'Dossier' } }, done); // @clean

exports.successions = (siret) => rp({ uri: `${baseUrl}/v3/insee/sirene/etablissements/${siret}/successions`, auth: { bearer: process.env.API_ENTREPRISE_TOKEN }, qs }); // @no-timeout

exports.vigilance = async (siren) => {
  const { body } = await promisify(request)({ url: `${baseUrl}/v4/urssaf/unites_legales/${siren}/attestation_vigilance`, qs, headers, timeout: 5000 }); // @clean
  return body;
};
