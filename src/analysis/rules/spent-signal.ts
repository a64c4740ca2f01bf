import { ownSignalFixes } from '../fixes/signal';
import type { Rule } from './rule';

/** A signal counts its time once, from when it was made: after that it refuses every request, and nothing is sent. */
export const spentSignal: Rule = {
  id: 'spent-signal',
  severity: 'error',
  check({ timeout: { spent, ms } }) {
    if (!spent) return [];
    const after =
      ms === null || !spent.isFromStart
        ? { fr: 'Une fois son temps écoulé', en: 'Once its time is over' }
        : {
            fr: `${String(ms / 1000)} s après le démarrage`,
            en: `${String(ms / 1000)} s after the start`,
          };
    return [
      {
        at: spent.at,
        message: {
          fr: `Ce signal est créé une seule fois pour tous les appels. ${after.fr}, il les refusera tous sans rien envoyer : créez-en un à chaque appel.`,
          en: `This signal is made once for all calls. ${after.en}, it will refuse every one of them and nothing will be sent: make one for each call.`,
        },
      },
    ];
  },
  fixes: (_defect, calls) => ownSignalFixes(calls),
};
