import axios from 'axios';

const trace = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const URL = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

// --- a plain map
await axios.get(URL, { params: trace, timeout: 5000 });

// --- of the call, as URLSearchParams, over the instance's
const api = axios.create({ params: trace, timeout: 5000 });
await api.get(URL, { params: new URLSearchParams({ user_id: 'agent' }) });

// --- undefined and null
await axios.get(URL, { params: { ...trace, object: undefined, recipient: null } });
