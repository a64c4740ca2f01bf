import ky from 'ky';

const trace = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const api = ky.create({ searchParams: trace });

// --- a map
await ky(adresse, { searchParams: trace });

// --- URLSearchParams
await ky(adresse, { searchParams: new URLSearchParams(trace) });

// --- a text
await ky(adresse, { searchParams: 'context=Aides&recipient=13002526500013&object=D' });

// --- pairs
await ky(adresse, { searchParams: Object.entries(trace) });

// --- in the URL
await ky(`${adresse}?context=Aides&recipient=13002526500013&object=D`);

// --- in the URL and in the option
await ky(`${adresse}?context=Aides&recipient=13002526500013&object=D`, { searchParams: { user_id: 'agent' } });

// --- in the URL, the option being empty
await ky(`${adresse}?context=Aides&recipient=13002526500013&object=D`, { searchParams: {} });

// --- of the instance
await api(adresse);

// --- of the instance and of the call
await api(adresse, { searchParams: { user_id: 'agent' } });

// --- of the instance, and of the call as URLSearchParams
await api(adresse, { searchParams: new URLSearchParams({ user_id: 'agent' }) });

// --- of the instance, and in the URL
await ky.create({ searchParams: { user_id: 'agent' } })(`${adresse}?context=Aides&recipient=13002526500013&object=D`);

// --- of two instances
await api.extend({ searchParams: { user_id: 'agent' } })(adresse);

// --- of an instance that is created of another
await api.create({ searchParams: { user_id: 'agent' } })(adresse);

// --- undefined
await ky(adresse, { searchParams: { ...trace, object: undefined } });

// --- undefined over the instance's
await api(adresse, { searchParams: { object: undefined } });

// --- null
await ky(adresse, { searchParams: { ...trace, object: null } });

// --- blank
await ky(adresse, { searchParams: { ...trace, object: '' } });

// --- an option of other libraries
await ky(adresse, { params: trace, query: trace });

// --- of a hook
const autre = ky.extend({
  hooks: { beforeRequest: [(first, second) => new Request(`${adresse}?context=Aides`)] },
});
await autre(adresse);

// --- undefined over what the URL asks
await ky(`${adresse}?context=Aides&object=Dossier`, { searchParams: { context: undefined } });

// --- null over what the URL asks
await ky(`${adresse}?context=Aides&object=Dossier`, { searchParams: { context: null } });

// --- undefined in the place of the client's query
await api(adresse, { searchParams: undefined });

// --- null in the place of the client's query
await api(adresse, { searchParams: null });
