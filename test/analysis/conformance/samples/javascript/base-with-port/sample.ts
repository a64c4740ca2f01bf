import ky from 'ky';

const api = ky.create({
  prefixUrl: 'https://entreprise.api.gouv.fr:443/',
  headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  timeout: 5000,
});

export const uniteLegale = (siren: string, recipient: string) =>
  api.get(`/v4/insee/sirene/unites_legales/${siren}`, { searchParams: { context: 'Aides', recipient, object: 'Dossier' } }).json();
