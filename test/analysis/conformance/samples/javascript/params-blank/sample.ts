import ky from 'ky';

export const uniteLegale = (siren: string) =>
  ky
    .get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
      searchParams: { context: 'Aides', recipient: '13002526500013', object: '' }, // @map
      headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    })
    .json();
