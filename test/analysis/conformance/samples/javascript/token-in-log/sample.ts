import axios from 'axios';

export async function uniteLegale(siren: string, recipient: string) {
  const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
  console.debug('API Entreprise', siren, headers); // @value
  return axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides publiques', recipient, object: 'Instruction' },
    headers,
    timeout: 5000,
  });
}
