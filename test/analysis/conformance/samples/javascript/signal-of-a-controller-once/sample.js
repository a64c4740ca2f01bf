const controller = new AbortController(); // @value

export async function uniteLegale(siren, recipient) {
  const minuteur = setTimeout(() => controller.abort(), 5000);
  const query = new URLSearchParams({ context: 'Aides publiques', recipient, object: 'Dossier' });
  const reponse = await fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`, {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    signal: controller.signal,
  });
  clearTimeout(minuteur);
  return reponse.json();
}
