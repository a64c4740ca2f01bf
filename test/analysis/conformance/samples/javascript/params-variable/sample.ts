import axios from 'axios';

export async function uniteLegale(siren: string, dossier: { numero: string }) {
  const params = { context: 'Subventions', object: `Dossier ${dossier.numero}` }; // @map
  const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
  const { data } = await axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params,
    headers,
    timeout: 5000,
  });
  return data;
}
