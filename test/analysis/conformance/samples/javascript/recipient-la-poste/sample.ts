import axios from 'axios';

export const uniteLegale = (siren: string) =>
  axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides', recipient: '35600000000048', object: 'Dossier' },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
