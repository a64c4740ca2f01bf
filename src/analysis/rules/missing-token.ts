import { sendPlace } from './places';
import type { Rule } from './rule';

/** Every protected endpoint wants a token (401, code 00101). Said where all that is sent is known. */
export const missingToken: Rule = {
  id: 'missing-token',
  severity: 'warning',
  level: 'strict',
  check(call, context) {
    const { token, operation, hosts, headers, query, body, client } = call;
    if (token.location !== 'none' || operation?.opening !== 'protected') return [];
    // Behind another address there may be a gateway that adds it; the service's own clients read it from the environment.
    if (!hosts.every((host) => host === 'production' || host === 'staging') || client.environments) return [];
    if (headers.open || query.open || body.open || context.side(call) === 'client') return [];
    return [
      {
        at: sendPlace(call),
        message: {
          fr: 'Aucun jeton n’est envoyé : le service refusera l’appel (401, code 00101). Passez-le dans l’en-tête Authorization: Bearer.',
          en: 'No token is sent: the service will refuse the call (401, code 00101). Send it in the Authorization: Bearer header.',
        },
      },
    ];
  },
};
