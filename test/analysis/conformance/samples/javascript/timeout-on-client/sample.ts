import { Pool } from 'undici';

const pool = new Pool('https://entreprise.api.gouv.fr', { connections: 8, headersTimeout: 5000, bodyTimeout: 5000 });

export async function uniteLegale(siren: string, recipient: string) {
  const { body } = await pool.request({
    method: 'GET',
    path: `/v4/insee/sirene/unites_legales/${siren}`,
    query: { context: 'Aides', recipient, object: 'Dossier' },
    headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  });
  return body.json();
}
