import { ofetch } from 'ofetch';

export const uniteLegale = (siren: string, page = 1) =>
  ofetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    query: { page, per_page: 25 }, // @map
    headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
