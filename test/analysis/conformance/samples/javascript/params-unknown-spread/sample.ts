import axios from 'axios';

export function uniteLegale(siren: string, extra: Record<string, string>) {
  return axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides', ...extra },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
}
