import redaxios from 'redaxios';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const base = 'https://entreprise.api.gouv.fr';
const chemin = '/v3/insee/sirene/unites_legales/130025265';
const api = redaxios.create({ baseURL: base, params, headers, timeout: 5000 });

// --- none
await redaxios.get(adresse, { params, headers });

// --- a limit
await redaxios.get(adresse, { params, timeout: 5000 });

// --- of the instance
await api.get(chemin);

// --- of the instance, undefined in the call
await api.get(chemin, { timeout: undefined });

// --- none over the instance's
await api.get(chemin, { timeout: 0 });

// --- a signal
await redaxios.get(adresse, { params, signal: AbortSignal.timeout(5000) });

// --- of the instance and of the call
await redaxios.create({ params: { context: 'Aides' } }).get(adresse, { params: { object: 'D' } });

// --- params undefined over the instance's
await api.get(chemin, { params: undefined });

// --- one undefined over the instance's
await api.get(chemin, { params: { object: undefined } });

// --- one null over the instance's
await api.get(chemin, { params: { object: null } });

// --- in the URL and in params
await redaxios.get(`${adresse}?context=Aides`, { params: { object: 'D' } });

// --- undefined
await redaxios.get(adresse, { params: { ...params, object: undefined } });

// --- null
await redaxios.get(adresse, { params: { ...params, object: null } });

// --- a list
await redaxios.get(adresse, { params: { ...params, object: ['D'] } });

// --- URLSearchParams
await redaxios.get(adresse, { params: new URLSearchParams(params) });

// --- in the body of a post
await redaxios.post(adresse, params);

// --- by options alone
await api.request({ url: chemin, method: 'get' });

// --- a base with a path
await redaxios.create({ baseURL: `${base}/v3` }).get('/insee/sirene/unites_legales/130025265', { params });

// --- a header that is undefined
await redaxios.get(adresse, { headers: { Authorization: undefined } });

// --- a header that is null
await redaxios.get(adresse, { headers: { Authorization: null } });

// --- called
await redaxios(adresse, { params });

// --- a fetch of one's own
await redaxios.get(adresse, { params, fetch: (url, options) => fetch(url, { ...options, signal: AbortSignal.timeout(5000) }) });

// --- undefined over what the URL asks
await redaxios.get(`${adresse}?context=Aides&object=Dossier`, { params: { context: undefined } });

// --- null over what the URL asks
await redaxios.get(`${adresse}?context=Aides&object=Dossier`, { params: { context: null } });

// --- undefined in the place of the client's query
await api.get(chemin, { params: undefined });

// --- null in the place of the client's query
await api.get(chemin, { params: null });
