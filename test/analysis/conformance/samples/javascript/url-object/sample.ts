export async function uniteLegale(siren: string, recipient: string) {
  const url = new URL(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`); // @url
  url.searchParams.set('context', 'Subventions');
  url.searchParams.append('recipient', recipient);
  const response = await fetch(url, {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    signal: AbortSignal.timeout(5000),
  });
  return response.json();
}
