import axios from 'axios';

async function callApi(path: string) {
  const { data } = await axios.get(`https://entreprise.api.gouv.fr${path}`, {
    params: { context: 'Aides', recipient: '13002526500013' }, // @map
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
  return data;
}

export const uniteLegale = (siren: string) => callApi(`/v4/insee/sirene/unites_legales/${siren}`);

export function etablissement(siret: string) {
  return callApi(`/v4/insee/sirene/etablissements/${siret}`);
}
