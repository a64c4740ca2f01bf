import ky from 'ky';

const searchParams = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

// --- called
await ky(adresse, { searchParams, headers }).json();

// --- a verb
await ky.get(adresse, { searchParams, headers }).json();

// --- head
await ky.head(adresse, { searchParams, headers });

// --- parameters in the body
await ky.post(adresse, { headers, json: searchParams });

// --- a prefixUrl, up to version 1
await ky.create({ prefixUrl: 'https://entreprise.api.gouv.fr', headers }).get('v3/insee/sirene/unites_legales/130025265', { searchParams });

// --- a prefixUrl with a path
await ky.create({ prefixUrl: 'https://entreprise.api.gouv.fr/v3', headers }).get('insee/sirene/unites_legales/130025265', { searchParams });

// --- a prefix, from version 2 on
await ky.create({ prefix: 'https://entreprise.api.gouv.fr', headers }).get('v3/insee/sirene/unites_legales/130025265', { searchParams });

// --- a prefix with a path, and a path with a slash
await ky.create({ prefix: 'https://entreprise.api.gouv.fr/v3', headers }).get('/insee/sirene/unites_legales/130025265', { searchParams });

// --- a baseUrl
await ky.create({ baseUrl: 'https://entreprise.api.gouv.fr', headers }).get('v3/insee/sirene/unites_legales/130025265', { searchParams });

// --- a baseUrl with a path, and a path without a slash
await ky.create({ baseUrl: 'https://entreprise.api.gouv.fr/v3', headers }).get('insee/sirene/unites_legales/130025265', { searchParams });

// --- a baseUrl with a path and a slash, and a path without
await ky.create({ baseUrl: 'https://entreprise.api.gouv.fr/v3/', headers }).get('insee/sirene/unites_legales/130025265', { searchParams });

// --- a request
await ky(new Request(adresse, { headers }), { searchParams });

// --- a URL object
await ky(new URL(adresse), { searchParams, headers });

// --- headers of the instance, and of the call
await ky.create({ headers }).get(adresse, { searchParams, headers: { Accept: 'application/json' } });

// --- a header that is taken away
await ky.create({ headers }).get(adresse, { searchParams, headers: { Authorization: undefined } });

// --- no token
await ky(adresse, { searchParams });

// --- a header that is undefined
await ky(adresse, { headers: { Authorization: undefined } });

// --- a header that is null
await ky(adresse, { headers: { Authorization: null } });
