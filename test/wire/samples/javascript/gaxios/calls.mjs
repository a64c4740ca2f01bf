import { Gaxios, request } from 'gaxios';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const base = 'https://entreprise.api.gouv.fr';
const chemin = '/v3/insee/sirene/unites_legales/130025265';

// --- none
await request({ url: adresse, params, headers });

// --- a limit
await request({ url: adresse, params, timeout: 5000 });

// --- a limit of the instance
await new Gaxios({ baseURL: base, timeout: 5000, params }).request({ url: chemin, headers });

// --- a limit of the instance, undefined in the call
await new Gaxios({ timeout: 5000 }).request({ url: adresse, params, timeout: undefined });

// --- none over the instance's
await new Gaxios({ timeout: 5000 }).request({ url: adresse, params, timeout: 0 });

// --- a signal
await request({ url: adresse, params, signal: AbortSignal.timeout(5000) });

// --- of the instance and of the call
await new Gaxios({ params: { context: 'Aides' } }).request({ url: adresse, params: { object: 'D' } });

// --- of the instance, undefined in the call
await new Gaxios({ params }).request({ url: adresse, params: { object: undefined } });

// --- in the URL and in params
await request({ url: `${adresse}?context=Aides&recipient=13002526500013`, params: { object: 'D' } });

// --- in the URL, params being empty
await request({ url: `${adresse}?context=Aides`, params: {} });

// --- null
await request({ url: adresse, params: { ...params, object: null } });

// --- undefined
await request({ url: adresse, params: { ...params, object: undefined } });

// --- a list
await request({ url: adresse, params: { ...params, object: ['D'] } });

// --- URLSearchParams
await request({ url: adresse, params: new URLSearchParams(params) });

// --- a text
await request({ url: adresse, params: 'context=Aides&object=D' });

// --- a base with a path
await new Gaxios({ baseURL: `${base}/v3` }).request({ url: '/insee/sirene/unites_legales/130025265', params });

// --- the token of the instance
await new Gaxios({ headers }).request({ url: adresse, params, headers: { Accept: 'application/json' } });

// --- parameters in the body
await request({ url: adresse, method: 'POST', data: params });

// --- a header that is undefined
await request({ url: adresse, headers: { Authorization: undefined } });

// --- a header that is null
await request({ url: adresse, headers: { Authorization: null } });

// --- an interceptor
const client = new Gaxios();
client.interceptors.request.add({ resolved: async (config) => ({ ...config, params }) });
await client.request({ url: adresse });

// --- undefined over what the URL asks
await request({ url: `${adresse}?context=Aides&object=Dossier`, params: { context: undefined } });

// --- null over what the URL asks
await request({ url: `${adresse}?context=Aides&object=Dossier`, params: { context: null } });

// --- undefined in the place of the client's query
await new Gaxios({ params }).request({ url: adresse, params: undefined });

// --- null in the place of the client's query
await new Gaxios({ params }).request({ url: adresse, params: null });
