import needle from 'needle';

const query = new URLSearchParams({ context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' });
const adresse = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?${query}`;
const done = () => undefined;

// --- its own, which is for the connection
needle.get(adresse, done);

// --- of the answer
needle.get(adresse, { response_timeout: 5000 }, done);

// --- of reading
needle.get(adresse, { read_timeout: 5000 }, done);

// --- of connecting
needle.get(adresse, { open_timeout: 5000 }, done);

// --- the name that means connecting
needle.get(adresse, { timeout: 5000 }, done);

// --- a signal
needle.get(adresse, { signal: AbortSignal.timeout(5000) }, done);

// --- of the defaults
needle.defaults({ response_timeout: 5000 });
needle.get(adresse, done);

// --- of the defaults, none in the call
needle.defaults({ response_timeout: 5000 });
needle.get(adresse, { response_timeout: 0 }, done);

// --- of the defaults, undefined in the call
needle.defaults({ response_timeout: 5000 });
needle.get(adresse, { response_timeout: undefined }, done);

// --- with a token
needle.get(adresse, { headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` } }, done);

// --- with a token that is a user
needle.get(adresse, { username: process.env.API_ENTREPRISE_TOKEN, password: '' }, done);

// --- head
needle.head(adresse, { response_timeout: 5000 }, done);

// --- delete
needle.delete(adresse, null, { response_timeout: 5000 }, done);
