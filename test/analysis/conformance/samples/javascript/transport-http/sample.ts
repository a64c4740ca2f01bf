import axios from 'axios';

export const lire = (siren: string) =>
  axios.get(
    `http://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, // @url
    {
      params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    },
  );
