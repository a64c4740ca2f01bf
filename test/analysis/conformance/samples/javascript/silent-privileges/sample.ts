import axios from 'axios';

export async function privileges(): Promise<string[]> {
  const { data } = await axios.get('https://entreprise.api.gouv.fr/privileges', {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
  return data.privileges;
}
