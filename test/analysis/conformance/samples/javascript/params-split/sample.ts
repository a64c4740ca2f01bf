import got from 'got';

const api = got.extend({
  prefixUrl: 'https://entreprise.api.gouv.fr',
  searchParams: { context: 'Marchés publics', recipient: '13002526500013' },
  headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  timeout: { request: 5000 },
});

export const uniteLegale = (siren: string, object: string) =>
  api(`v4/insee/sirene/unites_legales/${siren}`, { searchParams: { object } }).json();
