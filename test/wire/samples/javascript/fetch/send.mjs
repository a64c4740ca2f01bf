const query = 'context=Aides&recipient=13002526500013&object=Dossier';
const adresse = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?${query}`;
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };

// --- a URL and options
await fetch(adresse, { headers });

// --- globalThis
await globalThis.fetch(adresse, { headers });

// --- a URL object
await fetch(new URL(adresse), { headers });

// --- a path and a base
await fetch(new URL('/v3/insee/sirene/unites_legales/130025265', 'https://entreprise.api.gouv.fr'), { headers });

// --- a path without a slash, and a base with a path
await fetch(new URL('insee/sirene/unites_legales/130025265', 'https://entreprise.api.gouv.fr/v3'), { headers });

// --- a path without a slash, and a base with a path and a slash
await fetch(new URL('insee/sirene/unites_legales/130025265', 'https://entreprise.api.gouv.fr/v3/'), { headers });

// --- URL.parse, which is newer
const url = URL.parse(adresse);
await fetch(url, { headers });

// --- a request
await fetch(new Request(adresse, { headers }));

// --- a request, and options over its own
await fetch(new Request(adresse, { headers }), { headers: { Accept: 'application/json' } });

// --- a clone of a request
await fetch(new Request(adresse, { headers }).clone());

// --- headers as pairs
await fetch(adresse, { headers: Object.entries(headers) });

// --- headers as Headers
const entetes = new Headers();
entetes.set('Authorization', headers.Authorization);
await fetch(adresse, { headers: entetes });

// --- the token in the query
await fetch(`${adresse}&token=${process.env.API_ENTREPRISE_TOKEN}`);

// --- no token
await fetch(adresse);

// --- a wrapper with defaults
const appeler = (url, options = {}) => fetch(url, { ...options, headers: { ...headers, ...options.headers } });
await appeler(adresse);

// --- a host in a setting with a fallback
const base = process.env.API_ENTREPRISE_URL ?? 'https://entreprise.api.gouv.fr';
await fetch(`${base}/v3/insee/sirene/unites_legales/130025265?${query}`, { headers });

// --- undici's, by its own package
import { fetch as appeler } from 'undici';
await appeler(adresse, { headers });

// --- node-fetch-native
import { fetch as appeler } from 'node-fetch-native';
await appeler(adresse, { headers });

// --- a header that is undefined
await fetch(adresse, { headers: { Authorization: undefined } });

// --- a header that is null
await fetch(adresse, { headers: { Authorization: null } });
