import request from 'superagent';

const query = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier' };
const url = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';

// --- so many times
await request.get(url).query(query).timeout(9000).retry(2);
