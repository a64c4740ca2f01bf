import { ofetch } from 'ofetch';

const baseURL = 'https://entreprise.api.gouv.fr';
const headers = { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const query = { context: 'Marchés publics', recipient: '13002526500013', object: 'Dossier 12' };

export const unite = (siren: string) => ofetch(`/v4/insee/sirene/unites_legales/${siren}`, { baseURL, headers, query, timeout: 5000 }); // @clean

const client = ofetch.create({ baseURL, headers, query: { context: 'Aides', recipient: '13002526500013' }, timeout: 5000 });

export const etablissement = (siret: string) => client(`/v4/insee/sirene/etablissements/${siret}`, { query: { object: 'Dossier' } }); // @clean

export const adresse = (siret: string) =>
  $fetch(`${baseURL}/v3/insee/sirene/etablissements/${siret}/adresse`, {
    headers,
    params: { context: 'Aides', recipient: '13002526500013' }, // @missing object
    timeout: 5000,
  });

export const successions = (siret: string) => ofetch.raw(`${baseURL}/v3/insee/sirene/etablissements/${siret}/successions`, { headers, query }); // @no-timeout
