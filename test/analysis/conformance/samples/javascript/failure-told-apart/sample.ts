interface UniteLegale {
  readonly siren: string;
  readonly type: 'personne_morale' | 'personne_physique';
}

export async function uniteLegale(siren: string, recipient: string): Promise<UniteLegale | null> {
  const query = new URLSearchParams({ context: 'Aides publiques', recipient, object: 'Instruction' });
  const response = await fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`, {
    headers: { Authorization: `Bearer ${process.env.JETON}` },
    signal: AbortSignal.timeout(5000),
  });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`API Entreprise a répondu ${response.status}`);
  const { data } = (await response.json()) as { data: UniteLegale };
  return data;
}
