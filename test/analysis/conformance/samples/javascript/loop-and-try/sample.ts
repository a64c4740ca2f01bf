import { setTimeout as wait } from 'node:timers/promises';

export async function uniteLegale(siren: string, recipient: string) {
  const query = new URLSearchParams({ context: 'Aides', recipient, object: 'Dossier' });
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      const response = await fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`, {
        headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
        signal: AbortSignal.timeout(5000),
      });
      if (response.ok) return await response.json();
    } catch (error) {
      if (attempt === 3) throw error;
    }
    await wait(attempt * 1000);
  }
  return null;
}
