import { up } from 'up-fetch';

const api = up(fetch, () => ({ baseUrl: 'https://entreprise.api.gouv.fr', params: { context: 'Aides', recipient: '13002526500013' } }));

export const unite = (siren: string) => api(`/v4/insee/sirene/unites_legales/${siren}`, { params: { object: 'D' }, timeout: 5000 }); // @clean

export const sansLimite = (siret: string) => api(`/v4/insee/sirene/etablissements/${siret}`); // @no-timeout @missing object
