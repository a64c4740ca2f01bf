import axios from 'axios';

export const uniteLegale = (siren: string) =>
  axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides', recipient: null, object: 'Dossier' }, // @map
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
