const BASE = 'https://entreprise.api.gouv.fr';

export async function get<T>(path: string): Promise<T> {
  const query = new URLSearchParams({ context: 'Aides', recipient: '13002526500013', object: 'Instruction' });
  const response = await fetch(`${BASE}${path}?${query}`, {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    signal: AbortSignal.timeout(5000),
  });
  if (!response.ok) throw new Error(`API Entreprise: ${response.status}`);
  return response.json();
}
