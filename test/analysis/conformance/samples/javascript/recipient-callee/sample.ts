import got from 'got';

const api = got.extend({ prefixUrl: 'https://entreprise.api.gouv.fr', timeout: { request: 5000 } });

export const etablissement = (siret: string) =>
  api(`v4/insee/sirene/etablissements/${siret}`, {
    searchParams: {
      context: 'Marchés publics',
      recipient: siret, // @key
      object: 'Consultation 42',
    },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  }).json();
