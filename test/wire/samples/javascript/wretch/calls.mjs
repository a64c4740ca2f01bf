import wretch from 'wretch';
import AbortAddon from 'wretch/addons/abort';
import QueryStringAddon from 'wretch/addons/queryString';

const query = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const entete = `Bearer ${process.env.API_ENTREPRISE_TOKEN}`;
const base = 'https://entreprise.api.gouv.fr';
const chemin = '/v3/insee/sirene/unites_legales/130025265';
const api = wretch(base).addon(QueryStringAddon);

// --- a map
await api.auth(entete).url(chemin).query(query).get().json();

// --- a path of the call
await api.query({ object: 'D' }).get(chemin).res();

// --- a path of the call alone
await wretch(base).get(chemin).json();

// --- steps of the address
await wretch(`${base}/v3`).addon(QueryStringAddon).url('/insee/sirene').url('/unites_legales/130025265').query(query).get().json();

// --- two maps
await api.url(chemin).query({ context: 'Aides' }).query({ object: 'D' }).get().json();

// --- a copy that is not used
const client = api.url(chemin);
client.query(query);
await client.get().json();

// --- in the URL
await wretch(`${base}${chemin}?${new URLSearchParams(query)}`).get().json();

// --- in the URL and in the query
await wretch(`${base}${chemin}?context=Aides`).addon(QueryStringAddon).query({ object: 'D' }).get().json();

// --- undefined
await api.url(chemin).query({ ...query, object: undefined }).get().json();

// --- null
await api.url(chemin).query({ ...query, object: null }).get().json();

// --- a list
await api.url(chemin).query({ ...query, object: ['D'] }).get().json();

// --- URLSearchParams
await api.url(chemin).query(new URLSearchParams(query)).get().json();

// --- a text
await api.url(chemin).query('context=Aides&object=D').get().json();

// --- in the body of a post
await wretch(base + chemin).post(query).json();

// --- a limit
await api.addon(AbortAddon()).url(chemin).query(query).get().setTimeout(5000).json();

// --- a limit before what catches errors
await api.addon(AbortAddon()).url(chemin).query(query).get().setTimeout(5000).notFound(() => null).json((reponse) => reponse);

// --- an option that it does not know
await api.options({ timeout: 5000 }).url(chemin).query(query).get().json();

// --- a signal
await api.options({ signal: AbortSignal.timeout(5000) }).url(chemin).query(query).get().json();

// --- options that are given first
await wretch(base + chemin, { headers: { Authorization: entete }, signal: AbortSignal.timeout(5000) }).get().json();

// --- headers
await wretch(base + chemin).headers({ Authorization: entete }).headers({ Accept: 'application/json' }).get().json();

// --- a middleware
await wretch(base + chemin).middlewares([(suite) => (url, options) => suite(`${url}?object=D`, options)]).get().json();

// --- undefined over what the URL asks
await api.url(`${chemin}?context=Aides&object=Dossier`).query({ context: undefined }).get().json();

// --- null over what the URL asks
await api.url(`${chemin}?context=Aides&object=Dossier`).query({ context: null }).get().json();
