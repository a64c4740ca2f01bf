import needle from 'needle';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const entiere = `${adresse}?${new URLSearchParams(params)}`;

// --- aborted by a timer that is stopped at the end
const controller = new AbortController();
const minuteur = setTimeout(() => controller.abort(), 5000);
try {
  await needle('get', entiere, null, { signal: controller.signal });
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
await limiter((signal) => needle('get', entiere, null, { signal }), 5000);

// --- aborted by nobody
const controller = new AbortController();
await needle('get', entiere, null, { signal: controller.signal });

// --- raced with a timer
const limite = new Promise((_, reject) => setTimeout(() => reject(new Error('trop long')), 5000));
await Promise.race([needle('get', entiere), limite]);
