import axios from 'axios';

const COMMON = { context: 'Aides', recipient: '13002526500013' };

export const uniteLegale = (siren: string, object: string) =>
  axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { ...COMMON, object },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
