'use client';

export async function uniteLegale(siren: string, recipient: string): Promise<unknown> {
  const query = new URLSearchParams({ context: 'Aides publiques', recipient, object: 'Instruction' });
  const url = `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`;
  const reponse = await fetch(url, { signal: AbortSignal.timeout(5000) }); // @send
  return reponse.json();
}
