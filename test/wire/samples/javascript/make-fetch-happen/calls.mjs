import fetch from 'make-fetch-happen';

const query = new URLSearchParams({ context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' });
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?${query}`;

// --- none
await (await fetch(adresse, { headers })).text();

// --- a limit
await (await fetch(adresse, { timeout: 5000 })).text();

// --- a limit of defaults
await (await fetch.defaults({ timeout: 5000, headers })(adresse)).text();

// --- a limit of defaults, undefined in the call
await (await fetch.defaults({ timeout: 5000 })(adresse, { timeout: undefined })).text();

// --- none over the defaults'
await (await fetch.defaults({ timeout: 5000 })(adresse, { timeout: 0 })).text();

// --- a signal
await (await fetch(adresse, { signal: AbortSignal.timeout(5000) })).text();

// --- an address of defaults
await (await fetch.defaults(adresse, { headers })()).text();

// --- a query, which it does not know
await (await fetch('https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265', { query: { object: 'D' } })).text();

// --- headers of defaults and of the call
await (await fetch.defaults({ headers })(adresse, { headers: { Accept: 'application/json' } })).text();

// --- a header that is undefined
await (await fetch(adresse, { headers: { Authorization: undefined } })).text();

// --- a header that is null
await (await fetch(adresse, { headers: { Authorization: null } })).text();
