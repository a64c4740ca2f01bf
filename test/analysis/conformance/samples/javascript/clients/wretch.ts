import wretch from 'wretch';
import AbortAddon from 'wretch/addons/abort';
import QueryStringAddon from 'wretch/addons/queryString';

const api = wretch('https://entreprise.api.gouv.fr').addon([QueryStringAddon, AbortAddon()]).query({ context: 'Aides', recipient: '13002526500013' });

export const unite = (siren: string) =>
  api.url(`/v4/insee/sirene/unites_legales/${siren}`).query({ object: 'D' }).get().setTimeout(5000).json(); // @clean

export const sansLimite = (siret: string) => api.get(`/v4/insee/sirene/etablissements/${siret}`).json(); // @no-timeout @missing object
