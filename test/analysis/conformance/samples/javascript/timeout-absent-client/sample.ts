import axios from 'axios';

const client = axios.create({ // @client
  baseURL: 'https://entreprise.api.gouv.fr',
  headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
});

export const uniteLegale = (siren: string, recipient: string) =>
  client.get(`/v4/insee/sirene/unites_legales/${siren}`, { params: { context: 'Aides', recipient, object: 'Dossier' } });
