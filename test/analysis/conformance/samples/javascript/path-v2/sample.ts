import axios from 'axios';

const client = axios.create({ baseURL: 'https://entreprise.api.gouv.fr', timeout: 5000 });

export async function etablissement(siret: string, recipient: string) {
  const url = `/v2/etablissements/${siret}`; // @path
  const { data } = await client.get(url, {
    params: { context: 'Marchés publics', recipient, object: 'Consultation' },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  });
  return data;
}
