import { request } from 'undici';

const trace = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

// --- a map
await request(adresse, { query: trace });

// --- URLSearchParams
await request(adresse, { query: new URLSearchParams(trace) });

// --- in the URL
await request(`${adresse}?context=Aides&recipient=13002526500013&object=D`);

// --- in the URL and in the option
await request(`${adresse}?context=Aides&recipient=13002526500013&object=D`, { query: { user_id: 'agent' } });

// --- undefined
await request(adresse, { query: { ...trace, object: undefined } });

// --- null
await request(adresse, { query: { ...trace, object: null } });

// --- blank
await request(adresse, { query: { ...trace, object: '' } });

// --- a list
await request(adresse, { query: { ...trace, object: ['Dossier'] } });

// --- options of other libraries
await request(adresse, { params: trace, searchParams: trace });
