import fetch from 'node-fetch';

const BASE = process.env.API_ENTREPRISE_URL || 'https://entreprise.api.gouv.fr';

export default async function uniteLegale(siren, recipient) {
  const query = new URLSearchParams({ context: 'Aides', recipient, object: 'Dossier' });
  const response = await fetch(`${BASE}/v4/insee/sirene/unites_legales/${siren}?${query}`, {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    signal: AbortSignal.timeout(5000),
  });
  return response.json();
}
