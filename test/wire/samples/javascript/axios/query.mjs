import axios from 'axios';

const trace = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const api = axios.create({ params: trace, timeout: 5000 });

// --- a plain map
await axios.get(adresse, { params: trace, timeout: 5000 });

// --- in the URL alone
await axios.get(`${adresse}?context=Aides&recipient=13002526500013&object=Dossier`);

// --- in the URL and in params
await axios.get(`${adresse}?context=Aides&recipient=13002526500013`, { params: { object: 'Dossier' } });

// --- in the URL, params being empty
await axios.get(`${adresse}?context=Aides&recipient=13002526500013&object=Dossier`, { params: {} });

// --- of the instance
await api.get(adresse);

// --- of the instance and of the call
await api.get(adresse, { params: { user_id: 'agent' } });

// --- of the call, as URLSearchParams, over the instance's
await api.get(adresse, { params: new URLSearchParams({ user_id: 'agent' }) });

// --- of the instance, as URLSearchParams, under the call's
const autre = axios.create({ params: new URLSearchParams(trace) });
await autre.get(adresse, { params: { user_id: 'agent' } });

// --- of the instance, as URLSearchParams, alone
const autre = axios.create({ params: new URLSearchParams(trace) });
await autre.get(adresse);

// --- URLSearchParams
await axios.get(adresse, { params: new URLSearchParams(trace), timeout: 5000 });

// --- null over the instance's
await api.get(adresse, { params: null });

// --- undefined over the instance's
await api.get(adresse, { params: undefined });

// --- values that are undefined and null
await axios.get(adresse, { params: { ...trace, object: undefined, recipient: null } });

// --- a value that is undefined over the instance's
await api.get(adresse, { params: { object: undefined } });

// --- a value that is null over the instance's
await api.get(adresse, { params: { object: null } });

// --- a blank value
await axios.get(adresse, { params: { ...trace, object: '' } });

// --- a blank value over the instance's
await api.get(adresse, { params: { object: '' } });

// --- a list
await axios.get(adresse, { params: { ...trace, object: ['Dossier'] } });

// --- a number and a boolean
await axios.get(adresse, { params: { ...trace, object: 42, context: true } });

// --- in options of other libraries
await axios.get(adresse, { query: trace, searchParams: trace });

// --- as the data of a get
await axios.get(adresse, { data: trace });

// --- as the body of a post
await axios.post(adresse, trace);

// --- of a post, in params
await axios.post(adresse, null, { params: trace, timeout: 5000 });

// --- of an interceptor
const autre = axios.create({ timeout: 5000 });
autre.interceptors.request.use((config) => {
  config.params = { ...config.params, ...trace };
  return config;
});
await autre.get(adresse, { params: { user_id: 'agent' } });

// --- of an interceptor of the library
axios.interceptors.request.use((config) => ({ ...config, params: { ...trace, ...config.params } }));
await axios.get(adresse);

// --- of the library's defaults
axios.defaults.params = trace;
await axios.get(adresse);

// --- of the instance's defaults
const autre = axios.create();
autre.defaults.params = trace;
await autre.get(adresse);

// --- with a serializer
await axios.get(adresse, { params: trace, paramsSerializer: (params) => new URLSearchParams(params).toString() });

// --- of an interceptor of the library, by an instance
axios.interceptors.request.use((config) => ({ ...config, params: { ...trace, ...config.params } }));
await axios.create({ timeout: 5000 }).get(adresse);

// --- of two interceptors
const autre = axios.create();
autre.interceptors.request.use((config) => {
  config.params = { ...config.params, context: trace.context };
  return config;
});
autre.interceptors.request.use((config) => ({ ...config, params: { ...config.params, recipient: trace.recipient } }));
await autre.get(adresse, { params: { object: 'Dossier' } });

// --- of an interceptor that looks at the address
api.interceptors.request.use((config) => {
  if (config.url.startsWith('https://entreprise.api.gouv.fr/')) config.params = { ...config.params, user_id: 'agent' };
  return config;
});
await api.get(adresse);

// --- of an interceptor that takes one away
api.interceptors.request.use(async ({ params: { object, ...params }, ...config }) => ({ ...config, params }));
await api.get(adresse);

// --- a header that is undefined
await axios.get(adresse, { headers: { Authorization: undefined } });

// --- a header that is null
await axios.get(adresse, { headers: { Authorization: null } });

// --- undefined over what the URL asks
await axios.get(`${adresse}?context=Aides&object=Dossier`, { params: { context: undefined } });

// --- null over what the URL asks
await axios.get(`${adresse}?context=Aides&object=Dossier`, { params: { context: null } });

// --- undefined in the place of the client's query
await axios.create({ params: trace }).get(adresse, { params: undefined });

// --- null in the place of the client's query
await axios.create({ params: trace }).get(adresse, { params: null });
