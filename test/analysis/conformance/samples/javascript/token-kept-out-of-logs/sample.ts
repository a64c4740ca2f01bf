import axios from 'axios';

export async function uniteLegale(siren: string, recipient: string) {
  const jeton = process.env.API_ENTREPRISE_TOKEN;
  console.debug('API Entreprise', siren, jeton ? 'avec un jeton' : 'sans jeton');
  const reponse = await axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides publiques', recipient, object: 'Instruction' },
    headers: { Authorization: `Bearer ${jeton}` },
    timeout: 5000,
  });
  console.info(reponse.status, reponse.headers['x-request-id']);
  return reponse.data;
}
