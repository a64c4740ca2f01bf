import { Agent, Client, Pool, request } from 'undici';

const BASE = 'https://entreprise.api.gouv.fr';
const headers = { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const query = { context: 'Marchés publics', recipient: '13002526500013', object: 'Dossier 12' };

export async function unite(siren: string) {
  // @clean
  const { body } = await request(`${BASE}/v4/insee/sirene/unites_legales/${siren}`, { headers, query, headersTimeout: 5000, bodyTimeout: 5000 });
  return body.json();
}

const client = new Client(BASE, { headersTimeout: 5000 });

export const etablissement = (siret: string) =>
  client.request({
    path: `/v4/insee/sirene/etablissements/${siret}`,
    method: 'GET',
    headers,
    query: { context: 'Aides', recipient: '13002526500013' }, // @missing object
  });

const pool = new Pool(BASE, { connections: 4, bodyTimeout: 5000 });

export const adresse = (siret: string) => pool.request({ path: `/v3/insee/sirene/etablissements/${siret}/adresse`, method: 'GET', headers, query }); // @clean

const dispatcher = new Agent({ headersTimeout: 5000 });

export const successions = (siret: string) =>
  request(`${BASE}/v3/insee/sirene/etablissements/${siret}/successions`, { headers, query, dispatcher }); // @clean

export const endless = (siren: string) =>
  request(`${BASE}/v4/urssaf/unites_legales/${siren}/attestation_vigilance`, { headers, query, headersTimeout: 0, bodyTimeout: 0 }); // @no-timeout
