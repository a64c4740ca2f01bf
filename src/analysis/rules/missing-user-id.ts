import { queryPlace } from './places';
import type { Rule } from './rule';

/** `user_id` on the endpoints of the DGFIP: documented for v2; since v3 the server takes it from the token. */
export const missingUserId: Rule = {
  id: 'missing-user-id',
  severity: 'warning',
  check(call) {
    if (call.params.user_id.state !== 'absent') return [];
    const at = queryPlace(call);
    if (call.match.kind === 'v2') {
      if (!call.match.route.userId) return [];
      return [
        {
          at,
          missing: ['user_id'],
          message: {
            fr: 'Cet appel DGFIP de la version 2 attend user_id, l’identifiant de l’agent à l’origine de la demande.',
            en: 'This DGFIP call of version 2 expects user_id, the identifier of the agent behind the request.',
          },
        },
      ];
    }
    if (call.operation?.userId !== true) return [];
    return [
      {
        at,
        missing: ['user_id'],
        severity: 'information',
        message: {
          fr: 'La documentation demande user_id sur cet endpoint DGFIP ; depuis la version 3, le service le déduit du jeton et ignore ce paramètre.',
          en: 'The documentation asks for user_id on this DGFIP endpoint; since version 3 the service takes it from the token and ignores this parameter.',
        },
      },
    ];
  },
};
