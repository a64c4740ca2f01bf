import axios from 'axios';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier' };
const sirens = process.env.SIRENS.split(',');
const uniteLegale = (siren) =>
  axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, { params, timeout: 9000 });

// --- all of a list at once
export const toutes = (liste) => Promise.all(liste.map((siren) => uniteLegale(siren)));
await toutes(sirens);
// --- all that a loop has begun
export async function toutes(liste) {
  const reponses = [];
  for (const siren of liste) {
    reponses.push(uniteLegale(siren));
  }
  return Promise.all(reponses);
}
await toutes(sirens);
// --- with p-limit among the dependencies
export const toutes = (liste) => Promise.all(liste.map(async (siren) => (await uniteLegale(siren)).data));
await toutes(sirens);
// --- with bottleneck among the dependencies
export const toutes = (liste) => Promise.all(liste.map(uniteLegale));
await toutes(sirens);
