import axios from 'axios';

export async function uniteLegale(siren: string, dossier?: string) {
  const params: Record<string, string> = { context: 'Aides', recipient: '13002526500013' };
  if (dossier) {
    params.object = `Dossier ${dossier}`;
  }
  return axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params,
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
}
