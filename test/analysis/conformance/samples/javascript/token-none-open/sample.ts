import axios from 'axios';

export const lire = (siret: string) =>
  axios.get(
    `https://entreprise.api.gouv.fr/v3/insee/sirene/etablissements/${siret}/successions`,
    {
      params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
      headers: { Accept: 'application/json' },
      timeout: 5000,
    },
  );
