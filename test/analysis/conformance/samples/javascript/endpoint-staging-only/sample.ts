import axios from 'axios';

export const lire = (rna: string) =>
  axios.get(
    `https://entreprise.api.gouv.fr/v3/ministere_interieur/siaf/associations/${rna}`, // @path
    {
      params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    },
  );
