import { counted } from '../../text/counted';
import { dateOf, daysLeft } from '../../token/index';
import type { LeakRule } from './leak-rule';

/** From when on its holder is told, in days. */
const SOON = 90;

/** The date in a token is the one of the day that it was made: a habilitation may have been prolonged since. */
export const tokenExpiry: LeakRule = {
  id: 'token-expiry',
  severity: 'information',
  check({ place, facts }, now) {
    const left = facts && daysLeft(facts, now);
    if (!facts || facts.expiresAt === null || left === null || left > SOON) return [];
    const days = counted(left, ['jour', 'jours'], ['day', 'days']);
    const date = dateOf(facts.expiresAt);
    return [
      {
        place,
        message:
          left < 0
            ? {
                fr: `La date d’expiration de ce jeton est passée (${date.fr}) ; il peut avoir été prolongé depuis. Seul le demandeur de l’habilitation peut le prolonger, depuis son compte.`,
                en: `The expiry date of this token has passed (${date.en}); it may have been extended since. Only the person who applied for the authorisation (habilitation) can extend it, from their account.`,
              }
            : {
                fr: `Ce jeton expire le ${date.fr}, dans ${days.fr}, sauf s’il a été prolongé. Le demandeur de l’habilitation peut le prolonger depuis son compte.`,
                en: `This token expires on ${date.en}, in ${days.en}, unless it has been extended. The person who applied for the authorisation (habilitation) can extend it from their account.`,
              },
      },
    ];
  },
};
