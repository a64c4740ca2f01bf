import axios from 'axios';

export async function chiffresAffaires(siret: string, agent: { readonly id: string }) {
  const { data } = await axios.get(
    `https://entreprise.api.gouv.fr/v3/dgfip/etablissements/${siret}/chiffres_affaires`,
    {
      params: { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier', user_id: agent.id },
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      timeout: 5000,
    },
  );
  return data;
}
