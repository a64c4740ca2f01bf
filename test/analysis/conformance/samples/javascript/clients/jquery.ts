import jquery from 'jquery';

const data = { context: 'Aides', recipient: '13002526500013', object: 'Dossier' };

export const unite = (siren: string) => jquery.ajax({ url: `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, data, timeout: 5000 }); // @clean

// The page's own.
export const memes = (siren: string) => $.ajax(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, { data: { context: 'Aides', object: 'Dossier' }, timeout: 5000 }); // @missing recipient

export const sansLimite = (siren: string) => jQuery.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, data, (reponse) => reponse); // @no-timeout
