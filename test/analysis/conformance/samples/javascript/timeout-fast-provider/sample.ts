import ky, { type KyInstance } from 'ky';

const api: KyInstance = ky.create({
  prefix: 'https://entreprise.api.gouv.fr/v4/insee/sirene',
  headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  timeout: 3000,
});

export function uniteLegale(siren: string, recipient: string): Promise<unknown> {
  return api.get(`unites_legales/${siren}`, { searchParams: { context: 'Aides', recipient, object: 'Dossier' } }).json();
}
