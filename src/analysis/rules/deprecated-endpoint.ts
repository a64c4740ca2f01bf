import { endpointFixes } from '../fixes/endpoint';
import { endpointPlace } from './places';
import type { Rule } from './rule';

/** An endpoint that still answers and will not for ever; its successor is named when there is one. */
export const deprecatedEndpoint: Rule = {
  id: 'deprecated-endpoint',
  severity: 'warning',
  check(call) {
    const deprecated = call.operation?.deprecated;
    if (!deprecated || call.host === 'retired') return [];
    const [successor] = deprecated.successors;
    return [
      {
        at: endpointPlace(call),
        message: successor
          ? {
              fr: `${call.endpoint ?? ''} est déprécié. Remplaçant : ${successor}.`,
              en: `${call.endpoint ?? ''} is deprecated. Successor: ${successor}.`,
            }
          : {
              fr: `${call.endpoint ?? ''} est déprécié, sans remplaçant annoncé.`,
              en: `${call.endpoint ?? ''} is deprecated, with no successor announced.`,
            },
      },
    ];
  },
  fixes: (_, calls) => endpointFixes(calls),
};
