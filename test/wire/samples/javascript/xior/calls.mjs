import xior from 'xior';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const base = 'https://entreprise.api.gouv.fr';
const chemin = '/v3/insee/sirene/unites_legales/130025265';
const api = xior.create({ baseURL: base, params, headers, timeout: 5000 });

// --- none
await xior.get(adresse, { params, headers });

// --- a limit
await xior.get(adresse, { params, timeout: 5000 });

// --- of the instance
await api.get(chemin);

// --- of the instance, undefined in the call
await api.get(chemin, { timeout: undefined });

// --- none over the instance's
await api.get(chemin, { timeout: 0 });

// --- a signal
await xior.get(adresse, { params, signal: AbortSignal.timeout(5000) });

// --- of the instance and of the call
await xior.create({ params: { context: 'Aides' } }).get(adresse, { params: { object: 'D' } });

// --- params undefined over the instance's
await api.get(chemin, { params: undefined });

// --- one undefined over the instance's
await api.get(chemin, { params: { object: undefined } });

// --- one null over the instance's
await api.get(chemin, { params: { object: null } });

// --- in the URL and in params
await xior.get(`${adresse}?context=Aides`, { params: { object: 'D' } });

// --- undefined
await xior.get(adresse, { params: { ...params, object: undefined } });

// --- null
await xior.get(adresse, { params: { ...params, object: null } });

// --- a list
await xior.get(adresse, { params: { ...params, object: ['D'] } });

// --- URLSearchParams
await xior.get(adresse, { params: new URLSearchParams(params) });

// --- in the body of a post
await xior.post(adresse, params);

// --- by options alone
await api.request({ url: chemin, method: 'get' });

// --- a base with a path
await xior.create({ baseURL: `${base}/v3` }).get('/insee/sirene/unites_legales/130025265', { params });

// --- a header that is undefined
await xior.get(adresse, { headers: { Authorization: undefined } });

// --- a header that is null
await xior.get(adresse, { headers: { Authorization: null } });

// --- an interceptor
api.interceptors.request.use((config) => {
  config.params = { ...config.params, user_id: 'agent' };
  return config;
});
await api.get(chemin);

// --- a plugin
api.plugins.use((suite) => (config) => suite({ ...config, params: { ...config.params, user_id: 'agent' } }));
await api.get(chemin);

// --- undefined over what the URL asks
await xior.get(`${adresse}?context=Aides&object=Dossier`, { params: { context: undefined } });

// --- null over what the URL asks
await xior.get(`${adresse}?context=Aides&object=Dossier`, { params: { context: null } });

// --- undefined in the place of the client's query
await api.get(chemin, { params: undefined });

// --- null in the place of the client's query
await api.get(chemin, { params: null });
