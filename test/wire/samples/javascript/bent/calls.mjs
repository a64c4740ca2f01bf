import bent from 'bent';

const query = new URLSearchParams({ context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' });
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const host = 'https://entreprise.api.gouv.fr';
const path = `/v3/insee/sirene/unites_legales/130025265?${query}`;

// --- an encoding
await bent('json')(`${host}${path}`);

// --- nothing but the call
await bent()(`${host}${path}`);

// --- a base
await bent(host, 'json')(path);

// --- a base, after the rest
await bent('GET', 'json', 200, host)(path);

// --- a base with a path
await bent(`${host}/v3`, 'json')('/insee/sirene/unites_legales/130025265');

// --- a base with a slash, a path with another
await bent(`${host}/`, 'json')(path);

// --- a base with a slash, a path without
await bent(`${host}/`, 'json')(path.slice(1));

// --- a base that is all
await bent(`${host}${path}`, 'json')('');

// --- headers of the function
await bent(host, 'json', headers)(path);

// --- headers of the function, before the base
await bent(headers, 'GET', host)(path);

// --- headers of the call
await bent(host, 'json')(path, null, headers);

// --- headers of the function and of the call
await bent(host, 'json', headers)(path, null, { Accept: 'application/json' });

// --- another header of the same name in the call
await bent(host, { Authorization: '' })(path, null, headers);

// --- a header that is null
await bent(host, 'json', { Authorization: null })(path);

// --- statuses
await bent(host, 'string', 200, 206, 404)(path);

// --- a timeout, which it takes for a header
await bent(host, 'json', { timeout: 5000 })(path);

// --- a body
await bent(host, 'POST', 'json')(path, { token: process.env.API_ENTREPRISE_TOKEN });
