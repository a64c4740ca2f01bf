import pLimit from 'p-limit';
import got from 'got';

const limite = pLimit(4);

async function uniteLegale(siren: string) {
  return got(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    searchParams: { context: 'Aides publiques', recipient: '13002526500013', object: 'Mise à jour' },
    timeout: { request: 5000 },
  }).json();
}

export const actualiser = (sirens: string[]) =>
  Promise.all(sirens.map((siren) => limite(() => uniteLegale(siren))));
