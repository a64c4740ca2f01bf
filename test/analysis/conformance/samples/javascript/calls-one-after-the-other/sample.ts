import ky from 'ky';

export async function actualiser(sirens: string[]) {
  const recues: unknown[] = [];
  for (const siren of sirens) {
    const reponse = await ky.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
      searchParams: { context: 'Aides publiques', recipient: '13002526500013', object: 'Mise à jour' },
      timeout: 5000,
    });
    recues.push(await reponse.json());
  }
  await Promise.all(recues.map((recue) => console.log(recue)));
}
