import request from 'request';

const qs = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const done = () => undefined;

// --- none
request(adresse, { qs }, done);

// --- of the call
request(adresse, { qs, timeout: 5000 }, done);

// --- a text
request(adresse, { qs, timeout: '5000' }, done);

// --- 0
request(adresse, { qs, timeout: 0 }, done);

// --- of the instance
request.defaults({ timeout: 5000 })(adresse, { qs }, done);

// --- of the instance, undefined in the call
request.defaults({ timeout: 5000 })(adresse, { qs, timeout: undefined }, done);

// --- of an instance of the instance
request.defaults({ timeout: 5000 }).defaults({ json: true })({ url: adresse, qs }, done);

// --- a timer that aborts
const pending = request(adresse, { qs }, done);
setTimeout(() => pending.abort(), 5000);

// --- with a token
request(adresse, { qs, headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` } }, done);

// --- with a token, by auth
request(adresse, { qs, auth: { bearer: process.env.API_ENTREPRISE_TOKEN } }, done);

// --- with a token, by a step
request(adresse, { qs }, done).auth(null, null, true, process.env.API_ENTREPRISE_TOKEN);

// --- with a token in the query
request(adresse, { qs: { ...qs, token: process.env.API_ENTREPRISE_TOKEN } }, done);
