import axios from 'axios';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const api = axios.create({ baseURL: 'https://entreprise.api.gouv.fr', timeout: 5000 });
const chemin = '/v3/insee/sirene/unites_legales/130025265';

// --- none
await axios.get(adresse, { params });

// --- of the call
await axios.get(adresse, { params, timeout: 5000 });

// --- of the instance
await api.get(chemin, { params });

// --- of the instance, undefined in the call
await api.get(chemin, { params, timeout: undefined });

// --- of the instance, an optional argument in the call
const appeler = (ou, timeout) => api.get(ou, { params, timeout });
await appeler(chemin);

// --- of the instance, an option that is not there
const appeler = (ou, options) => api.get(ou, { params, timeout: options?.timeout });
await appeler(chemin);

// --- of the instance, 0 in the call
await api.get(chemin, { params, timeout: 0 });

// --- of the instance, null in the call
await api.get(chemin, { params, timeout: null });

// --- a text
await axios.get(adresse, { params, timeout: '5000' });

// --- of the library's defaults
axios.defaults.timeout = 5000;
await axios.get(adresse, { params });

// --- of the library's defaults, before an instance is made
axios.defaults.timeout = 5000;
const autre = axios.create();
await autre.get(adresse, { params });

// --- of the library's defaults, after an instance was made
const autre = axios.create();
axios.defaults.timeout = 5000;
await autre.get(adresse, { params });

// --- of the instance's defaults
const autre = axios.create();
autre.defaults.timeout = 5000;
await autre.get(adresse, { params });

// --- a signal
await axios.get(adresse, { params, signal: AbortSignal.timeout(5000) });

// --- the signal of a controller, aborted by a timer
const controller = new AbortController();
setTimeout(() => controller.abort(), 5000);
await axios.get(adresse, { params, signal: controller.signal });

// --- the signal of a controller that nobody aborts
const controller = new AbortController();
await axios.get(adresse, { params, signal: controller.signal });

// --- a token that a timer cancels
const source = axios.CancelToken.source();
setTimeout(() => source.cancel('trop long'), 5000);
await axios.get(adresse, { params, cancelToken: source.token });

// --- a race with a timer
const minuteur = new Promise((_, reject) => setTimeout(() => reject(new Error('trop long')), 5000));
await Promise.race([axios.get(adresse, { params }), minuteur]);

// --- of a constant, in seconds
const SECONDES = 1000;
await axios.get(adresse, { params, timeout: 5 * 1000 });

// --- of an agent alone
const { Agent } = await import('node:https');
await axios.get(adresse, { params, httpsAgent: new Agent({ timeout: 5000 }) });

// --- of an interceptor
const autre = axios.create();
autre.interceptors.request.use((config) => {
  config.timeout = 5000;
  return config;
});
await autre.get(adresse, { params });

// --- of an instance made of an instance
const autre = api.create({ headers: { Accept: 'application/json' } });
await autre.get(chemin, { params });

// --- for the connection alone
await axios.get(adresse, { params, timeoutErrorMessage: 'trop long' });

// --- other defaults in the place of those of the module
axios.defaults = { timeout: 5000 };
await axios.get(adresse, { params });
