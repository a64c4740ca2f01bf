import superagent from 'superagent';

const trace = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

// --- a map
await superagent.get(adresse).query(trace);

// --- two maps
await superagent.get(adresse).query({ context: 'Aides', recipient: '13002526500013' }).query({ object: 'D' });

// --- a text
await superagent.get(adresse).query('context=Aides&recipient=13002526500013&object=D');

// --- URLSearchParams
await superagent.get(adresse).query(new URLSearchParams(trace));

// --- with the URL
await superagent.get(adresse, trace);

// --- in the URL and in the query
await superagent.get(`${adresse}?context=Aides&recipient=13002526500013`).query({ object: 'D' });

// --- undefined
await superagent.get(adresse).query({ ...trace, object: undefined });

// --- null
await superagent.get(adresse).query({ ...trace, object: null });

// --- blank
await superagent.get(adresse).query({ ...trace, object: '' });

// --- a list
await superagent.get(adresse).query({ ...trace, object: ['D'] });

// --- what is sent of a get
await superagent.get(adresse).send(trace);

// --- in the body of a post
await superagent.post(adresse).send(trace);

// --- of an agent
await superagent.agent().query(trace).get(adresse);

// --- of an agent and of the call
await superagent.agent().query({ context: 'Aides' }).get(adresse).query({ object: 'D' });

// --- sorted, which no record speaks of
await superagent.get(adresse).sortQuery().query(trace);

// --- after a certificate
await superagent.get(adresse).connect({ '*': 'entreprise.api.gouv.fr' }).query(trace).timeout(5000);

// --- a header that is undefined
await superagent.get(adresse).set('Authorization', undefined);

// --- a header that is null
await superagent.get(adresse).set('Authorization', null);

// --- undefined over what the URL asks
await superagent.get(`${adresse}?context=Aides&object=Dossier`).query({ context: undefined });

// --- null over what the URL asks
await superagent.get(`${adresse}?context=Aides&object=Dossier`).query({ context: null });
