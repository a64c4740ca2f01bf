const SECOND = 1000;
const TIMEOUT = 5 * SECOND;

export async function uniteLegale(siren: string, recipient: string) {
  const query = new URLSearchParams({ context: 'Aides', recipient, object: 'Dossier' });
  return fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`, {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    signal: AbortSignal.timeout(TIMEOUT),
  });
}
