import redaxios from 'redaxios';

const params = { context: 'Aides', recipient: '13002526500013', object: 'Dossier' };
// A limit of the program's own.
const limite: typeof fetch = (url, options) => fetch(url, { ...options, signal: AbortSignal.timeout(5000) });

export const unite = (siren: string) => redaxios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, { params, fetch: limite }); // @clean

export const sansLimite = (siren: string) => redaxios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, { params: { context: 'Aides', object: 'D' }, timeout: 5000 }); // @no-timeout @missing recipient
