import { HOLE, nearestEndpoints, type PathMatch } from '../../catalogue';
import type { ServiceCall } from '../calls/service-call';
import type { Message } from '../../text/message';
import { nearestFixes } from '../fixes/endpoint';
import { withHoles } from '../../interpreter/values/texts';
import { originAt } from '../identifiers';
import { endpointPlace } from './places';
import type { Rule } from './rule';

/** A path of the service's shape that is none of its own: 404, in plain text. */
export const unknownEndpoint: Rule = {
  id: 'unknown-endpoint',
  severity: 'error',
  check(call) {
    const { match, address, host } = call;
    if (match.kind !== 'unknown' || match.version < 3 || (host !== 'production' && host !== 'staging')) return [];
    return [{ at: originAt(address, match.start) ?? endpointPlace(call), message: messageFor(call, match) }];
  },
  fixes: (_, calls) => nearestFixes(calls),
};

function messageFor({ address }: ServiceCall, match: Extract<PathMatch, { kind: 'unknown' }>): Message {
  const path = pathOf(withHoles(address));
  const none = {
    fr: `${path} n’est pas un chemin d’API Entreprise : le service répond 404.`,
    en: `${path} is not a path of API Entreprise: the service responds with 404.`,
  };
  const [first, ...others] = nearestEndpoints(match);
  if (first === undefined) return none;
  if (match.why === 'version')
    return {
      fr: `Cet endpoint n’existe pas en version ${String(match.version)} : le service répond 404. ${others.length === 0 ? 'Seule version' : 'Versions'} : ${[first, ...others].join(', ')}.`,
      en: `This endpoint does not exist in version ${String(match.version)}: the service responds with 404. ${others.length === 0 ? 'Only version' : 'Versions'}: ${[first, ...others].join(', ')}.`,
    };
  const kind = otherKind(path, first);
  return {
    fr: `${none.fr}${kind?.fr ?? ''} Chemin le plus proche : ${first}.`,
    en: `${none.en}${kind?.en ?? ''} Nearest path: ${first}.`,
  };
}

/** Whether the path speaks of an establishment and the nearest one of a company, or the reverse. */
function otherKind(path: string, nearest: string): Message | null {
  const words = ['unites_legales', 'etablissements'] as const;
  const [own, other] = [words.find((word) => path.includes(word)), words.find((word) => nearest.includes(word))];
  if (own === undefined || other === undefined || own === other) return null;
  return other === 'unites_legales'
    ? {
        fr: ' Cette donnée se demande par le SIREN de l’unité légale, et non par un SIRET.',
        en: ' This data is asked for by the SIREN of the company, not by a SIRET.',
      }
    : {
        fr: ' Cette donnée se demande par le SIRET d’un établissement, et non par un SIREN.',
        en: ' This data is asked for by the SIRET of an establishment, not by a SIREN.',
      };
}

/** The path as a person reads it: what is not known is `{…}`. */
function pathOf(url: string): string {
  const path = url.replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, '').replaceAll(HOLE, '{…}');
  return path.length > 100 ? `${path.slice(0, 100)}…` : path;
}
