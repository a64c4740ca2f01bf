async function fetchAvecDelai(url: string, options: RequestInit = {}, delai = 5000): Promise<Response> {
  const controller = new AbortController();
  const minuteur = setTimeout(() => controller.abort(), delai);
  try {
    return await fetch(url, { ...options, signal: controller.signal });
  } finally {
    clearTimeout(minuteur);
  }
}

export async function uniteLegale(siren: string, recipient: string) {
  const query = new URLSearchParams({ context: 'Aides publiques', recipient, object: 'Dossier' });
  const reponse = await fetchAvecDelai(
    `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`,
    { headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` } },
  );
  return reponse.json();
}
