import axios from 'axios';

export async function chiffresAffaires(siret: string, recipient: string) {
  const params = { context: 'Aides', recipient, object: 'Dossier' }; // @map
  return axios.get(`https://entreprise.api.gouv.fr/v3/dgfip/etablissements/${siret}/chiffres_affaires`, {
    params,
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
}
