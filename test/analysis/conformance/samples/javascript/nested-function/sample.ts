import axios from 'axios';
import pLimit from 'p-limit';

const limit = pLimit(2);

export async function unitesLegales(sirens: string[]) {
  const results = await Promise.all(
    sirens.map((siren) =>
      limit(async () => {
        const { data } = await axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
          params: { context: 'Aides', recipient: '13002526500013' }, // @map
          headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
          timeout: 5000,
        });
        return data;
      }),
    ),
  );
  return results.filter(Boolean);
}
