import axios from 'axios';

export const uniteLegale = (siren: string, recipient: string) =>
  axios.get(`https://staging.entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides publiques', recipient, object: 'Instruction' },
    headers: { Authorization: 'Bearer eyJhbGci…' },
    timeout: 5000,
  });
