export async function uniteLegale(siren: string, recipient: string) {
  const query = new URLSearchParams({ context: 'Aides', recipient, object: 'Dossier' });
  const url = `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`;
  const response = await fetch(url, { headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` } }); // @send
  return response.json();
}
