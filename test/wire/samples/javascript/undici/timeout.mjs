import { Agent, Client, Pool, request, setGlobalDispatcher } from 'undici';

const query = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const base = 'https://entreprise.api.gouv.fr';
const chemin = '/v3/insee/sirene/unites_legales/130025265';

// --- its own
await request(adresse, { query });

// --- of the headers
await request(adresse, { query, headersTimeout: 5000 });

// --- of the body
const { body } = await request(adresse, { query, bodyTimeout: 5000 });
await body.text();

// --- of the headers, none
await request(adresse, { query, headersTimeout: 0 });

// --- of headers and body, none
await request(adresse, { query, headersTimeout: 0, bodyTimeout: 0 });

// --- an option of other libraries
await request(adresse, { query, timeout: 5000 });

// --- a signal
await request(adresse, { query, signal: AbortSignal.timeout(5000) });

// --- of a dispatcher
await request(adresse, { query, dispatcher: new Agent({ headersTimeout: 5000 }) });

// --- of a dispatcher, for the connection
await request(adresse, { query, dispatcher: new Agent({ connectTimeout: 5000 }) });

// --- of the dispatcher for all
setGlobalDispatcher(new Agent({ headersTimeout: 5000, bodyTimeout: 5000 }));
await request(adresse, { query });

// --- of a pool
const pool = new Pool(base, { headersTimeout: 5000 });
await pool.request({ path: chemin, method: 'GET', query });

// --- of a pool, undefined in the request
const pool = new Pool(base, { headersTimeout: 5000 });
await pool.request({ path: chemin, method: 'GET', query, headersTimeout: undefined });

// --- of a client
const client = new Client(base, { headersTimeout: 5000 });
await client.request({ path: chemin, method: 'GET', query });

// --- of a request over a pool’s
const pool = new Pool(base, { headersTimeout: 5000 });
await pool.request({ path: chemin, method: 'GET', query, headersTimeout: 0 });
