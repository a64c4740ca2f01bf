import { betterFetch, createFetch } from '@better-fetch/fetch';

const api = createFetch({ baseURL: 'https://entreprise.api.gouv.fr', query: { context: 'Aides', recipient: '13002526500013' }, timeout: 5000 });

export const unite = (siren: string) => api(`/v4/insee/sirene/unites_legales/${siren}`, { query: { object: 'D' } }); // @clean

export const sansLimite = (siren: string) => betterFetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, { query: { context: 'Aides', object: 'D' } }); // @no-timeout @missing recipient
