import got from 'got';

const BASE = 'https://entreprise.api.gouv.fr';
const headers = { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const searchParams = { context: 'Marchés publics', recipient: '13002526500013', object: 'Dossier 12' };

// @clean
export const unite = (siren: string) =>
  got(`${BASE}/v4/insee/sirene/unites_legales/${siren}`, { headers, searchParams, timeout: { request: 5000 } }).json();

export const etablissement = (siret: string) =>
  got.get(`${BASE}/v4/insee/sirene/etablissements/${siret}`, {
    headers,
    searchParams: { context: 'Marchés publics', recipient: '13002526500013' }, // @missing object
    timeout: { request: 5000 },
  });

const client = got.extend({ prefixUrl: `${BASE}/v3`, headers, searchParams: { context: 'Aides', recipient: '13002526500013' }, timeout: { response: 5000 } });

export const adresse = (siret: string) =>
  client.get(`insee/sirene/etablissements/${siret}/adresse`, { searchParams: { object: 'Dossier' } }).json(); // @clean

export const successions = (siret: string) => client(`insee/sirene/etablissements/${siret}/successions`, { searchParams: { object: 'Dossier' } }); // @clean

// A limit on the connection alone.
export const vigilance = (siren: string) =>
  got({ url: `${BASE}/v4/urssaf/unites_legales/${siren}/attestation_vigilance`, headers, searchParams, timeout: { connect: 5000 } }); // @no-timeout
