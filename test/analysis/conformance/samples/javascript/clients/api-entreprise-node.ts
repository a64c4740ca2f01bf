import { Client } from '@api-gouv-dinum/api-entreprise';

const client = new Client({
  token: process.env.API_ENTREPRISE_TOKEN,
  environment: 'production',
  defaultParams: { recipient: '13002526500013', context: 'Aides', object: 'Dossier 12' },
  readTimeout: 5,
});

// @clean
export const unite = (siren: string) => client.get(`/v4/insee/sirene/unites_legales/${siren}`);

const partial = new Client({ token: process.env.API_ENTREPRISE_TOKEN, defaultParams: { recipient: '13002526500013', context: 'Aides' } });

// @clean
export const etablissement = (siret: string) => partial.get(`/v4/insee/sirene/etablissements/${siret}`, { params: { object: 'Dossier' } });

// @missing object
export const adresse = (siret: string) => partial.get(`/v3/insee/sirene/etablissements/${siret}/adresse`);
