const needle = require('needle');

const BASE = 'https://entreprise.api.gouv.fr';
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const trace = { context: 'Marchés publics', recipient: '13002526500013', object: 'Dossier 12' };

exports.unite = (siren, done) =>
  needle.request('get', `${BASE}/v4/insee/sirene/unites_legales/${siren}`, trace, { headers, response_timeout: 5000 }, done); // @clean

exports.etablissement = (siret, done) => {
  const url = `${BASE}/v4/insee/sirene/etablissements/${siret}?context=Aides&recipient=13002526500013`; // @missing object
  needle.get(url, { headers, read_timeout: 5000, response_timeout: 5000 }, (error, response) => done(error, response.body));
};

exports.adresse = (siret, done) =>
  needle.request('get', `${BASE}/v3/insee/sirene/etablissements/${siret}/adresse`, trace, { headers, timeout: 5000 }, done); // @no-timeout

exports.forAll = (siret, done) => {
  needle.defaults({ response_timeout: 5000 });
  needle.get(`${BASE}/v4/insee/sirene/etablissements/${siret}?${new URLSearchParams(trace)}`, { headers }, done); // @clean
};
