import needle from 'needle';

const trace = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const query = new URLSearchParams(trace);
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const done = () => undefined;

// --- in the URL
needle.get(`${adresse}?${query}`, done);

// --- in the URL, with options
needle.get(`${adresse}?${query}`, { json: true }, done);

// --- the data of a get
needle.request('get', adresse, trace, done);

// --- the data of a get, with options
needle.request('get', adresse, trace, { json: false }, done);

// --- the data of a get, as json
needle.request('get', adresse, trace, { json: true }, done);

// --- the data of a get, as URLSearchParams
needle.request('get', adresse, query, {}, done);

// --- the data of a get, as a text
needle.request('get', adresse, query.toString(), {}, done);

// --- the data of a get over the URL's
needle.request('get', `${adresse}?${query}`, { user_id: 'agent' }, {}, done);

// --- empty data of a get over the URL's
needle.request('get', `${adresse}?${query}`, {}, {}, done);

// --- null as the data of a get
needle.request('get', `${adresse}?${query}`, null, {}, done);

// --- data with undefined
needle.request('get', adresse, { ...trace, object: undefined }, {}, done);

// --- data with a blank text
needle.request('get', adresse, { ...trace, object: '' }, {}, done);

// --- data with a list
needle.request('get', adresse, { ...trace, object: ['D'] }, {}, done);

// --- the data of a post
needle.post(adresse, trace, done);

// --- an option of other libraries
needle.get(adresse, { params: trace, query: trace }, done);

// --- as a promise
await needle('get', `${adresse}?${query}`);

// --- as a promise, with data
await needle('get', adresse, trace);

// --- as a promise, with data and options
await needle('get', adresse, trace, { json: false });

// --- as a promise, with options
await needle('get', `${adresse}?${query}`, null, { response_timeout: 5000 });

// --- a header that is undefined
needle.get(adresse, { headers: { Authorization: undefined } }, done);

// --- a header that is null
needle.get(adresse, { headers: { Authorization: null } }, done);

// --- undefined over what the URL asks
needle.request('get', `${adresse}?context=Aides&object=Dossier`, { context: undefined }, {}, done);

// --- null over what the URL asks
needle.request('get', `${adresse}?context=Aides&object=Dossier`, { context: null }, {}, done);
