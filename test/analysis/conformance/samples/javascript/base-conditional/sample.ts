import axios from 'axios';

const isProduction = process.env.NODE_ENV === 'production';
const baseURL = isProduction ? 'https://entreprise.api.gouv.fr' : 'https://staging.entreprise.api.gouv.fr';

export const getUniteLegale = async (siren: string, recipient: string) => {
  const response = await axios.get(`/v4/insee/sirene/unites_legales/${siren}`, {
    baseURL,
    params: { context: 'Aides publiques', recipient }, // @map
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
  return response.data;
};
