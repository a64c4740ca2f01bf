import https from 'node:https';

const query = new URLSearchParams({ context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' });
const adresse = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?${query}`;

// --- none
https.get(adresse, (response) => response.resume());

// --- the option alone, which only tells
https.get(adresse, { timeout: 5000 }, (response) => response.resume());

// --- the option of a request alone
https.request(adresse, { timeout: 5000 }, (response) => response.resume()).end();

// --- the option, and a listener that destroys
const request = https.get(adresse, { timeout: 5000 }, (response) => response.resume());
request.on('timeout', () => request.destroy(new Error('trop long')));

// --- the option, and a listener that aborts
const request = https.request(adresse, { timeout: 5000 }, (response) => response.resume());
request.on('timeout', () => request.abort());
request.end();

// --- the option, and a listener that only writes
const request = https.get(adresse, { timeout: 5000 }, (response) => response.resume());
request.on('timeout', () => console.log('lent'));

// --- setTimeout alone
const request = https.get(adresse, (response) => response.resume());
request.setTimeout(5000);

// --- setTimeout, and a callback that destroys
const request = https.get(adresse, (response) => response.resume());
request.setTimeout(5000, () => request.destroy());

// --- setTimeout, and a listener that destroys
const request = https.get(adresse, (response) => response.resume());
request.setTimeout(5000);
request.on('timeout', () => request.destroy());

// --- an agent’s
https.get(adresse, { agent: new https.Agent({ timeout: 5000 }) }, (response) => response.resume());

// --- a signal
https.get(adresse, { signal: AbortSignal.timeout(5000) }, (response) => response.resume());

// --- a timer that destroys
const request = https.get(adresse, (response) => response.resume());
setTimeout(() => request.destroy(), 5000);

// --- of the socket, and a listener that destroys
const request = https.get(adresse, (response) => response.resume());
request.on('socket', (socket) => {
  socket.setTimeout(5000);
  socket.on('timeout', () => request.destroy());
});

// --- in a promise, as it is usually written
await new Promise((resolve, reject) => {
  const request = https.get(adresse, { timeout: 5000 }, resolve);
  request.on('timeout', () => {
    request.destroy();
    reject(new Error('trop long'));
  });
  request.on('error', reject);
});

// --- in a promise, without a listener
await new Promise((resolve, reject) => {
  https.get(adresse, { timeout: 5000 }, resolve).on('error', reject);
});

// --- follow-redirects, the option alone
import redirects from 'follow-redirects';
redirects.https.get(adresse, { timeout: 5000 }, (response) => response.resume());

// --- follow-redirects, and a listener that destroys
import redirects from 'follow-redirects';
const request = redirects.https.get(adresse, { timeout: 5000 }, (response) => response.resume());
request.on('timeout', () => request.destroy());
