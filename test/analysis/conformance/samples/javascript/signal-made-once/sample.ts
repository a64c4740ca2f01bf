const delai = AbortSignal.timeout(5000); // @value

export async function uniteLegale(siren: string, recipient: string) {
  const query = new URLSearchParams({ context: 'Aides publiques', recipient, object: 'Dossier' });
  return fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`, {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    signal: delai,
  });
}
