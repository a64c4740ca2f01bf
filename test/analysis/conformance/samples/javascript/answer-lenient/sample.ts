import axios from 'axios';
import { z } from 'zod';

const Demande = z.object({ siren: z.string().length(9), motif: z.string() }).strict();
const UniteLegale = z.object({ siren: z.string(), etat_administratif: z.enum(['A', 'C']) });

export async function uniteLegale(corps: unknown, recipient: string) {
  const { siren, motif } = Demande.parse(corps);
  const { data } = await axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides publiques', recipient, object: motif },
    headers: { Authorization: `Bearer ${process.env.JETON}` },
    timeout: 5000,
  });
  return UniteLegale.parse(data.data);
}
