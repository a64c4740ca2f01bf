import ky from 'ky';

const api = ky.create({ prefix: 'https://entreprise.api.gouv.fr', timeout: 5000 });

export const unite = (siren: string) =>
  api.get(`v4/insee/sirene/unites_legales/${siren}`, {
    searchParams: {
      context: 'Aides publiques',
      recipient: '13002526500013',
      object: 'Instruction de la demande de subvention au titre de l’année en cours', // @value
    },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  });
