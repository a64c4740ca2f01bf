import got from 'got';

const searchParams = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier' };
const url = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';

// --- refusals in the list of statuses
await got(url, {
  searchParams,
  timeout: { request: 9000 },
  retry: { limit: 2, statusCodes: [403, 404, 422, 429, 503] },
}).json();
// --- a list of its own on an instance
const api = got.extend({
  timeout: { request: 9000 },
  retry: { limit: 3, methods: ['GET'], statusCodes: [400, 404, 429] },
});
await api.get(url, { searchParams }).json();
