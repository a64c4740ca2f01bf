import fetch from 'minipass-fetch';

const query = new URLSearchParams({ context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' });
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?${query}`;

// --- none
await fetch(adresse, { headers });

// --- a limit
await (await fetch(adresse, { timeout: 5000 })).text();

// --- a limit that is a text
await (await fetch(adresse, { timeout: '5000' })).text();

// --- a limit of 0
await fetch(adresse, { timeout: 0 });

// --- a limit that is null
await fetch(adresse, { timeout: null });

// --- a signal
await (await fetch(adresse, { signal: AbortSignal.timeout(5000) })).text();

// --- a signal that is undefined
await fetch(adresse, { signal: undefined, headers });

// --- a request
await fetch(new fetch.Request(adresse, { headers }));

// --- a request with a limit
await (await fetch(new fetch.Request(adresse, { timeout: 5000 }))).text();

// --- a request, and a limit of the call
await (await fetch(new fetch.Request(adresse, { headers }), { timeout: 5000 })).text();

// --- a URL
await fetch(new URL(adresse), { headers });

// --- a query, which it does not know
await fetch('https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265', { query: { object: 'D' } });

// --- headers of a map of their own
await fetch(adresse, { headers: new fetch.Headers(headers) });

// --- pairs of headers
await fetch(adresse, { headers: Object.entries(headers) });

// --- a header that is undefined
await fetch(adresse, { headers: { Authorization: undefined } });

// --- a header that is null
await fetch(adresse, { headers: { Authorization: null } });

// --- a body
await fetch(adresse, { method: 'POST', body: JSON.stringify({ token: process.env.API_ENTREPRISE_TOKEN }) });
