import https from 'node:https';
import axios from 'axios';

const api = axios.create({
  baseURL: 'https://entreprise.api.gouv.fr',
  timeout: 5000,
  headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  httpsAgent: new https.Agent({
    keepAlive: true,
    rejectUnauthorized: false, // @key
  }),
});

export const lire = (siren: string) =>
  api.get(`/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
  });
