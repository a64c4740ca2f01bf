import https from 'node:https';
import got from 'got';

const verifier = process.env.NODE_ENV !== 'development';

export const lire = (siren: string) =>
  got(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    searchParams: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    agent: { https: new https.Agent({ keepAlive: true }) },
    https: { rejectUnauthorized: verifier },
    timeout: { request: 5000 },
  }).json();
