import axios from 'axios';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };

// --- base and path, one slash between them
await axios.create({ baseURL: 'https://entreprise.api.gouv.fr' }).get('/v3/insee/sirene/unites_legales/130025265', { params });

// --- base and path, no slash between them
await axios.create({ baseURL: 'https://entreprise.api.gouv.fr' }).get('v3/insee/sirene/unites_legales/130025265', { params });

// --- base and path, two slashes between them
await axios.create({ baseURL: 'https://entreprise.api.gouv.fr/' }).get('/v3/insee/sirene/unites_legales/130025265', { params });

// --- a base with a path, and a path with a slash
await axios.create({ baseURL: 'https://entreprise.api.gouv.fr/v3' }).get('/insee/sirene/unites_legales/130025265', { params });

// --- a base with a path, and a path without a slash
await axios.create({ baseURL: 'https://entreprise.api.gouv.fr/v3/' }).get('insee/sirene/unites_legales/130025265', { params });

// --- an absolute URL over a base
await axios
  .create({ baseURL: 'https://staging.entreprise.api.gouv.fr/v3' })
  .get('https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265', { params });

// --- staging
await axios.get('https://staging.entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265', { params });

// --- the base of the call over the instance's
await axios
  .create({ baseURL: 'https://staging.entreprise.api.gouv.fr' })
  .get('/v3/insee/sirene/unites_legales/130025265', { params, baseURL: 'https://entreprise.api.gouv.fr' });

// --- an undefined base over the instance's
const api = axios.create({ baseURL: 'https://entreprise.api.gouv.fr' });
const appeler = (chemin, baseURL) => api.get(chemin, { params, baseURL });
await appeler('/v3/insee/sirene/unites_legales/130025265');

// --- a URL object
await axios.get(new URL('https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265').href, { params });

// --- a base that holds the whole path
const api = axios.create({ baseURL: 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales' });
await api.get('130025265', { params });

// --- a base that is set afterwards
const api = axios.create();
api.defaults.baseURL = 'https://entreprise.api.gouv.fr';
await api.get('/v3/insee/sirene/unites_legales/130025265', { params });
