import axios from 'axios';

const apiEntreprise = axios.create({
  baseURL: 'https://entreprise.api.gouv.fr',
  timeout: 5000,
  headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  params: { context: 'Subventions', recipient: '13002526500013', object: 'Instruction' },
});

export async function uniteLegale(siren: string) {
  const { data } = await apiEntreprise.get(`/v4/insee/sirene/unites_legales/${siren}`);
  return data;
}
