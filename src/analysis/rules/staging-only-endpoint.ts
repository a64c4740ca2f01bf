import { shipped } from '../../catalogue';
import { hostFixes } from '../fixes/endpoint';
import { endpointPlace } from './places';
import type { Rule } from './rule';

/** Endpoints that only the test environment has so far: production answers 404. */
export const stagingOnlyEndpoint: Rule = {
  id: 'staging-only-endpoint',
  severity: 'error',
  check(call) {
    if (call.operation?.stagingOnly !== true || call.hosts.some((host) => host !== 'production')) return [];
    return [
      {
        at: endpointPlace(call),
        message: {
          fr: `${call.endpoint ?? ''} n’est ouvert que dans l’environnement de test : la production répond 404. Utilisez staging.entreprise.api.gouv.fr en attendant son ouverture.`,
          en: `${call.endpoint ?? ''} is only open in the staging environment: production responds with 404. Use staging.entreprise.api.gouv.fr until it opens.`,
        },
      },
    ];
  },
  fixes: (_defect, calls) => hostFixes(calls, shipped().hosts.staging),
};
