import { tokenFixes } from '../fixes/token';
import { sendPlace } from './places';
import type { Rule } from './rule';

/** A token in the query ends in logs, histories and referrers; the service takes it in the Authorization header. */
export const tokenInUrl: Rule = {
  id: 'token-in-url',
  severity: 'error',
  check(call) {
    const token = call.query.entries.get('token');
    if (!token || token.state === 'absent') return [];
    return [
      {
        at: token.at ?? sendPlace(call),
        message: {
          fr: 'Jeton dans l’URL : il finira dans des journaux et sera révoqué. Passez-le dans l’en-tête Authorization: Bearer.',
          en: 'Token in the URL: it will end up in logs and be revoked. Send it in the Authorization: Bearer header.',
        },
      },
    ];
  },
  fixes: ({ at }, calls) => tokenFixes(at, calls),
};
