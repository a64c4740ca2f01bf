import centra from 'centra';

const q = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const host = 'https://entreprise.api.gouv.fr';
const adresse = `${host}/v3/insee/sirene/unites_legales/130025265`;

// --- an address alone
await centra(`${adresse}?${new URLSearchParams(q)}`).send();

// --- a query
await centra(adresse, 'GET').query(q).send();

// --- a query, name by name
await centra(adresse).query('context', q.context).query('object', q.object).send();

// --- in the URL and as query
await centra(`${adresse}?context=Aides`).query({ object: 'D' }).send();

// --- values that are nothing
await centra(adresse).query({ context: undefined, recipient: null, object: '' }).send();

// --- lists as values
await centra(adresse).query({ context: ['C'], recipient: [], object: ['D', 'E'] }).send();

// --- a text as query
await centra(adresse).query('context=C&object=D').send();

// --- search parameters as query
await centra(adresse).query(new URLSearchParams(q)).send();

// --- a limit
await centra(adresse).query(q).timeout(5000).send();

// --- a limit of 0
await centra(adresse).query(q).timeout(0).send();

// --- a limit that is null
await centra(adresse).query(q).timeout(null).send();

// --- a limit, then another thing that it takes for none
await centra(adresse).timeout(5000).timeout(undefined).send();

// --- a limit of the socket, among the options of Node.js
await centra(adresse).query(q).option('timeout', 5000).send();

// --- a signal among the options of Node.js
await centra(adresse).query(q).option('signal', AbortSignal.timeout(5000)).send();

// --- a path
await centra(host).path('/v3/insee/sirene/unites_legales/130025265').query(q).send();

// --- paths
await centra(`${host}/v3`).path('/insee').path('sirene/unites_legales').path('/130025265').send();

// --- a path behind a slash
await centra(`${host}/v3/`).path('/insee/sirene/unites_legales/130025265').send();

// --- a path, and a query in the URL
await centra(`${host}/v3?context=Aides`).path('/insee/sirene/unites_legales/130025265').send();

// --- a header
await centra(adresse).header('Authorization', `Bearer ${process.env.API_ENTREPRISE_TOKEN}`).send();

// --- headers
await centra(adresse).header({ Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` }).header('Accept', 'application/json').send();

// --- a header that is null
await centra(adresse).header({ Authorization: null }).send();

// --- a body
await centra(adresse, 'POST').body({ token: process.env.API_ENTREPRISE_TOKEN }).timeout(5000).send();

// --- other steps
await centra(adresse).followRedirects(3).compress().query(q).timeout(5000).stream().send();

// --- step by step, in statements
const requete = centra(adresse);
requete.query(q);
requete.timeout(5000);
await requete.send();

// --- without checking certificates
await centra(adresse).option('rejectUnauthorized', false).timeout(5000).send();
