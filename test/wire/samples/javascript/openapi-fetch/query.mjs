import createClient from 'openapi-fetch';

const query = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const client = createClient({ baseUrl: 'https://entreprise.api.gouv.fr', headers });
const path = { siren: '130025265' };
const cle = '/v3/insee/sirene/unites_legales/{siren}';

// --- a map
await client.GET(cle, { params: { path, query } });

// --- URLSearchParams
await client.GET(cle, { params: { path, query: new URLSearchParams(query) } });

// --- outside params
await client.GET(cle, { params: { path }, query });

// --- of the client
await createClient({ baseUrl: 'https://entreprise.api.gouv.fr', params: { query } }).GET(cle, { params: { path } });

// --- undefined
await client.GET(cle, { params: { path, query: { ...query, object: undefined } } });

// --- null
await client.GET(cle, { params: { path, query: { ...query, object: null } } });

// --- blank
await client.GET(cle, { params: { path, query: { ...query, object: '' } } });

// --- in the path and in the query
await client.GET(`${cle}?context=Aides&recipient=13002526500013`, { params: { path, query: { object: 'D' } } });

// --- of a middleware
client.use({ onRequest: ({ request }) => new Request(`${request.url}&context=Aides`, request) });
await client.GET(cle, { params: { path, query: { object: 'D' } } });

// --- none
await client.GET(cle, { params: { path } });

// --- in the body of a post
await client.POST(cle, { params: { path }, body: query });

// --- a header that is undefined
await client.GET('/v3/insee/sirene/unites_legales/{siren}', { params: { path: { siren: '130025265' } }, headers: { Authorization: undefined } });

// --- a header that is null
await client.GET('/v3/insee/sirene/unites_legales/{siren}', { params: { path: { siren: '130025265' } }, headers: { Authorization: null } });

// --- undefined over what the URL asks
await client.GET(`${cle}?context=Aides&object=Dossier`, { params: { path, query: { context: undefined } } });

// --- null over what the URL asks
await client.GET(`${cle}?context=Aides&object=Dossier`, { params: { path, query: { context: null } } });
