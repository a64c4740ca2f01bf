import superagent from 'superagent';

const trace = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const entete = `Bearer ${process.env.API_ENTREPRISE_TOKEN}`;

// --- none
await superagent.get(adresse).query(trace);

// --- a number
await superagent.get(adresse).query(trace).timeout(5000);

// --- of the answer
await superagent.get(adresse).query(trace).timeout({ response: 5000 });

// --- of the whole
await superagent.get(adresse).query(trace).timeout({ deadline: 5000 });

// --- of sending
await superagent.post(adresse).query(trace).send({ a: 1 }).timeout({ upload: 5000 });

// --- of an agent
await superagent.agent().timeout(5000).get(adresse).query(trace);

// --- of an agent, cleared
await superagent.agent().timeout(5000).get(adresse).query(trace).clearTimeout();

// --- a text
await superagent.get(adresse).query(trace).timeout('5000');

// --- 0
await superagent.get(adresse).query(trace).timeout(0);

// --- after steps that no record speaks of
await superagent.get(adresse).responseType('text').trustLocalhost().maxResponseSize(1e6).query(trace).timeout(5000);

// --- after a listener
await superagent.get(adresse).on('progress', () => undefined).query(trace).timeout(5000);

// --- with callback
superagent.get(adresse).query(trace).timeout(5000).end(() => undefined);

// --- step by step
const request = superagent.get(adresse);
request.set('Authorization', entete);
request.query(trace);
request.timeout(5000);
await request;

// --- with a token
await superagent.get(adresse).query(trace).set('Authorization', entete);

// --- with a token, as a map
await superagent.get(adresse).query(trace).set({ Authorization: entete, Accept: 'application/json' });

// --- with a token, by auth
await superagent.get(adresse).query(trace).auth(process.env.API_ENTREPRISE_TOKEN, { type: 'bearer' });

// --- with a token that is unset
await superagent.get(adresse).query(trace).set('Authorization', entete).unset('Authorization');

// --- by the method's name
await superagent('GET', adresse).query(trace).timeout(5000);

// --- head
await superagent.head(adresse).query(trace).timeout(5000);

// --- delete
await superagent.del(adresse).query(trace).timeout(5000);

// --- with a plugin
await superagent.get(adresse).use((request) => request.query({ object: 'D' })).query({ context: 'Aides' }).timeout(5000);

// --- with a token that is unset in another case
await superagent.get(adresse).query(trace).set('Authorization', entete).unset('authorization');

// --- attempts
await superagent.get(adresse).query(trace).timeout(5000).retry(1);
