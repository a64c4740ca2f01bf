import { parameterFixes } from '../fixes/parameters';
import { queryPlace } from './places';
import type { Rule } from './rule';

/** `user_id` on the endpoints of the DGFIP: documented for v2; since v3 the server takes it from the token. */
export const missingUserId: Rule = {
  id: 'missing-user-id',
  severity: 'warning',
  level: 'strict',
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
            fr: 'user_id manque : la version 2 des endpoints DGFIP l’exige, comme identifiant de l’agent à l’origine de la demande.',
            en: 'user_id is missing: version 2 of the DGFIP endpoints requires it, as the identifier of the person behind the request.',
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
          fr: 'user_id est facultatif sur cet endpoint DGFIP : obligatoire en version 2, il est ignoré depuis la version 3, où le service identifie l’appelant par le jeton.',
          en: 'user_id is optional on this DGFIP endpoint: mandatory in version 2, it has been ignored since version 3, where the service identifies the caller by the token.',
        },
      },
    ];
  },
  fixes: parameterFixes,
};
