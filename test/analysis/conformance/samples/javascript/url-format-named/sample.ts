import axios from 'axios';

const PATHS = {
  etablissement: '/v4/insee/sirene/etablissements/{siret}',
} as const;

function fill(template: string, siret: string): string {
  return template.replace('{siret}', encodeURIComponent(siret));
}

const client = axios.create({
  baseURL: 'https://entreprise.api.gouv.fr',
  timeout: 5000,
  headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
});

export async function etablissement(siret: string, recipient: string) {
  const params = { recipient, object: 'Instruction du dossier' }; // @map
  const { data } = await client.get(fill(PATHS.etablissement, siret), { params });
  return data;
}
