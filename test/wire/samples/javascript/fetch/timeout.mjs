const query = 'context=Aides&recipient=13002526500013&object=Dossier';
const adresse = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?${query}`;

// --- none
await fetch(adresse);

// --- the option of other libraries
await fetch(adresse, { timeout: 5000 });

// --- a signal
await fetch(adresse, { signal: AbortSignal.timeout(5000) });

// --- a signal among others
const controller = new AbortController();
await fetch(adresse, { signal: AbortSignal.any([controller.signal, AbortSignal.timeout(5000)]) });

// --- others without a limit
const controller = new AbortController();
await fetch(adresse, { signal: AbortSignal.any([controller.signal]) });

// --- a controller that a timer aborts
const controller = new AbortController();
const minuteur = setTimeout(() => controller.abort(), 5000);
await fetch(adresse, { signal: controller.signal }).finally(() => clearTimeout(minuteur));

// --- a controller that nobody aborts
const controller = new AbortController();
await fetch(adresse, { signal: controller.signal });

// --- of a request
await fetch(new Request(adresse, { signal: AbortSignal.timeout(5000) }));

// --- of the options, over a request
await fetch(new Request(adresse), { signal: AbortSignal.timeout(5000) });

// --- a signal of undefined over a request's
await fetch(new Request(adresse, { signal: AbortSignal.timeout(5000) }), { signal: undefined });

// --- a signal of null over a request's
await fetch(new Request(adresse, { signal: AbortSignal.timeout(5000) }), { signal: null });

// --- a race with a timer
const minuteur = new Promise((_, reject) => setTimeout(() => reject(new Error('trop long')), 5000));
await Promise.race([fetch(adresse), minuteur]);

// --- an optional argument that is not given
const appeler = (url, signal) => fetch(url, { signal });
await appeler(adresse);

// --- a default argument
const appeler = (url, ms = 5000) => fetch(url, { signal: AbortSignal.timeout(ms) });
await appeler(adresse);

// --- undici's dispatcher for all, with its own fetch
import { Agent, fetch as appeler, setGlobalDispatcher } from 'undici';
setGlobalDispatcher(new Agent({ headersTimeout: 5000, bodyTimeout: 5000 }));
await appeler(adresse);

// --- undici's dispatcher for all, with the fetch of Node.js
import { Agent, setGlobalDispatcher } from 'undici';
setGlobalDispatcher(new Agent({ headersTimeout: 5000, bodyTimeout: 5000 }));
await fetch(adresse);

// --- undici's dispatcher, with its own fetch
import { Agent, fetch as appeler } from 'undici';
await appeler(adresse, { dispatcher: new Agent({ headersTimeout: 5000 }) });

// --- node-fetch-native, the option of other libraries
import { fetch as appeler } from 'node-fetch-native';
await appeler(adresse, { timeout: 5000 });

// --- the first of several signals
const signal = AbortSignal.any([new AbortController().signal, AbortSignal.timeout(5000)]);
await fetch(adresse, { signal });

// --- the first of signals without a time
const { signal } = new AbortController();
await fetch(adresse, { signal: AbortSignal.any([signal]) });

// --- an address that is parsed
await fetch(URL.parse(adresse), { signal: AbortSignal.timeout(5000) });
