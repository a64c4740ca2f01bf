import fetch from 'minipass-fetch';

const query = new URLSearchParams({ context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' });
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?${query}`;

// --- none
await (await fetch(adresse, { headers })).text();

// --- a limit
await (await fetch(adresse, { timeout: 5000 })).text();

// --- a limit that is a text
await (await fetch(adresse, { timeout: '5000' })).text();

// --- a limit of 0
await (await fetch(adresse, { timeout: 0 })).text();

// --- a limit that is null
await (await fetch(adresse, { timeout: null })).text();

// --- a signal
await (await fetch(adresse, { signal: AbortSignal.timeout(5000) })).text();

// --- a signal that is undefined
await (await fetch(adresse, { signal: undefined, headers })).text();

// --- a request
await (await fetch(new fetch.Request(adresse, { headers }))).text();

// --- a request with a limit
await (await fetch(new fetch.Request(adresse, { timeout: 5000 }))).text();

// --- a request, and a limit of the call
await (await fetch(new fetch.Request(adresse, { headers }), { timeout: 5000 })).text();

// --- a URL
await (await fetch(new URL(adresse), { headers })).text();

// --- a query, which it does not know
await (await fetch('https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265', { query: { object: 'D' } })).text();

// --- headers of a map of their own
await (await fetch(adresse, { headers: new fetch.Headers(headers) })).text();

// --- pairs of headers
await (await fetch(adresse, { headers: Object.entries(headers) })).text();

// --- a header that is undefined
await (await fetch(adresse, { headers: { Authorization: undefined } })).text();

// --- a header that is null
await (await fetch(adresse, { headers: { Authorization: null } })).text();

// --- a body
await (await fetch(adresse, { method: 'POST', body: JSON.stringify({ token: process.env.API_ENTREPRISE_TOKEN }) })).text();
