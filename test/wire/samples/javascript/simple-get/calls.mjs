import { promisify } from 'node:util';
import get from 'simple-get';

const query = new URLSearchParams({ context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' });
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const path = `/v3/insee/sirene/unites_legales/130025265?${query}`;
const url = `https://entreprise.api.gouv.fr${path}`;
const done = () => undefined;

// --- an address alone
get(url, done);

// --- options without a limit
get({ url, headers }, done);

// --- a limit
get({ url, timeout: 5000 }, done);

// --- a limit of 0
get({ url, timeout: 0 }, done);

// --- a limit that is undefined
get({ url, timeout: undefined, headers }, done);

// --- a text for a limit
get({ url, timeout: '5000' }, done);

// --- a signal
get({ url, signal: AbortSignal.timeout(5000) }, done);

// --- all of the answer
get.concat({ url, headers, json: true, timeout: 5000 }, done);

// --- all of the answer, an address alone
get.concat(url, done);

// --- all of the answer, promised
await promisify(get.concat)({ url, headers, timeout: 5000 });

// --- by the name of the method
get.get({ url, headers, timeout: 5000 }, done);

// --- by the name of the method, an address alone
get.get(url, done);

// --- by the name of another method
get.post({ url, body: { token: process.env.API_ENTREPRISE_TOKEN }, json: true, timeout: 5000 }, done);

// --- a host and a path
get({ protocol: 'https:', hostname: 'entreprise.api.gouv.fr', path, timeout: 5000 }, done);

// --- a path beside an address
get({ url: 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265', path, timeout: 5000 }, done);

// --- a query, which it does not know
get({ url: 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265', query: { object: 'D' }, qs: { object: 'D' } }, done);

// --- a header that is null
get({ url, headers: { Authorization: null } }, done);

// --- a form
get({ url, form: { token: 'jeton' }, timeout: 5000 }, done);

// --- a timer that aborts
const pending = get({ url, headers }, done);
setTimeout(() => pending.abort(), 5000);

// --- without checking certificates
get({ url, rejectUnauthorized: false, timeout: 5000 }, done);
