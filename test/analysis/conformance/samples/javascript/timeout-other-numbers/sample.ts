import got from 'got';

const api = got.extend({
  prefixUrl: 'https://entreprise.api.gouv.fr',
  headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  timeout: { lookup: 50, connect: 80, request: 5000 },
  maxRedirects: 5,
});

export async function uniteLegale(siren: string, recipient: string) {
  const searchParams = { context: 'Aides publiques', recipient, object: 'Dossier' };
  return api.get(`v4/insee/sirene/unites_legales/${siren}`, { searchParams }).json();
}
