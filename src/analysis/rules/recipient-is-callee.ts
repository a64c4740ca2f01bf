import { isCallee } from '../../catalogue';
import { calleeFixes } from '../fixes/callee';
import { decoded } from '../../interpreter/values/queries';
import { alternatives, known, type Text, type Value } from '../../interpreter/values';
import { same } from '../../interpreter/values/sameness';
import { sendPlace } from './places';
import type { Rule } from './rule';

/** `recipient` is who asks. The service no longer refuses the company that is asked about, and its trace is then false. */
export const recipientIsCallee: Rule = {
  id: 'recipient-is-callee',
  severity: 'warning',
  check(call) {
    const { recipient } = call.params;
    const { value } = recipient;
    if (!value || recipient.state !== 'present' || call.host === 'retired') return [];
    const asked = call.identifiers.filter(({ parameter: { kind } }) => /^sire[nt]/.test(kind));
    const isSame = alternatives(value).every((each) => asked.some((other) => isTheSame(each, other.value)));
    if (!isSame) return [];
    return [
      {
        at: recipient.at ?? sendPlace(call),
        message: {
          fr: 'recipient reçoit le numéro de l’entreprise interrogée. Il désigne l’administration qui demande la donnée : le service accepte l’appel, mais sa trace est fausse.',
          en: 'recipient is given the number of the company that is looked up. It identifies the public body requesting the data: the service accepts the call, but its trace is wrong.',
        },
      },
    ];
  },
  fixes: ({ at }, _, settings) => calleeFixes(at, settings),
};

function isTheSame(recipient: Value, identifier: Text): boolean {
  const [siret, callee] = [known(recipient), known(identifier)];
  if (siret !== null && callee !== null) return isCallee(decoded(siret).trim(), callee);
  const [given, asked] = [only(recipient), only(identifier)];
  return given !== null && asked !== null && (same(given, asked) || isPrefix(given, asked));
}

/** The one value that is not known of a text that holds nothing else; an EORI number begins with the country. */
function only(value: Value): Value | null {
  if (value.kind === 'symbol') return value;
  if (value.kind !== 'text') return null;
  const parts = value.parts.filter((part) => part.kind === 'hole' || part.text !== 'FR');
  const [part] = parts;
  return parts.length === 1 && part?.kind === 'hole' ? only(part.value) : null;
}

/** Whether the second is the SIREN that the first, a SIRET, begins with. */
function isPrefix(siret: Value, siren: Value): boolean {
  return siret.kind === 'symbol' && siren.kind === 'symbol' && siren.id === `${siret.id}[0,9]`;
}
