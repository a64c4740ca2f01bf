import { retryFixes } from '../fixes/retry';
import type { Rule } from './rule';

/** What was refused is sent again as it is, or at once after a 429: more refusals, and a ban in the end. */
export const blindRetry: Rule = {
  id: 'blind-retry',
  severity: 'warning',
  check({ retry }) {
    if (!retry) return [];
    const { at, why, statuses } = retry;
    const which = statuses.length > 0 ? statuses.join(', ') : '401, 403, 404, 422';
    return [
      {
        at,
        message:
          why === 'refusals'
            ? {
                fr: `Les refus (${which}) sont répétés aussi : la réponse sera la même, et chaque essai compte dans la limite. Ne répétez que 429, 502, 503 et 504, après le temps que donnent Retry-After ou retry_in.`,
                en: `Refusals (${which}) are repeated too: the response will be the same, and every attempt counts towards the limit. Repeat only 429, 502, 503 and 504, after the time that Retry-After or retry_in gives.`,
              }
            : {
                fr: 'Après un 429, l’appel est répété sans attendre le temps que donne Retry-After : les refus s’accumulent, et l’adresse IP finit bannie pendant 12 heures.',
                en: 'After a 429 the call is repeated without waiting as long as Retry-After says: refusals add up, and the IP address ends up banned for 12 hours.',
              },
      },
    ];
  },
  fixes: (_defect, calls) => retryFixes(calls),
};
