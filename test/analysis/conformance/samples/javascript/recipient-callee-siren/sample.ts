import axios from 'axios';

export async function unite(siret: string) {
  const { data } = await axios.get(
    `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siret.slice(0, 9)}`,
    {
      params: {
        context: 'Marchés publics',
        recipient: siret, // @key
        object: 'Consultation 42',
      },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    },
  );
  return data;
}
