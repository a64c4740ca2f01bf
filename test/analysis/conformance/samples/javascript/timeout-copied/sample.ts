const ATTENTE: number = 3000; // @value

export async function vigilance(siren: string, recipient: string): Promise<Response> {
  const query = new URLSearchParams({ context: 'Marchés publics', recipient, object: 'Candidature' });
  const url = `https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/${siren}/attestation_vigilance?${query}`;
  return fetch(url, {
    headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    signal: AbortSignal.timeout(ATTENTE),
  });
}
