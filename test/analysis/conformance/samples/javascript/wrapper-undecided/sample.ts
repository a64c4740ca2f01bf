import axios from 'axios';

export async function callApi(path: string, params: Record<string, string>) {
  const { data } = await axios.get(`https://entreprise.api.gouv.fr${path}`, {
    params,
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
  return data;
}
