import axios from 'axios';

const path = (siren: string) => `/v3/insee/sirene/unites_legales/${siren}`; // @path

export const uniteLegale = async (siren: string, recipient: string) =>
  (
    await axios.get(path(siren), {
      baseURL: 'https://entreprise.api.gouv.fr',
      params: { context: 'Aides', recipient, object: 'Dossier' },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    })
  ).data;
