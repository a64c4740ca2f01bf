import request from 'request';

const trace = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const api = request.defaults({ qs: trace, timeout: 5000 });
const done = () => undefined;

// --- a map
request(adresse, { qs: trace }, done);

// --- options alone
request({ url: adresse, qs: trace }, done);

// --- options alone, under the other name of the address
request({ uri: adresse, qs: trace }, done);

// --- a verb
request.get(adresse, { qs: trace }, done);

// --- a verb, and options alone
request.get({ url: adresse, qs: trace, timeout: 5000 }, done);

// --- delete
request.del(adresse, { qs: trace }, done);

// --- a post, and its body
request.post({ url: adresse, json: true, body: trace }, done);

// --- a post, and a form
request.post({ url: adresse, form: trace }, done);

// --- URLSearchParams
request(adresse, { qs: new URLSearchParams(trace) }, done);

// --- in the URL
request(`${adresse}?context=Aides&recipient=13002526500013&object=D`, done);

// --- in the URL and in the option
request(`${adresse}?context=Aides&recipient=13002526500013`, { qs: { object: 'D' } }, done);

// --- of the instance
api(adresse, done);

// --- of the instance and of the call
api(adresse, { qs: { user_id: 'agent' } }, done);

// --- of the instance, undefined in the call
api(adresse, { qs: { context: undefined } }, done);

// --- of the instance, null in the call
api(adresse, { qs: { context: null } }, done);

// --- undefined
request(adresse, { qs: { ...trace, object: undefined } }, done);

// --- null
request(adresse, { qs: { ...trace, object: null } }, done);

// --- blank
request(adresse, { qs: { ...trace, object: '' } }, done);

// --- a list
request(adresse, { qs: { ...trace, object: ['D'] } }, done);

// --- options of other libraries
request(adresse, { params: trace, query: trace }, done);

// --- a step
request(adresse, done).qs(trace);

// --- a base and a path
request({ baseUrl: 'https://entreprise.api.gouv.fr', url: '/v3/insee/sirene/unites_legales/130025265', qs: trace }, done);

// --- a base with a path and a slash
request({ baseUrl: 'https://entreprise.api.gouv.fr/v3/', url: '/insee/sirene/unites_legales/130025265', qs: trace }, done);

// --- a base with a path, and a path without a slash
request({ baseUrl: 'https://entreprise.api.gouv.fr/v3', url: 'insee/sirene/unites_legales/130025265', qs: trace }, done);

// --- as a promise
import { promisify } from 'node:util';
await promisify(request)({ url: adresse, qs: trace, timeout: 5000 });

// --- as a promise of a verb
import { promisify } from 'node:util';
await promisify(request.get)({ url: adresse, qs: trace, timeout: 5000 });

// --- a header that is undefined
request(adresse, { headers: { Authorization: undefined } }, () => undefined);

// --- a header that is null
request(adresse, { headers: { Authorization: null } }, () => undefined);

// --- a user and a password
request(adresse, { qs: trace, auth: { user: process.env.API_ENTREPRISE_TOKEN, pass: '' } }, done);

// --- a user and a password, by other names
request(adresse, { qs: trace, auth: { username: process.env.API_ENTREPRISE_TOKEN, password: '' } }, done);

// --- undefined over what the URL asks
request(`${adresse}?context=Aides&object=Dossier`, { qs: { context: undefined } }, done);

// --- null over what the URL asks
request(`${adresse}?context=Aides&object=Dossier`, { qs: { context: null } }, done);
