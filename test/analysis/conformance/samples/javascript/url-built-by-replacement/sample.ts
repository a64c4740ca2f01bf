import ky from 'ky';

const UNITE_LEGALE = 'v4/insee/sirene/unites_legales/:siren';

export function uniteLegale(siren: string, object: string) {
  return ky
    .get(UNITE_LEGALE.replace(':siren', siren), {
      prefixUrl: 'https://entreprise.api.gouv.fr',
      searchParams: { context: 'Contrôle', recipient: '13002526500013', object },
      headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    })
    .json();
}
