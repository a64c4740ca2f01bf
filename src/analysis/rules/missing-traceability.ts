import type { ServiceCall } from '../calls/service-call';
import { fieldOf, isBlankField } from '../calls/fields';
import type { Message } from '../../text/message';
import { parameterFixes } from '../fixes/parameters';
import { queryPlace } from './places';
import { listed, type Rule } from './rule';

const MANDATORY = ['context', 'recipient', 'object'] as const;

/** Whether the service asks this call for the three traceability parameters. */
export function needsTraceability(call: ServiceCall): boolean {
  if (call.match.kind === 'v2') return call.match.route.traceability;
  // An address that is no endpoint is another mistake.
  return call.match.kind !== 'unknown' && call.match.kind !== 'exempt' && call.match.kind !== 'download';
}

/** Those of the three that are not in the query, but in headers or body: a defect of its own. */
export function misplaced(call: ServiceCall): readonly string[] {
  return MANDATORY.filter(
    (name) =>
      call.params[name].state === 'absent' &&
      [call.headers, call.body].some((fields) => fieldOf(fields, name).state === 'present'),
  );
}

/** The service refuses calls without `context`, `recipient` and `object` (422, codes 00201 to 00203); blank is missing. */
export const missingTraceability: Rule = {
  id: 'missing-traceability',
  severity: 'error',
  check(call) {
    if (!needsTraceability(call)) return [];
    const elsewhere = misplaced(call);
    const missing = MANDATORY.filter((name) => call.params[name].state === 'absent' && !elsewhere.includes(name));
    if (missing.length === 0) return [];
    return [
      {
        at: queryPlace(call),
        missing,
        message: messageFor(
          missing.filter((name) => !isBlankField(call.params[name])),
          missing.filter((name) => isBlankField(call.params[name])),
        ),
      },
    ];
  },
  fixes: parameterFixes,
};

/** What is there and says nothing is told apart from what is not there: it is mended elsewhere. */
function messageFor(missing: readonly string[], blank: readonly string[]): Message {
  if (blank.length === 0) {
    return missing.length === 1
      ? {
          fr: `Le paramètre obligatoire ${listed(missing, 'et')} manque : le service refusera l’appel (422).`,
          en: `The mandatory parameter ${listed(missing, 'and')} is missing: the service will refuse the call (422).`,
        }
      : {
          fr: `Les paramètres obligatoires ${listed(missing, 'et')} manquent : le service refusera l’appel (422).`,
          en: `The mandatory parameters ${listed(missing, 'and')} are missing: the service will refuse the call (422).`,
        };
  }
  const too = missing.length === 0 ? { fr: '', en: '' } : alsoMissing(missing);
  return blank.length === 1
    ? {
        fr: `Le paramètre obligatoire ${listed(blank, 'et')} est vide${too.fr} : le service refusera l’appel (422).`,
        en: `The mandatory parameter ${listed(blank, 'and')} is blank${too.en}: the service will refuse the call (422).`,
      }
    : {
        fr: `Les paramètres obligatoires ${listed(blank, 'et')} sont vides${too.fr} : le service refusera l’appel (422).`,
        en: `The mandatory parameters ${listed(blank, 'and')} are blank${too.en}: the service will refuse the call (422).`,
      };
}

function alsoMissing(missing: readonly string[]): Message {
  const isOne = missing.length === 1;
  return {
    fr: ` et ${listed(missing, 'et')} ${isOne ? 'manque' : 'manquent'}`,
    en: ` and ${listed(missing, 'and')} ${isOne ? 'is' : 'are'} missing`,
  };
}
