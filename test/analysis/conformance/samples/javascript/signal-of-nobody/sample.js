export async function uniteLegale(siren, recipient) {
  const { signal } = new AbortController();
  const query = new URLSearchParams({ context: 'Aides publiques', recipient, object: 'Dossier' });
  const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
  const url = `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`;
  const reponse = await fetch(url, { headers, signal }); // @send
  return reponse.json();
}
