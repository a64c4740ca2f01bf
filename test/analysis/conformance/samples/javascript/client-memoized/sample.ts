import ky, { type KyInstance } from 'ky';

let instance: KyInstance | undefined;

function client(): KyInstance {
  if (!instance) {
    instance = ky.create({
      prefixUrl: 'https://entreprise.api.gouv.fr',
      headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    });
  }
  return instance;
}

export const uniteLegale = (siren: string, recipient: string) =>
  client()
    .get(`v4/insee/sirene/unites_legales/${siren}`, {
      searchParams: { context: 'Aides', recipient, object: 'Dossier' },
    })
    .json();
