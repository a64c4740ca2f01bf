import { createAlova } from 'alova';
import adapterFetch from 'alova/fetch';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const base = 'https://entreprise.api.gouv.fr';
const chemin = '/v3/insee/sirene/unites_legales/130025265';
const api = createAlova({ baseURL: base, requestAdapter: adapterFetch() });

// --- none
await api.Get(chemin, { params, headers });

// --- a limit of the call
await api.Get(chemin, { params, timeout: 5000 });

// --- a limit of the instance
await createAlova({ baseURL: base, requestAdapter: adapterFetch(), timeout: 5000 }).Get(chemin, { params });

// --- none over the instance's
await createAlova({ baseURL: base, requestAdapter: adapterFetch(), timeout: 5000 }).Get(chemin, { params, timeout: 0 });

// --- undefined over the instance's
await createAlova({ baseURL: base, requestAdapter: adapterFetch(), timeout: 5000 }).Get(chemin, { params, timeout: undefined });

// --- sent later
const methode = api.Get(chemin, { params, headers });
await methode.send();

// --- in the URL and in params
await api.Get(`${chemin}?context=Aides`, { params: { object: 'D' } });

// --- undefined
await api.Get(chemin, { params: { ...params, object: undefined } });

// --- null
await api.Get(chemin, { params: { ...params, object: null } });

// --- a list
await api.Get(chemin, { params: { ...params, object: ['D'] } });

// --- URLSearchParams
await api.Get(chemin, { params: new URLSearchParams(params) });

// --- a text
await api.Get(chemin, { params: 'context=Aides&object=D' });

// --- an absolute address
await api.Get(base + chemin, { params });

// --- in the body of a post
await api.Post(chemin, params);

// --- before each request
const client = createAlova({
  baseURL: base,
  requestAdapter: adapterFetch(),
  beforeRequest(methode) {
    methode.config.headers.Authorization = headers.Authorization;
    methode.config.params = { ...methode.config.params, context: 'Aides' };
  },
});
await client.Get(chemin, { params: { object: 'D' } });

// --- a header that is undefined
await api.Get(chemin, { headers: { Authorization: undefined } });

// --- a header that is null
await api.Get(chemin, { headers: { Authorization: null } });

// --- undefined over what the URL asks
await api.Get(`${chemin}?context=Aides&object=Dossier`, { params: { context: undefined } });

// --- null over what the URL asks
await api.Get(`${chemin}?context=Aides&object=Dossier`, { params: { context: null } });
