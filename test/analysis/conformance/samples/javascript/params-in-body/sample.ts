export async function uniteLegale(siren: string, recipient: string) {
  const response = await fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    method: 'GET',
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ context: 'Aides', recipient, object: 'Dossier' }), // @map
    signal: AbortSignal.timeout(5000),
  });
  return response.json();
}
