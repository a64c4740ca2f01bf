import ky from 'ky';

const searchParams = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const api = ky.create({ timeout: 5000, retry: 0 });

// --- its own
await ky(adresse, { searchParams });

// --- of the call
await ky(adresse, { searchParams, timeout: 5000 });

// --- none
await ky(adresse, { searchParams, timeout: false });

// --- of the instance
await api(adresse, { searchParams });

// --- of the instance, undefined in the call
await api(adresse, { searchParams, timeout: undefined });

// --- of the instance, none in the call
await api(adresse, { searchParams, timeout: false });

// --- of all attempts
await ky(adresse, { searchParams, totalTimeout: 5000 });

// --- a signal
await ky(adresse, { searchParams, signal: AbortSignal.timeout(5000), timeout: false });

// --- of a function that extends
const autre = ky.create({ retry: 0 }).extend(() => ({ timeout: 5000 }));
await autre(adresse, { searchParams });

// --- a text
await ky(adresse, { searchParams, timeout: '5000' });

// --- with retries
await ky(adresse, { searchParams, timeout: 5000, retry: { limit: 2, retryOnTimeout: true } });

// --- a fetch of one's own
await ky(adresse, { searchParams, fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(5000) }) });
