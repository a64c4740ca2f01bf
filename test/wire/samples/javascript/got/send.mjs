import got from 'got';

const searchParams = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

// --- called
await got(adresse, { searchParams, headers }).json();

// --- called with options alone
await got({ url: adresse, searchParams, headers });

// --- a verb
await got.get(adresse, { searchParams, headers }).json();

// --- head
await got.head(adresse, { searchParams, headers });

// --- post, and a body
await got.post(adresse, { searchParams, headers, json: { numero: '1' } });

// --- parameters in the body
await got.post(adresse, { headers, json: searchParams });

// --- a stream
got.stream(adresse, { searchParams, headers }).resume();

// --- a prefix, and a path
await got.extend({ prefixUrl: 'https://entreprise.api.gouv.fr', headers })('v3/insee/sirene/unites_legales/130025265', { searchParams });

// --- a prefix with a path
await got.extend({ prefixUrl: 'https://entreprise.api.gouv.fr/v3', headers })('insee/sirene/unites_legales/130025265', { searchParams });

// --- a prefix with a slash
await got.extend({ prefixUrl: 'https://entreprise.api.gouv.fr/v3/', headers })('insee/sirene/unites_legales/130025265', { searchParams });

// --- a prefix, and a path with a slash
await got.extend({ prefixUrl: 'https://entreprise.api.gouv.fr', headers })('/v3/insee/sirene/unites_legales/130025265', { searchParams });

// --- the verb of an instance
await got.extend({ headers }).get(adresse, { searchParams });

// --- a page of many
for await (const _ of got.paginate(adresse, { searchParams, headers, pagination: { transform: () => [], paginate: () => false } })) break;

// --- a URL object
await got(new URL(adresse), { searchParams, headers });

// --- no token
await got(adresse, { searchParams });

// --- a header that is undefined
await got(adresse, { headers: { authorization: undefined } });

// --- a header that is null
await got(adresse, { headers: { authorization: null } });

// --- a user and a password
await got(adresse, { searchParams, username: process.env.API_ENTREPRISE_TOKEN, password: '' });
