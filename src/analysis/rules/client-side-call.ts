import type { Rule } from './rule';

/** The service allows no other origin: such a call fails in every browser, and would give the token away. */
export const clientSideCall: Rule = {
  id: 'client-side-call',
  severity: 'error',
  check(call, context) {
    if (context.side(call) !== 'client') return [];
    return [
      {
        at: call.sent.at,
        message: {
          fr: 'Appel d’API Entreprise depuis le navigateur : le service refuse les autres origines, et le jeton serait public puis révoqué. Passez par une route de votre serveur.',
          en: 'Call of API Entreprise from a browser: the service refuses other origins, and the token would be public, then revoked. Go through a route of your server.',
        },
      },
    ];
  },
};
