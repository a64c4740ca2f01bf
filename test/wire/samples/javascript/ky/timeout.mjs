import ky from 'ky';

const searchParams = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const api = ky.create({ timeout: 5000, retry: 0 });

// --- its own
await ky(adresse, { searchParams }).text();

// --- of the call
await ky(adresse, { searchParams, timeout: 5000 }).text();

// --- none
await ky(adresse, { searchParams, timeout: false }).text();

// --- of the instance
await api(adresse, { searchParams }).text();

// --- of the instance, undefined in the call
await api(adresse, { searchParams, timeout: undefined }).text();

// --- of the instance, none in the call
await api(adresse, { searchParams, timeout: false }).text();

// --- of all attempts
await ky(adresse, { searchParams, totalTimeout: 5000 }).text();

// --- a signal
await ky(adresse, { searchParams, signal: AbortSignal.timeout(5000), timeout: false }).text();

// --- of a function that extends
const autre = ky.create({ retry: 0 }).extend(() => ({ timeout: 5000 }));
await autre(adresse, { searchParams }).text();

// --- a text
await ky(adresse, { searchParams, timeout: '5000' }).text();

// --- with retries
await ky(adresse, { searchParams, timeout: 5000, retry: { limit: 2, retryOnTimeout: true } }).text();

// --- a fetch of one's own
await ky(adresse, { searchParams, fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(5000) }) }).text();
