const query = { context: 'Aides', recipient: '13002526500013', object: 'Dossier' };

export const unite = (siren: string) => useFetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, { query, timeout: 5000 }); // @clean

export const autre = (siren: string) =>
  useLazyFetch(() => `/v4/insee/sirene/unites_legales/${siren}`, {
    baseURL: 'https://entreprise.api.gouv.fr',
    params: { context: 'Aides', recipient: '13002526500013' }, // @missing object @no-timeout
  });
