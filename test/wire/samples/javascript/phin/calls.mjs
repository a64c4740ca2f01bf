import phin from 'phin';

const query = new URLSearchParams({ context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' });
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const url = `${adresse}?${query}`;

// --- an address alone
await phin(url);

// --- options without a limit
await phin({ url, headers, parse: 'json' });

// --- a limit
await phin({ url, timeout: 5000 });

// --- a limit of 0
await phin({ url, timeout: 0 });

// --- a limit that is null
await phin({ url, timeout: null });

// --- a limit that is undefined
await phin({ url, timeout: undefined });

// --- a method in small letters
await phin({ url, method: 'get', timeout: 5000 });

// --- the other form of promises
await phin.promisified({ url, headers, timeout: 5000 });

// --- a callback
phin.unpromisified({ url, headers, timeout: 5000 }, () => undefined);

// --- a limit of defaults
await phin.defaults({ timeout: 5000, headers })({ url });

// --- a limit of defaults, and an address alone
await phin.defaults({ timeout: 5000, headers })(url);

// --- a limit of defaults, undefined in the call
await phin.defaults({ timeout: 5000 })({ url, timeout: undefined });

// --- a limit of defaults, null in the call
await phin.defaults({ timeout: 5000 })({ url, timeout: null });

// --- none over the defaults'
await phin.defaults({ timeout: 5000 })({ url, timeout: 0 });

// --- headers of defaults and of the call
await phin.defaults({ headers })({ url, headers: { Accept: 'application/json' } });

// --- an address of defaults
await phin.defaults({ url, headers })({ parse: 'json' });

// --- a header that is null
await phin({ url, headers: { Authorization: null } });

// --- a header that is undefined
await phin({ url, headers: { Authorization: undefined } });

// --- options of axios
await phin({ url: adresse, axiosOpts: { params: { context: 'C', object: 'D' }, timeout: 5000 } });

// --- options of axios over those of phin
await phin({ url: adresse, timeout: 5000, headers, axiosOpts: { timeout: 0 } });

// --- headers of axios
await phin({ url, axiosOpts: { headers } });

// --- parameters of axios that are nothing, or lists
await phin({ url: adresse, axiosOpts: { params: { context: null, recipient: undefined, object: ['D'] } } });

// --- search parameters for axios
await phin({ url: adresse, axiosOpts: { params: query } });

// --- a signal for axios
await phin({ url, axiosOpts: { signal: AbortSignal.timeout(5000) } });

// --- a query, which it does not know
await phin({ url: adresse, query: { object: 'D' }, qs: { object: 'D' }, params: { object: 'D' } });

// --- a body
await phin({ url, method: 'POST', data: { token: process.env.API_ENTREPRISE_TOKEN } });

// --- a form
await phin({ url, method: 'POST', form: { token: 'jeton' } });
