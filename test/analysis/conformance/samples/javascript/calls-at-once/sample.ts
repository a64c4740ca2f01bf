import axios from 'axios';

const api = axios.create({ baseURL: 'https://entreprise.api.gouv.fr', timeout: 5000 });

async function uniteLegale(siren: string) {
  const { data } = await api.get(`/v4/insee/sirene/unites_legales/${siren}`, {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    params: { context: 'Aides publiques', recipient: '13002526500013', object: 'Mise à jour' },
  });
  return data;
}

export async function actualiser(entreprises: { siren: string }[]) {
  const fiches = entreprises.map((entreprise) => uniteLegale(entreprise.siren)); // @send
  return Promise.all(fiches);
}
