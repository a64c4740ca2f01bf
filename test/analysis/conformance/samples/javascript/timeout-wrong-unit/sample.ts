import axios from 'axios';

const api = axios.create({
  baseURL: 'https://entreprise.api.gouv.fr',
  headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  timeout: 5, // @value
});

export async function uniteLegale(siren: string, recipient: string) {
  const params = { context: 'Aides publiques', recipient, object: 'Dossier' };
  const { data } = await api.get(`/v4/insee/sirene/unites_legales/${siren}`, { params });
  return data;
}
