const superagent = require('superagent');

const BASE = 'https://entreprise.api.gouv.fr';
const token = process.env.API_ENTREPRISE_TOKEN;
const trace = { context: 'Marchés publics', recipient: '13002526500013', object: 'Dossier 12' };

exports.unite = (siren) =>
  superagent
    .get(`${BASE}/v4/insee/sirene/unites_legales/${siren}`) // @clean
    .query(trace)
    .set('Authorization', `Bearer ${token}`)
    .timeout(5000);

exports.etablissement = (siret) =>
  superagent
    .get(`${BASE}/v4/insee/sirene/etablissements/${siret}`)
    .query({ context: 'Aides' }) // @missing object
    .query('recipient=13002526500013')
    .auth(token, { type: 'bearer' })
    .timeout({ response: 5000, deadline: 10000 });

exports.adresse = async (siret) => {
  const request = superagent('GET', `${BASE}/v3/insee/sirene/etablissements/${siret}/adresse`); // @no-timeout
  request.set({ Authorization: `Bearer ${token}` });
  request.query(trace);
  return (await request).body;
};

const agent = superagent.agent().set('Authorization', `Bearer ${token}`).query({ context: 'Aides', recipient: '13002526500013' }).timeout(5000);

exports.successions = (siret) => agent.get(`${BASE}/v3/insee/sirene/etablissements/${siret}/successions`).query({ object: 'Dossier' }).retry(2); // @clean
