import { describe } from '../../token/index';
import { secretFixes } from '../fixes/secret';
import type { LeakRule } from './leak-rule';

/** Whoever can read the file has the token; the service revokes those that got out. */
export const hardcodedToken: LeakRule = {
  id: 'hardcoded-token',
  severity: 'error',
  remedy: 'secret',
  check(leak, now) {
    // What browsers get is told by a rule of its own, which says what to do instead.
    if ((leak.kind !== 'token' && leak.kind !== 'key') || leak.exposure || !leak.shared) return [];
    const token = leak.facts && describe(leak.facts, now);
    return [
      {
        place: leak.place,
        message: token
          ? {
              fr: `Jeton API Entreprise écrit dans le fichier (${token.fr}) : quiconque lit ce fichier peut s’en servir, et un jeton divulgué est révoqué. Lisez-le dans l’environnement, puis faites-le remplacer.`,
              en: `API Entreprise token hard-coded in this file (${token.en}): anyone who can read the file can use it, and a leaked token is revoked. Read it from the environment, then have it replaced.`,
            }
          : leak.kind === 'token'
            ? {
                fr: 'Jeton API Entreprise écrit dans le fichier : quiconque lit ce fichier peut s’en servir, et un jeton divulgué est révoqué. Lisez-le dans l’environnement, puis faites-le remplacer.',
                en: 'API Entreprise token hard-coded in this file: anyone who can read the file can use it, and a leaked token is revoked. Read it from the environment, then have it replaced.',
              }
            : {
                fr: 'Clé d’API Entreprise écrite dans le fichier : quiconque lit ce fichier peut s’en servir. Lisez-la dans l’environnement, puis faites-la remplacer.',
                en: 'API Entreprise key hard-coded in this file: anyone who can read the file can use it. Read it from the environment, then have it replaced.',
              },
      },
    ];
  },
  fixes: secretFixes,
};
