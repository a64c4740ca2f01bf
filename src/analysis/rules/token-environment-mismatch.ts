import { sendPlace } from './places';
import type { Rule } from './rule';

/** Each environment refuses the tokens of the other (00108, 00109). */
export const tokenEnvironmentMismatch: Rule = {
  id: 'token-environment-mismatch',
  severity: 'error',
  check(call) {
    const { facts, at } = call.token;
    const [host, ...others] = call.hosts;
    if (!facts || others.length > 0 || (host !== 'production' && host !== 'staging')) return [];
    if (facts.environment === host) return [];
    return [
      {
        at: at ?? sendPlace(call),
        message:
          host === 'production'
            ? {
                fr: 'Jeton de test envoyé à la production, qui le refuse : utilisez un jeton de production, ou l’hôte staging.entreprise.api.gouv.fr.',
                en: 'Staging token sent to production, which refuses it: use a production token, or the host staging.entreprise.api.gouv.fr.',
              }
            : {
                fr: 'Jeton de production envoyé à l’environnement de test, qui le refuse : utilisez le jeton public de test, ou l’hôte entreprise.api.gouv.fr.',
                en: 'Production token sent to the staging environment, which refuses it: use the public staging token, or the host entreprise.api.gouv.fr.',
              },
      },
    ];
  },
};
