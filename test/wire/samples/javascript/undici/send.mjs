import { Client, Pool, request, stream } from 'undici';
import { Writable } from 'node:stream';

const query = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const base = 'https://entreprise.api.gouv.fr';
const chemin = '/v3/insee/sirene/unites_legales/130025265';

// --- request
await request(base + chemin, { query, headers });

// --- request of a URL object
await request(new URL(chemin, base), { query, headers });

// --- a stream
await stream(base + chemin, { method: 'GET', query, headers }, () => new Writable({ write: (_c, _e, done) => done() }));

// --- a pool
await new Pool(base).request({ path: chemin, method: 'GET', query, headers });

// --- a client
await new Client(base).request({ path: chemin, method: 'GET', query, headers });

// --- a client, and the query in the path
await new Client(base).request({ path: `${chemin}?context=Aides&recipient=13002526500013`, method: 'GET', headers });

// --- parameters in the body
await request(base + chemin, { method: 'POST', headers, body: JSON.stringify(query) });

// --- headers as a list
await request(base + chemin, { query, headers: ['authorization', `Bearer ${process.env.API_ENTREPRISE_TOKEN}`] });

// --- no token
await request(base + chemin, { query });

// --- a header that is undefined
await request(base + chemin, { headers: { Authorization: undefined } });

// --- a header that is null
await request(base + chemin, { headers: { Authorization: null } });
