import type { Rule } from './rule';

/** The service allows no other origin: such a call fails in every browser, and would give the token away. */
export const clientSideCall: Rule = {
  id: 'client-side-call',
  severity: 'error',
  remedy: 'route',
  check(call, context) {
    if (context.side(call) !== 'client') return [];
    return [
      {
        at: call.sent.at,
        message: {
          fr: 'Appel d’API Entreprise depuis le navigateur : le service refuse les requêtes d’autres origines, et le jeton deviendrait public, puis serait révoqué. Passez par une route de votre serveur.',
          en: 'API Entreprise called from a browser: the service refuses cross-origin requests, and the token would become public, then be revoked. Call it through a route on your server.',
        },
      },
    ];
  },
};
