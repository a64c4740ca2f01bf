import axios from 'axios';
import axiosRetry from 'axios-retry';

const api = axios.create({ baseURL: 'https://entreprise.api.gouv.fr', timeout: 5000 });
axiosRetry(api, { retries: 2, retryCondition: ({ response }) => [429, 502, 503, 504].includes(response?.status ?? 0) });

export async function uniteLegale(siren: string, recipient: string) {
  const { data } = await api.get(`/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides publiques', recipient, object: 'Dossier' },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  });
  return data;
}
