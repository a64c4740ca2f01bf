import axios from 'axios';

export const lire = (siren: string) =>
  axios.get(
    `https://entreprise.api.gouv.fr/v4/infogreffe/rcs/unites_legales/${siren}/extrait_kbis`, // @path
    {
      params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    },
  );
