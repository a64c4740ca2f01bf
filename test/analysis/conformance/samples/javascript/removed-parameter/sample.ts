import got from 'got';

export const unite = (siren: string) =>
  got(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    searchParams: {
      context: 'Aides publiques',
      recipient: '13002526500013',
      object: 'Dossier 42',
      non_diffusables: true, // @key
    },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: { request: 5000 },
  }).json();
