import axios from 'axios';

const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const client = axios.create({ baseURL: 'https://entreprise.api.gouv.fr', headers }); // @client

export const uniteLegale = (siren: string, recipient: string) =>
  client.get(`/v4/insee/sirene/unites_legales/${siren}`, { params: { context: 'Aides', recipient, object: 'Dossier' } });
