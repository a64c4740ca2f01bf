import axios from 'axios';

export const unite = (siren: string) =>
  axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: {
      context: process.env.CONTEXTE ?? 'Aides publiques',
      recipient: process.env.SIRET_SERVICE,
      object: 'Test d’éligibilité',
    },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
