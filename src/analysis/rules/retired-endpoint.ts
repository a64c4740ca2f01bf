import { shipped } from '../../catalogue';
import type { ServiceCall } from '../calls/service-call';
import { endpointFixes, hostFixes } from '../fixes/endpoint';
import { withHoles } from '../../interpreter/values/texts';
import { endpointPlace } from './places';
import type { Rule } from './rule';

/** Versions 1 and 2, removed paths, and the former host: the service answers 410, or not at all. */
export const retiredEndpoint: Rule = {
  id: 'retired-endpoint',
  severity: 'error',
  check(call) {
    const { match } = call;
    const isV2 =
      (match.kind === 'v2' && match.route.gone) ||
      (match.kind === 'ambiguous' && match.version === 2) ||
      // A path of theirs that the catalogue never held.
      (match.kind === 'unknown' && match.version <= 2 && (call.host === 'production' || call.host === 'staging'));
    if (!isV2 && match.kind !== 'removed' && call.host !== 'retired') return [];
    const successors = 'successors' in match ? match.successors : [];
    const [first, second, ...others] = successors;
    const also = second === undefined ? '' : `, ${second}`;
    const more = others.length > 0;
    const fr = first === undefined ? '' : ` Remplaçant : ${first}${also}${more ? '… (voir la documentation)' : ''}.`;
    const en = first === undefined ? '' : ` Successor: ${first}${also}${more ? '… (see the documentation)' : ''}.`;
    return [
      {
        at: call.host === 'retired' ? (call.hostAt ?? endpointPlace(call)) : endpointPlace(call),
        message:
          call.host === 'retired'
            ? {
                fr: `L’hôte ${hostOf(call)} n’existe plus : utilisez entreprise.api.gouv.fr.${fr}`,
                en: `The host ${hostOf(call)} no longer exists: use entreprise.api.gouv.fr.${en}`,
              }
            : {
                fr: `${call.endpoint ?? 'La version 2'} n’existe plus : le service répond 410.${fr}`,
                en: `${call.endpoint ?? 'Version 2'} no longer exists: the service responds with 410.${en}`,
              },
      },
    ];
  },
  fixes: (_, calls) => [
    ...endpointFixes(calls),
    ...(calls.every(({ host }) => host === 'retired') ? hostFixes(calls, shipped().hosts.production) : []),
  ],
};

/** As it is written; the first of those that are gone where it is put together. */
function hostOf({ address }: ServiceCall): string {
  const { retired } = shipped().hosts;
  const text = withHoles(address).toLowerCase();
  return retired.find((host) => text.includes(host)) ?? retired[0] ?? '';
}
