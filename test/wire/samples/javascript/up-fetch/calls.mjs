import { up } from 'up-fetch';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const base = 'https://entreprise.api.gouv.fr';
const chemin = '/v3/insee/sirene/unites_legales/130025265';
const api = up(fetch, () => ({ baseUrl: base, headers, params, timeout: 5000 }));
const nu = up(fetch);

// --- none
await nu(base + chemin, { params, headers });

// --- a limit
await nu(base + chemin, { params, timeout: 5000 });

// --- of the defaults
await api(chemin);

// --- of the defaults, undefined in the call
await api(chemin, { timeout: undefined });

// --- none over the defaults'
await api(chemin, { timeout: 0 });

// --- a signal
await nu(base + chemin, { params, signal: AbortSignal.timeout(5000) });

// --- one undefined over the defaults'
await api(chemin, { params: { object: undefined } });

// --- in the URL and in params
await nu(`${base}${chemin}?context=Aides`, { params: { object: 'D' } });

// --- null
await nu(base + chemin, { params: { ...params, object: null } });

// --- a list
await nu(base + chemin, { params: { ...params, object: ['D'] } });

// --- URLSearchParams
await nu(base + chemin, { params: new URLSearchParams(params) });

// --- in the body of a post
await nu(base + chemin, { method: 'POST', body: params });

// --- a header that is undefined
await nu(base + chemin, { headers: { Authorization: undefined } });

// --- the token of the defaults, undefined in the call
await api(chemin, { headers: { Authorization: undefined } });

// --- undefined over what the URL asks
await nu(`${base}${chemin}?context=Aides&object=Dossier`, { params: { context: undefined } });

// --- null over what the URL asks
await nu(`${base}${chemin}?context=Aides&object=Dossier`, { params: { context: null } });

// --- undefined in the place of the client's query
await api(chemin, { params: undefined });

// --- null in the place of the client's query
await api(chemin, { params: null });
