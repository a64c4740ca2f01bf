import axios from 'axios';

export async function uniteLegale(siren, recipient) {
  const params = { context: 'Aides', recipient, object: 'Dossier' };
  const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
  try {
    const url = `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`;
    const response = await axios.get(url, { params, headers }); // @send
    return response.data;
  } catch (error) {
    if (error.code === 'ECONNABORTED' || error.code === 'ETIMEDOUT') return null;
    throw error;
  }
}
