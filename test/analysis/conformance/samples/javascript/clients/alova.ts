import { createAlova } from 'alova';
import adapterFetch from 'alova/fetch';

const api = createAlova({ baseURL: 'https://entreprise.api.gouv.fr', requestAdapter: adapterFetch() });

export const unite = (siren: string) =>
  api.Get(`/v4/insee/sirene/unites_legales/${siren}`, { params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier' }, timeout: 5000 }); // @clean

export const sansLimite = (siret: string) =>
  api.Get(`/v4/insee/sirene/etablissements/${siret}`, { params: { context: 'Aides', object: 'D' } }); // @no-timeout @missing recipient
