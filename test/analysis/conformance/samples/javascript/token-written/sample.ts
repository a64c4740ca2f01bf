import axios from 'axios';

export const uniteLegale = (siren: string, recipient: string) =>
  axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides publiques', recipient, object: 'Instruction' },
    headers: { Authorization: 'Bearer eyJhbGci…' }, // @value
    timeout: 5000,
  });
