const query = new URLSearchParams({ context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' });
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?${query}`;

// --- cross-fetch, a limit
import fetch from 'cross-fetch';
await (await fetch(adresse, { headers, timeout: 5000 })).text();

// --- cross-fetch, none
import { fetch as appeler } from 'cross-fetch';
await appeler(adresse, { headers });

// --- isomorphic-fetch, a limit
import 'isomorphic-fetch';
await (await fetch(adresse, { headers, timeout: 5000 })).text();

// --- isomorphic-fetch, by its name
import fetch from 'isomorphic-fetch';
await (await fetch(adresse, { headers, timeout: 5000 })).text();

// --- fetch-retry around it
import fetch from 'node-fetch';
import retry from 'fetch-retry';
await retry(fetch)(adresse, { headers, retries: 0 });

// --- fetch-retry around it, and a signal
import fetch from 'node-fetch';
import retry from 'fetch-retry';
await (await retry(fetch)(adresse, { headers, retries: 0, signal: AbortSignal.timeout(5000) })).text();
