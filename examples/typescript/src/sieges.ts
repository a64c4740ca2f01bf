import ky from 'ky';
import { z } from 'zod';

// À corriger : la réponse entière serait refusée le jour où le service y ajoute une clé.
const Siege = z
  .object({ siret: z.string().length(14), etat_administratif: z.enum(['A', 'F']) })
  .strict();

export async function siege(siren: string) {
  const reponse = await ky
    .get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}/siege_social`, {
      searchParams: { context: 'Marchés publics', recipient: '21750001600019', object: 'Candidature' },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    })
    .json<{ data: unknown }>();
  return Siege.parse(reponse.data);
}
