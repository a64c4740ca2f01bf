import ky from 'ky';

export function etablissement(siret: string, collectivite: { siret: string }) {
  return ky
    .get(`https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/${siret}`, {
      searchParams: { context: 'Aides', recipient: collectivite.siret, object: 'Dossier 42' },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    })
    .json();
}
