import createClient from 'openapi-fetch';

const query = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const baseUrl = 'https://entreprise.api.gouv.fr';
const params = { path: { siren: '130025265' }, query };
const cle = '/v3/insee/sirene/unites_legales/{siren}';

// --- none
await createClient({ baseUrl }).GET(cle, { params });

// --- a signal
await createClient({ baseUrl }).GET(cle, { params, signal: AbortSignal.timeout(5000) });

// --- a signal of the client
await createClient({ baseUrl, signal: AbortSignal.timeout(5000) }).GET(cle, { params });

// --- an option of other libraries
await createClient({ baseUrl }).GET(cle, { params, timeout: 5000 });

// --- a fetch of one's own
await createClient({ baseUrl, fetch: (request) => fetch(request, { signal: AbortSignal.timeout(5000) }) }).GET(cle, { params });

// --- a middleware
const client = createClient({ baseUrl });
client.use({ onRequest: ({ request }) => new Request(request, { signal: AbortSignal.timeout(5000) }) });
await client.GET(cle, { params });

// --- a token of the client
await createClient({ baseUrl, headers }).GET(cle, { params });

// --- a token of the call
await createClient({ baseUrl }).GET(cle, { params, headers });

// --- a token among params
await createClient({ baseUrl }).GET(cle, { params: { ...params, header: headers } });

// --- a token of a middleware
const client = createClient({ baseUrl });
client.use({
  onRequest({ request }) {
    request.headers.set('Authorization', headers.Authorization);
    return request;
  },
});
await client.GET(cle, { params });

// --- a base with a slash
await createClient({ baseUrl: 'https://entreprise.api.gouv.fr/' }).GET(cle, { params });

// --- a base with a path
await createClient({ baseUrl: 'https://entreprise.api.gouv.fr/v3' }).GET('/insee/sirene/unites_legales/{siren}', { params });

// --- by the method's name
await createClient({ baseUrl }).request('get', cle, { params });
