import got from 'got';

const api = got.extend({
  prefixUrl: 'https://entreprise.api.gouv.fr',
  headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  timeout: { request: 5000 },
  retry: { limit: 4, statusCodes: [403, 404, 429, 500, 502] }, // @value
});

export function uniteLegale(siren: string, recipient: string) {
  const searchParams = { context: 'Aides publiques', recipient, object: 'Dossier' };
  return api.get(`v4/insee/sirene/unites_legales/${siren}`, { searchParams }).json();
}
