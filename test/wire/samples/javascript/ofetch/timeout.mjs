import { ofetch } from 'ofetch';

const query = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

// --- none
await ofetch(adresse, { query });

// --- of the call
await ofetch(adresse, { query, timeout: 5000 });

// --- of the instance
await ofetch.create({ timeout: 5000 })(adresse, { query });

// --- of the instance, undefined in the call
await ofetch.create({ timeout: 5000 })(adresse, { query, timeout: undefined });

// --- a signal
await ofetch(adresse, { query, signal: AbortSignal.timeout(5000) });

// --- a signal that nobody aborts, and a limit
await ofetch(adresse, { query, timeout: 5000, signal: new AbortController().signal });

// --- a signal that nobody aborts, and a limit of the instance
await ofetch.create({ timeout: 5000 })(adresse, { query, signal: new AbortController().signal });

// --- raw
await ofetch.raw(adresse, { query, headers, timeout: 5000 });

// --- the platform's
await ofetch.native(`${adresse}?${new URLSearchParams(query)}`, { headers, timeout: 5000 });

// --- a base and a path
await ofetch('/v3/insee/sirene/unites_legales/130025265', { baseURL: 'https://entreprise.api.gouv.fr', query, headers });

// --- a base with a path and a slash
await ofetch('/insee/sirene/unites_legales/130025265', { baseURL: 'https://entreprise.api.gouv.fr/v3/', query, headers });

// --- a base with a path, and a path without a slash
await ofetch('insee/sirene/unites_legales/130025265', { baseURL: 'https://entreprise.api.gouv.fr/v3', query, headers });

// --- a base, and a path that begins like it
await ofetch('/v3/insee/sirene/unites_legales/130025265', { baseURL: 'https://entreprise.api.gouv.fr/v3', query, headers });

// --- a request
await ofetch(new Request(`${adresse}?${new URLSearchParams(query)}`, { headers }));

// --- parameters in the body
await ofetch(adresse, { method: 'POST', body: query, headers });

// --- the fetch beneath, which has no such option
await ofetch.native(`${adresse}?${new URLSearchParams(query)}`, { headers, timeout: 5000 });
