import axios from 'axios';

export const uniteLegale = (siren: string, recipient: string) =>
  axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: {
      context: 'Aides',
      recipient,
      object: 'Dossier',
      token: process.env.API_ENTREPRISE_TOKEN, // @key
    },
    timeout: 5000,
  });
