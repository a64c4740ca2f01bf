import xior from 'xior';

const params = { context: 'Aides', recipient: '13002526500013', object: 'Dossier' };
const api = xior.create({ baseURL: 'https://entreprise.api.gouv.fr', params: { context: 'Aides', recipient: '13002526500013' }, timeout: 5000 });

export const unite = (siren: string) => api.get(`/v4/insee/sirene/unites_legales/${siren}`, { params: { object: 'Dossier' } }); // @clean

export const etablissement = (siret: string) => api.get(`/v4/insee/sirene/etablissements/${siret}`); // @missing object

export const sansLimite = (siren: string) => xior.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, { params }); // @no-timeout
