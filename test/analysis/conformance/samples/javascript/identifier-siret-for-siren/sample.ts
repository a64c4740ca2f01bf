import axios from 'axios';

export const lire = (siret: string) =>
  axios.get(
    `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siret}`, // @path
    {
      params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    },
  );
