import { ofetch } from 'ofetch';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const entiere = `${adresse}?${new URLSearchParams(params)}`;

// --- aborted by a timer that is stopped at the end
const controller = new AbortController();
const minuteur = setTimeout(() => controller.abort(), 5000);
try {
  await ofetch(adresse, { query: params, retry: 0, signal: controller.signal });
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
await limiter((signal) => ofetch(adresse, { query: params, retry: 0, signal }), 5000);

// --- aborted by nobody
const controller = new AbortController();
await ofetch(adresse, { query: params, retry: 0, signal: controller.signal });

// --- raced with a timer
const limite = new Promise((_, reject) => setTimeout(() => reject(new Error('trop long')), 5000));
await Promise.race([ofetch(adresse, { query: params, retry: 0 }), limite]);

// --- aborted by a timer, beside a limit that is not looked at
const controller = new AbortController();
setTimeout(() => controller.abort(), 5000);
await ofetch(adresse, { query: params, retry: 0, timeout: 60_000, signal: controller.signal });

// --- aborted when the program is told to stop, beside a limit that is not looked at
const controller = new AbortController();
process.once('SIGTERM', () => controller.abort());
await ofetch(adresse, { query: params, retry: 0, timeout: 5000, signal: controller.signal });
