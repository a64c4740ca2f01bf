import got from 'got';

const searchParams = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const api = got.extend({ timeout: { request: 5000 }, retry: { limit: 0 } });

// --- none
await got(adresse, { searchParams });

// --- of the whole request
await got(adresse, { searchParams, timeout: { request: 5000 } });

// --- a number
await got(adresse, { searchParams, timeout: 5000 });

// --- of the answer
await got(adresse, { searchParams, timeout: { response: 5000 } });

// --- of the socket
await got(adresse, { searchParams, timeout: { socket: 5000 } });

// --- of reading
await got(adresse, { searchParams, timeout: { read: 5000 } });

// --- of connecting
await got(adresse, { searchParams, timeout: { connect: 5000, lookup: 5000, secureConnect: 5000 } });

// --- of sending
await got(adresse, { searchParams, timeout: { send: 5000 } });

// --- of the instance
await api(adresse, { searchParams });

// --- of the instance, undefined in the call
await api(adresse, { searchParams, timeout: { request: undefined } });

// --- of the instance, the whole option undefined in the call
await api(adresse, { searchParams, timeout: undefined });

// --- of the instance, another phase in the call
await api(adresse, { searchParams, timeout: { connect: 1000 } });

// --- a signal
await got(adresse, { searchParams, signal: AbortSignal.timeout(5000), retry: { limit: 0 } });

// --- a text
await got(adresse, { searchParams, timeout: { request: '5000' } });

// --- with retries
await got(adresse, { searchParams, timeout: { request: 5000 }, retry: { limit: 2 } });
