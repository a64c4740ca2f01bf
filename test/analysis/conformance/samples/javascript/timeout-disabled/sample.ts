import ky from 'ky';

export async function uniteLegale(siren: string, recipient: string) {
  const searchParams = { context: 'Aides', recipient, object: 'Dossier' };
  const headers = { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
  const url = `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`;
  return ky.get(url, { searchParams, headers, timeout: false }).json(); // @send
}
