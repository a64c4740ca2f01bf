import phin from 'phin';

const url = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?context=Aides&recipient=13002526500013&object=Dossier';

// --- a limit of the socket, among the options of Node.js
await phin({ url, core: { timeout: 5000 } });

// --- without checking certificates
await phin({ url, core: { rejectUnauthorized: false }, timeout: 5000 });
