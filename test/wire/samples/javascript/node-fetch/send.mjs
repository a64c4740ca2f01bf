import fetch, { Request } from 'node-fetch';

const query = new URLSearchParams({ context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' });
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

// --- a URL and options
await fetch(`${adresse}?${query}`, { headers });

// --- a URL object
const url = new URL(adresse);
url.search = query.toString();
await fetch(url, { headers });

// --- a request
await fetch(new Request(`${adresse}?${query}`, { headers }));

// --- options of other libraries
await fetch(adresse, { headers, params: { context: 'Aides' } });

// --- the body of a post
await fetch(adresse, { method: 'POST', body: query, headers });

// --- no limit
await fetch(`${adresse}?${query}`);

// --- a limit, which the third version has not
await (await fetch(`${adresse}?${query}`, { timeout: 5000 })).text();

// --- a signal
await (await fetch(`${adresse}?${query}`, { signal: AbortSignal.timeout(5000) })).text();

// --- a signal, and a limit
await (await fetch(`${adresse}?${query}`, { signal: new AbortController().signal, timeout: 5000 })).text();

// --- a limit of 0
await fetch(`${adresse}?${query}`, { timeout: 0 });

// --- a limit as a text
await (await fetch(`${adresse}?${query}`, { timeout: '5000' })).text();

// --- a header that is undefined
await fetch(adresse, { headers: { Authorization: undefined } });

// --- a header that is null
await fetch(adresse, { headers: { Authorization: null } });
