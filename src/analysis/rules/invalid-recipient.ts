import { isSiret } from '../../catalogue';
import type { ServiceCall } from '../calls/service-call';
import { recipientFixes } from '../fixes/recipient';
import { alternatives, known, originOf } from '../../interpreter/values';
import { needsTraceability } from './missing-traceability';
import type { Rule } from './rule';

/** `recipient` must be a SIRET: 14 digits with a valid key, or one of La Poste (422, code 00210). Version 2 took free text. */
export const invalidRecipient: Rule = {
  id: 'invalid-recipient',
  severity: 'error',
  check(call) {
    if (!needsTraceability(call) || !isVersion3(call) || call.host === 'retired') return [];
    const { value, at, state } = call.params.recipient;
    if (!value || state !== 'present') return [];
    return alternatives(value).flatMap((each) => {
      const siret = known(each);
      const place = originOf(each) ?? at;
      if (siret === null || siret.trim() === '' || !place || isPlaceholder(siret) || isSiret(decoded(siret).trim()))
        return [];
      return [
        {
          at: place,
          message: {
            fr: `« ${shortened(siret)} » n’est pas un SIRET : recipient attend les 14 chiffres de l’administration qui demande la donnée.`,
            en: `“${shortened(siret)}” is not a SIRET: recipient must be the 14-digit number of the public body requesting the data.`,
          },
        },
      ];
    });
  },
  fixes: ({ at }, _, settings) => recipientFixes(at, settings),
};

/** Version 2 took free text, and an endpoint that is not known may be one of its. */
function isVersion3({ match }: ServiceCall): boolean {
  if (match.kind === 'operation' || match.kind === 'alias') return true;
  return match.kind === 'ambiguous' && match.version !== null && match.version >= 3;
}

/** A marker that something else will replace says nothing of the value: `{recipient}`, `:siret`, `%s`, `<SIRET>`. */
function isPlaceholder(text: string): boolean {
  return /[{}<>%$]|^:\w+$|^\[.*\]$/.test(text);
}

function decoded(text: string): string {
  return text.replace(/\+|%20/g, ' ');
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
