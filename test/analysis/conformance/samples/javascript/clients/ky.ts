import ky from 'ky';

const BASE = 'https://entreprise.api.gouv.fr';
const headers = { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const searchParams = { context: 'Marchés publics', recipient: '13002526500013', object: 'Dossier 12' };

// @clean
export const unite = (siren: string) => ky(`${BASE}/v4/insee/sirene/unites_legales/${siren}`, { headers, searchParams }).json();

const client = ky.create({ prefixUrl: BASE, headers, timeout: 5000 });
const v3 = client.extend({ prefixUrl: `${BASE}/v3`, searchParams: { context: 'Aides', recipient: '13002526500013' } });

export const etablissement = (siret: string) =>
  client.get(`v4/insee/sirene/etablissements/${siret}`, {
    searchParams: new URLSearchParams({ context: 'Aides', recipient: '13002526500013' }), // @missing object
  });

export const adresse = (siret: string) => v3.get(`insee/sirene/etablissements/${siret}/adresse`, { searchParams: { object: 'Dossier' } }).json(); // @clean

export const successions = (siret: string) => v3(`insee/sirene/etablissements/${siret}/successions`, { searchParams: { object: 'Dossier' } }); // @clean

export const endless = (siren: string) =>
  ky.get(`${BASE}/v4/urssaf/unites_legales/${siren}/attestation_vigilance`, { headers, searchParams, timeout: false }); // @no-timeout
