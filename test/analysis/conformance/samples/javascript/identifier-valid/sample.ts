import axios from 'axios';

export const lire = () =>
  axios.get(
    `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/552100554`,
    {
      params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    },
  );
