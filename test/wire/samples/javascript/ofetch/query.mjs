import { $fetch, ofetch } from 'ofetch';

const trace = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const api = ofetch.create({ query: trace });

// --- a map
await ofetch(adresse, { query: trace });

// --- under its other name
await ofetch(adresse, { params: trace });

// --- under both names
await ofetch(adresse, { params: { context: 'Aides' }, query: { object: 'D' } });

// --- URLSearchParams
await ofetch(adresse, { query: new URLSearchParams(trace) });

// --- in the URL
await ofetch(`${adresse}?context=Aides&recipient=13002526500013&object=D`);

// --- in the URL and in the option
await ofetch(`${adresse}?context=Aides&recipient=13002526500013`, { query: { object: 'D' } });

// --- in the URL, undefined in the option
await ofetch(`${adresse}?context=Aides&recipient=13002526500013`, { query: { context: undefined } });

// --- of the instance
await api(adresse);

// --- of the instance and of the call
await api(adresse, { query: { user_id: 'agent' } });

// --- of the instance, and of the call under the other name
await api(adresse, { params: { user_id: 'agent' } });

// --- of the instance, undefined in the call
await api(adresse, { query: { object: undefined } });

// --- of the instance, the option undefined in the call
await api(adresse, { query: undefined });

// --- of an instance of the instance
await api.create({ query: { user_id: 'agent' } })(adresse);

// --- undefined
await ofetch(adresse, { query: { ...trace, object: undefined } });

// --- null
await ofetch(adresse, { query: { ...trace, object: null } });

// --- blank
await ofetch(adresse, { query: { ...trace, object: '' } });

// --- a list
await ofetch(adresse, { query: { ...trace, object: ['D'] } });

// --- options of other libraries
await ofetch(adresse, { searchParams: trace });

// --- of a hook
const autre = ofetch.create({
  onRequest({ options }) {
    options.query = { ...options.query, ...trace };
  },
});
await autre(adresse);

// --- by its name in Nuxt
await $fetch(adresse, { query: trace });

// --- a header that is undefined
await ofetch(adresse, { headers: { Authorization: undefined } });

// --- a header that is null
await ofetch(adresse, { headers: { Authorization: null } });

// --- undefined over what the URL asks
await ofetch(`${adresse}?context=Aides&object=Dossier`, { query: { context: undefined } });

// --- null over what the URL asks
await ofetch(`${adresse}?context=Aides&object=Dossier`, { query: { context: null } });

// --- undefined in the place of the client's query
await api(adresse, { query: undefined });

// --- null in the place of the client's query
await api(adresse, { query: null });
