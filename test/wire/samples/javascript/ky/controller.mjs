import ky from 'ky';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const entiere = `${adresse}?${new URLSearchParams(params)}`;

// --- aborted by a timer that is stopped at the end
const controller = new AbortController();
const minuteur = setTimeout(() => controller.abort(), 5000);
try {
  await ky.get(adresse, { searchParams: params, retry: 0, timeout: false, signal: controller.signal }).json();
} finally {
  clearTimeout(minuteur);
}

// --- aborted by a helper
async function limiter(envoyer, ms) {
  const controller = new AbortController();
  const minuteur = setTimeout(() => controller.abort(), ms);
  try {
    return await envoyer(controller.signal);
  } finally {
    clearTimeout(minuteur);
  }
}
await limiter((signal) => ky.get(adresse, { searchParams: params, retry: 0, timeout: false, signal }).json(), 5000);

// --- aborted by nobody
const controller = new AbortController();
await ky.get(adresse, { searchParams: params, retry: 0, timeout: false, signal: controller.signal }).json();

// --- raced with a timer
const limite = new Promise((_, reject) => setTimeout(() => reject(new Error('trop long')), 5000));
await Promise.race([ky.get(adresse, { searchParams: params, retry: 0, timeout: false }).json(), limite]);
