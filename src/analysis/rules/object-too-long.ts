import { OBJECT_LIMIT } from '../../catalogue';
import { decoded } from '../../interpreter/values/queries';
import { alternatives, originOf, partsOf, type Value } from '../../interpreter/values';
import { needsTraceability } from './missing-traceability';
import { sendPlace } from './places';
import type { Rule } from './rule';

/** The documentation asks for fewer than 50 characters; the service does not check. */
export const objectTooLong: Rule = {
  id: 'object-too-long',
  severity: 'warning',
  check(call) {
    const { value, at, state } = call.params.object;
    if (!value || state !== 'present' || !needsTraceability(call) || call.host === 'retired') return [];
    return alternatives(value).flatMap((each) => {
      const { length, isWhole } = lengthOf(each);
      if (length < OBJECT_LIMIT) return [];
      const least = String(length);
      return [
        {
          at: originOf(each) ?? at ?? sendPlace(call),
          message: {
            fr: `object compte ${least} caractères${isWhole ? '' : ' au moins'} : la documentation en demande moins de ${String(OBJECT_LIMIT)}. Le service ne refuse pas l’appel aujourd’hui.`,
            en: `object has ${isWhole ? '' : 'at least '}${least} characters: the documentation asks for fewer than ${String(OBJECT_LIMIT)}. The service does not refuse the call today.`,
          },
        },
      ];
    });
  },
};

/** How many characters a value has at least, a percent-encoded one counting as what it stands for. */
function lengthOf(value: Value): { readonly length: number; readonly isWhole: boolean } {
  if (value.kind !== 'text') return { length: 0, isWhole: false };
  const parts = partsOf(value, null);
  const length = parts.reduce((sum, part) => sum + (part.kind === 'literal' ? decoded(part.text).length : 0), 0);
  return { length, isWhole: parts.every(({ kind }) => kind === 'literal') };
}
