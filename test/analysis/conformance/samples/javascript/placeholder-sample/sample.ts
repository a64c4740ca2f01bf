import { request } from 'undici';

export async function unite(siren: string) {
  const { body } = await request(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    query: {
      context: 'Aides publiques',
      recipient: '10000001700010', // @value
      object: 'Dossier 42',
    },
    headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    headersTimeout: 5000,
  });
  return body.json();
}
