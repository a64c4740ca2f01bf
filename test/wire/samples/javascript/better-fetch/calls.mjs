import { betterFetch, createFetch } from '@better-fetch/fetch';

const query = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const base = 'https://entreprise.api.gouv.fr';
const chemin = '/v3/insee/sirene/unites_legales/130025265';
const api = createFetch({ baseURL: base, headers, query, timeout: 5000 });

// --- none
await betterFetch(base + chemin, { query, headers });

// --- a limit
await betterFetch(base + chemin, { query, timeout: 5000 });

// --- of the instance
await api(chemin);

// --- of the instance, undefined in the call
await api(chemin, { timeout: undefined });

// --- none over the instance's
await api(chemin, { timeout: 0 });

// --- a signal
await betterFetch(base + chemin, { query, signal: AbortSignal.timeout(5000) });

// --- of the instance and of the call
await createFetch({ baseURL: base, query: { context: 'Aides' } })(chemin, { query: { object: 'D' } });

// --- one undefined over the instance's
await api(chemin, { query: { object: undefined } });

// --- in the URL and in the query
await betterFetch(`${base}${chemin}?context=Aides`, { query: { object: 'D' } });

// --- null
await betterFetch(base + chemin, { query: { ...query, object: null } });

// --- a list
await betterFetch(base + chemin, { query: { ...query, object: ['D'] } });

// --- URLSearchParams
await betterFetch(base + chemin, { query: new URLSearchParams(query) });

// --- a token
await betterFetch(base + chemin, { query, auth: { type: 'Bearer', token: process.env.API_ENTREPRISE_TOKEN } });

// --- in the body of a post
await betterFetch(base + chemin, { method: 'POST', body: query });

// --- a header that is undefined
await betterFetch(base + chemin, { headers: { Authorization: undefined } });

// --- undefined over what the URL asks
await betterFetch(`${base}${chemin}?context=Aides&object=Dossier`, { query: { context: undefined } });

// --- null over what the URL asks
await betterFetch(`${base}${chemin}?context=Aides&object=Dossier`, { query: { context: null } });

// --- undefined in the place of the client's query
await api(chemin, { query: undefined });

// --- null in the place of the client's query
await api(chemin, { query: null });
