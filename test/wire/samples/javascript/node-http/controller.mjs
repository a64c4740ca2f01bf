import https from 'node:https';

const query = 'context=Aides&recipient=13002526500013&object=Dossier';
const adresse = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?${query}`;
const lire = (reponse) => reponse.resume();

// --- aborted by a timer
const controller = new AbortController();
setTimeout(() => controller.abort(), 5000);
https.get(adresse, { signal: controller.signal }, lire);

// --- aborted by nobody
const controller = new AbortController();
https.get(adresse, { signal: controller.signal }, lire);

// --- destroyed by a timer
const requete = https.get(adresse, lire);
setTimeout(() => requete.destroy(new Error('trop long')), 5000);

// --- a promise that a timer refuses
await new Promise((resolve, reject) => {
  https.get(adresse, (reponse) => reponse.resume().on('end', resolve)).on('error', reject);
  setTimeout(() => reject(new Error('trop long')), 5000);
});
