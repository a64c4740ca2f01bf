import { fetch as nativeFetch } from 'node-fetch-native';
import { fetch as undiciFetch, Agent } from 'undici';

const BASE = 'https://entreprise.api.gouv.fr';
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const trace = { context: 'Marchés publics', recipient: '13002526500013', object: 'Dossier 12' };

export async function unite(siren: string) {
  const query = new URLSearchParams(trace);
  // @clean
  const response = await fetch(`${BASE}/v4/insee/sirene/unites_legales/${siren}?${query}`, {
    headers,
    signal: AbortSignal.timeout(5000),
  });
  return response.json();
}

export async function etablissement(siret: string) {
  const url = new URL(`/v4/insee/sirene/etablissements/${siret}`, BASE); // @missing object
  url.searchParams.set('context', trace.context);
  url.searchParams.append('recipient', trace.recipient);
  return globalThis.fetch(url, { headers: new Headers(headers), signal: AbortSignal.timeout(5_000) });
}

export function successions(siret: string) {
  const request = new Request(`${BASE}/v3/insee/sirene/etablissements/${siret}/successions?${new URLSearchParams(trace)}`, { headers });
  return fetch(request, { signal: AbortSignal.timeout(5000) }); // @clean
}

export function adresse(siret: string) {
  const query = new URLSearchParams(trace).toString();
  return fetch(`${BASE}/v3/insee/sirene/etablissements/${siret}/adresse?${query}`, { headers }); // @no-timeout
}

export async function abortable(siren: string) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5000);
  try {
    const url = `${BASE}/v3/infogreffe/rcs/unites_legales/${siren}/extrait_kbis?${new URLSearchParams(trace)}`;
    return await fetch(url, { headers, signal: controller.signal }); // @clean
  } finally {
    clearTimeout(timer);
  }
}

const dispatcher = new Agent({ headersTimeout: 5000, bodyTimeout: 5000 });

export const vigilance = (siren: string) =>
  undiciFetch(`${BASE}/v4/urssaf/unites_legales/${siren}/attestation_vigilance?${new URLSearchParams(trace)}`, { headers, dispatcher }); // @clean

// The standard has no such option.
export const ignored = (siren: string) =>
  fetch(`${BASE}/v3/douanes/etablissements/${siren}/immatriculations_eori?${new URLSearchParams(trace)}`, { headers, timeout: 5000 } as RequestInit); // @no-timeout

// A framework, or a caller, hands over the function: it is called as the standard's.
export const load = async ({ params, fetch }: { params: { siren: string }; fetch: typeof globalThis.fetch }) => {
  const url = new URL(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${params.siren}`);
  url.search = new URLSearchParams({ context: 'Aides', recipient: '13002526500013', object: 'Dossier' }).toString();
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(5000) }); // @clean
  const other = await fetch(url, { headers }); // @no-timeout
  return [await answer.json(), await other.json()];
};

// What Node brings, under another name.
export const native = (siren: string) =>
  nativeFetch(`${BASE}/v4/insee/sirene/unites_legales/${siren}?${new URLSearchParams(trace)}`, { headers, timeout: 5000 } as RequestInit); // @no-timeout
