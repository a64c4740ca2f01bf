import axios from 'axios';

const sirene = axios.create({ baseURL: 'https://entreprise.api.gouv.fr/v4/insee/sirene', timeout: 5000 });

export async function uniteLegale(siren: string, recipient: string) {
  const { data } = await sirene.get(`unites_legales/${siren}`, {
    params: { context: 'Marchés publics', recipient, object: 'Offre' },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  });
  return data;
}
