import got from 'got';

const prefixUrl = 'https://entreprise.api.gouv.fr/v4/insee/sirene';

const shared = (recipient: string) => ({
  token: process.env.API_ENTREPRISE_TOKEN, // @key
  context: 'Aides',
  recipient,
  object: 'Dossier',
});

export const uniteLegale = (siren: string, recipient: string) =>
  got(`unites_legales/${siren}`, { prefixUrl, searchParams: shared(recipient), timeout: { request: 5000 } }).json();

export const etablissement = (siret: string, recipient: string) =>
  got(`etablissements/${siret}`, { prefixUrl, searchParams: shared(recipient), timeout: { request: 5000 } }).json();
