export async function inseeIsUp(): Promise<boolean> {
  const response = await fetch('https://entreprise.api.gouv.fr/ping/insee/sirene', { signal: AbortSignal.timeout(5000) });
  return response.ok;
}
