import axios from 'axios';

const api = axios.create({
  baseURL: 'https://entreprise.api.gouv.fr',
  timeout: 5000,
  headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
});

export async function entreprise(siret: string, recipient: string) {
  const unite = await api.get(`/v4/insee/sirene/unites_legales/${siret.slice(0, 9)}`, {
    params: { context: 'Aides', recipient, object: 'Dossier' },
  });
  const etablissement = await api.get(`/v4/insee/sirene/etablissements/${siret}`, {
    params: { recipient, object: 'Dossier' }, // @map
  });
  return { ...unite.data, etablissement: etablissement.data };
}
