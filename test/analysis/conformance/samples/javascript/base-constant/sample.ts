import { request } from 'undici';

const API_ENTREPRISE_URL = 'https://entreprise.api.gouv.fr';

export async function uniteLegale(siren: string, recipient: string): Promise<unknown> {
  const { body } = await request(`${API_ENTREPRISE_URL}/v4/insee/sirene/unites_legales/${siren}`, {
    query: { context: 'Marchés publics', recipient, object: 'Consultation 2026-12' },
    headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    headersTimeout: 5000,
    bodyTimeout: 5000,
  });
  return body.json();
}
