import axios from 'axios';

export const lire = (siret_ou_rna: string) =>
  axios.get(
    `https://entreprise.api.gouv.fr/v4/djepva/api-association/associations/${siret_ou_rna}`,
    {
      params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    },
  );
