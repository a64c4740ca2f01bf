import ky from 'ky';

const searchParams = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier' };
const url = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';

// --- refusals in the list of statuses
await ky.get(url, { searchParams, timeout: 9000, retry: { limit: 2, statusCodes: [401, 404, 429] } }).json();
