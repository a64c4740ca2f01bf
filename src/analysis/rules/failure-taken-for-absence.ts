import type { Rule } from './rule';

/** A limit that was reached or a provider that is down for an hour reads as a company of which nothing is known. */
export const failureTakenForAbsence: Rule = {
  id: 'failure-taken-for-absence',
  severity: 'hint',
  check({ answer: { failure }, host }) {
    if (!failure || host === 'retired') return [];
    const { at, value, stored } = failure;
    if (!stored)
      return [
        {
          at,
          message: {
            fr: `Tout échec devient « ${value} », 429 et 5xx compris : une panne se lira comme une absence de donnée. Réservez cette valeur au 404 et signalez les autres échecs.`,
            en: `Every failure becomes “${value}”, 429 and 5xx included: an outage will read as missing data. Keep this value for 404 and report the other failures.`,
          },
        },
      ];
    return [
      {
        at,
        severity: 'warning',
        message: {
          fr: `Tout échec devient « ${value} », 429 et 5xx compris, et cette valeur est enregistrée (${stored.by}) : une panne écrasera des données justes. Réservez-la au 404 et n’enregistrez rien après un autre échec.`,
          en: `Every failure becomes “${value}”, 429 and 5xx included, and that value is stored (${stored.by}): an outage will overwrite good data. Keep it for 404 and store nothing after any other failure.`,
        },
      },
    ];
  },
};
