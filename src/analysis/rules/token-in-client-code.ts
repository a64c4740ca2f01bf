import { describe } from '../../token/index';
import type { LeakRule } from './leak-rule';

/** What browsers get is public: the token would be revoked, and the service refuses their requests anyway. */
export const tokenInClientCode: LeakRule = {
  id: 'token-in-client-code',
  severity: 'error',
  remedy: 'route',
  check({ kind, place, facts, exposure }, now) {
    if (!exposure) return [];
    const token = facts && describe(facts, now);
    const what =
      kind === 'variable'
        ? { fr: 'Jeton API Entreprise transmis au navigateur', en: 'API Entreprise token exposed to the browser' }
        : token
          ? {
              fr: `Jeton API Entreprise dans du code côté client (${token.fr})`,
              en: `API Entreprise token in client-side code (${token.en})`,
            }
          : kind === 'token'
            ? { fr: 'Jeton API Entreprise dans du code côté client', en: 'API Entreprise token in client-side code' }
            : { fr: 'Clé d’API Entreprise dans du code côté client', en: 'API Entreprise key in client-side code' };
    return [
      {
        place,
        message: {
          fr: `${what.fr} : ${exposure.fr}. Le service refuse les appels d’autres origines, et un jeton public est révoqué : passez par une route de votre serveur.`,
          en: `${what.en}: ${exposure.en}. The service refuses cross-origin calls, and a public token is revoked: call it through a route on your server.`,
        },
      },
    ];
  },
};
