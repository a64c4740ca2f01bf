import axios from 'axios';
import { z } from 'zod';

const Adresse = z.object({ code_postal: z.string().nullable() });

const UniteLegale = z
  .object({ siren: z.string(), etat_administratif: z.enum(['A', 'C']), adresse: Adresse })
  .strict(); // @value

export async function uniteLegale(siren: string, recipient: string) {
  const { data } = await axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides publiques', recipient, object: 'Instruction' },
    headers: { Authorization: `Bearer ${process.env.JETON}` },
    timeout: 5000,
  });
  return UniteLegale.parse(data.data);
}
