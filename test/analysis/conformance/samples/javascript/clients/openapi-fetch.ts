import createClient from 'openapi-fetch';
import type { paths } from './api-entreprise';

const trace = { context: 'Marchés publics', recipient: '13002526500013', object: 'Dossier 12' };
const client = createClient<paths>({
  baseUrl: 'https://entreprise.api.gouv.fr',
  headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  signal: AbortSignal.timeout(5000),
});

export async function unite(siren: string) {
  // @clean
  const { data, error } = await client.GET('/v4/insee/sirene/unites_legales/{siren}', { params: { path: { siren }, query: trace } });
  if (error) throw error;
  return data;
}

export const etablissement = (siret: string) =>
  client.GET('/v4/insee/sirene/etablissements/{siret}', {
    params: { path: { siret }, query: { context: 'Aides', recipient: '13002526500013' } }, // @missing object
  });

const patient = createClient<paths>({ baseUrl: 'https://entreprise.api.gouv.fr' });

export const adresse = (siret: string) =>
  patient.GET('/v3/insee/sirene/etablissements/{siret}/adresse', { params: { path: { siret }, query: trace } }); // @no-timeout

const guarded = createClient<paths>({
  baseUrl: 'https://entreprise.api.gouv.fr',
  fetch: (request) => fetch(request, { signal: AbortSignal.timeout(5000) }),
});

// @clean
export const successions = (siret: string) =>
  guarded.GET('/v3/insee/sirene/etablissements/{siret}/successions', { params: { path: { siret }, query: trace } });
