const query = 'context=Aides&recipient=13002526500013&object=Dossier';
const adresse = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?${query}`;

// --- with a promise that a timer refuses
await Promise.race([
  fetch(adresse),
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('trop long')), 5000);
  }),
]);

// --- with a promise that is refused by the timer itself
await Promise.race([fetch(adresse), new Promise((_, reject) => setTimeout(reject, 5000, new Error('trop long')))]);

// --- with a promise that a helper makes
const limite = (ms) => new Promise((_, reject) => setTimeout(() => reject(new Error(`plus de ${ms} ms`)), ms));
await Promise.race([fetch(adresse).then((reponse) => reponse.json()), limite(5000)]);

// --- with the promises of timers
import { setTimeout as attendre } from 'node:timers/promises';
const trop = () => {
  throw new Error('trop long');
};
await Promise.race([fetch(adresse), attendre(5000).then(trop)]);

// --- a function that sends, with a promise that a helper makes
const limite = (ms) => new Promise((_, reject) => setTimeout(() => reject(new Error('trop long')), ms));
async function lire(url) {
  const reponse = await fetch(url);
  return reponse.json();
}
await Promise.race([lire(adresse), limite(5000)]);

// --- a request that is under way
const limite = new Promise((_, reject) => setTimeout(() => reject(new Error('trop long')), 5000));
const reponse = fetch(adresse);
await Promise.race([reponse, limite]);

// --- a helper that limits any promise
function withTimeout(promise, ms) {
  let minuteur;
  const limite = new Promise((_, reject) => {
    minuteur = setTimeout(() => reject(new Error('trop long')), ms);
  });
  return Promise.race([promise, limite]).finally(() => clearTimeout(minuteur));
}
await withTimeout(fetch(adresse), 5000);

// --- with another request alone
await Promise.race([fetch(adresse), fetch(adresse)]);

// --- a promise that a timer refuses, around the request
await new Promise((resolve, reject) => {
  const minuteur = setTimeout(() => reject(new Error('trop long')), 5000);
  fetch(adresse)
    .then(resolve, reject)
    .finally(() => clearTimeout(minuteur));
});

// --- a promise around the request, without a timer
await new Promise((resolve, reject) => {
  fetch(adresse).then(resolve, reject);
});
