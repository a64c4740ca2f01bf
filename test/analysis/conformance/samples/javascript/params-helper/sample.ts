function traceability() {
  return {
    context: 'Marchés publics',
    recipient: process.env.SIRET ?? '13002526500013',
    object: 'Analyse des candidatures',
  };
}

export async function uniteLegale(siren: string) {
  const query = new URLSearchParams(traceability());
  const response = await fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`, {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    signal: AbortSignal.timeout(5000),
  });
  return response.json();
}
