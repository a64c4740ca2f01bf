import got from 'got';

const trace = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const api = got.extend({ searchParams: trace });

// --- a map
await got(adresse, { searchParams: trace });

// --- URLSearchParams
await got(adresse, { searchParams: new URLSearchParams(trace) });

// --- a text
await got(adresse, { searchParams: 'context=Aides&recipient=13002526500013&object=D' });

// --- in the URL
await got(`${adresse}?context=Aides&recipient=13002526500013&object=D`);

// --- in the URL and in the option
await got(`${adresse}?context=Aides&recipient=13002526500013&object=D`, { searchParams: { user_id: 'agent' } });

// --- in the URL, the option being empty
await got(`${adresse}?context=Aides&recipient=13002526500013&object=D`, { searchParams: {} });

// --- in the URL, the option being undefined
await got(`${adresse}?context=Aides&recipient=13002526500013&object=D`, { searchParams: undefined });

// --- of the instance
await api(adresse);

// --- of the instance and of the call
await api(adresse, { searchParams: { user_id: 'agent' } });

// --- of the instance, and of the call as URLSearchParams
await api(adresse, { searchParams: new URLSearchParams({ user_id: 'agent' }) });

// --- of the instance, and of the call as a text
await api(adresse, { searchParams: 'user_id=agent' });

// --- of the instance, and in the URL
await got.extend({ searchParams: { user_id: 'agent' } })(`${adresse}?context=Aides&recipient=13002526500013&object=D`);

// --- of two instances
await api.extend({ searchParams: { user_id: 'agent' } })(adresse);

// --- undefined
await got(adresse, { searchParams: { ...trace, object: undefined } });

// --- undefined over the instance's
await api(adresse, { searchParams: { object: undefined } });

// --- null
await got(adresse, { searchParams: { ...trace, object: null } });

// --- blank
await got(adresse, { searchParams: { ...trace, object: '' } });

// --- the older name
await got(adresse, { query: trace });

// --- an option of other libraries
await got(adresse, { params: trace });

// --- of a hook
const autre = got.extend({
  hooks: { beforeRequest: [(options) => options.url.searchParams.set('context', 'Aides')] },
});
await autre(adresse);

// --- of a hook of the beginning
const autre = got.extend({
  hooks: { init: [(raw, options) => { options.searchParams = new URLSearchParams(trace); }] },
});
await autre(adresse);

// --- of defaults that may be changed
const autre = got.extend({ mutableDefaults: true });
autre.defaults.options.searchParams = trace;
await autre(adresse);

// --- undefined over what the URL asks
await got(`${adresse}?context=Aides&object=Dossier`, { searchParams: { context: undefined } });

// --- null over what the URL asks
await got(`${adresse}?context=Aides&object=Dossier`, { searchParams: { context: null } });

// --- undefined in the place of the client's query
await api(adresse, { searchParams: undefined });

// --- null in the place of the client's query
await api(adresse, { searchParams: null });
