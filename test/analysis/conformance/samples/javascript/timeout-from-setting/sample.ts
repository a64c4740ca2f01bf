import axios from 'axios';

const timeout = Number(process.env.API_ENTREPRISE_TIMEOUT_MS);

export const uniteLegale = (siren: string, recipient: string) =>
  axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides', recipient, object: 'Dossier' },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout,
  });
