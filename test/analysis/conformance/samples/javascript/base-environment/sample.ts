import got from 'got';

const { API_ENTREPRISE_URL, API_ENTREPRISE_TOKEN } = process.env;

export function uniteLegale(siren: string, recipient: string) {
  return got(`${API_ENTREPRISE_URL}/v4/insee/sirene/unites_legales/${siren}`, {
    searchParams: { context: 'Aides', recipient }, // @map
    headers: { authorization: `Bearer ${API_ENTREPRISE_TOKEN}` },
    timeout: { request: 5000 },
  }).json();
}
