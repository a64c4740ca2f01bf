import axios from 'axios';

export const uniteLegale = (siren: string, recipient: string) =>
  // api-entreprise-disable-next-line missing-timeout -- le serveur mandataire coupe au bout de 5 s
  axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides publiques', recipient, object: 'Instruction' },
  });
