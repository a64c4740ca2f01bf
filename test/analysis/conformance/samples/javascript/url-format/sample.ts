import { format } from 'node:util';
import got from 'got';

const ETABLISSEMENT = 'https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/%s';

export async function etablissement(siret: string, recipient: string) {
  return got(format(ETABLISSEMENT, siret), {
    searchParams: { context: 'Marchés publics', recipient, object: 'Analyse des offres' },
    headers: { authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: { request: 5000 },
  }).json();
}
