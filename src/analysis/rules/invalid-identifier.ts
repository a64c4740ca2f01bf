import { accepts, isSiren, isSiret, type OperationParameter } from '../../catalogue';
import type { ServiceCall } from '../calls/service-call';
import type { Message } from '../../text/message';
import { identifierFixes } from '../fixes/identifier';
import { alternatives, known, originOf, type Value } from '../../interpreter/values';
import { endpointPlace, queryPlace } from './places';
import type { Defect, Rule } from './rule';

/** Values that the service refuses before it asks anybody (422, codes 00301 to 00390). */
export const invalidIdentifier: Rule = {
  id: 'invalid-identifier',
  severity: 'error',
  check(call) {
    if (call.host === 'retired') return [];
    return [...inPath(call), ...inQuery(call)];
  },
  fixes: identifierFixes,
};

function inPath(call: ServiceCall): Defect[] {
  return call.identifiers.flatMap(({ parameter, value, at }): Defect[] => {
    const place = at ?? endpointPlace(call);
    const written = known(value);
    if (written !== null) {
      if (!isValue(written) || accepts(parameter, written)) return [];
      return [{ at: place, about: written, message: refused(parameter, written) }];
    }
    const name = nameOf(value);
    const message = name === null ? null : otherKind(parameter, name);
    // A name is no proof of what a variable holds.
    return message ? [{ at: place, severity: 'warning', message }] : [];
  });
}

/** Options of an endpoint that stand in the query. */
function inQuery(call: ServiceCall): Defect[] {
  const options = call.operation?.parameters.filter((each) => each.in === 'query') ?? [];
  return options.flatMap((parameter) => {
    const field = call.query.entries.get(parameter.name);
    if (!field?.value || field.state !== 'present') return [];
    return alternatives(field.value).flatMap((each): Defect[] => {
      const written = known(each);
      if (written === null || !isValue(written) || accepts(parameter, written)) return [];
      return [{ at: originOf(each) ?? field.at ?? queryPlace(call), message: refused(parameter, written) }];
    });
  });
}

/** Characters that are a value; markers that something will replace are none, nor are words that stand for one. */
function isValue(text: string): boolean {
  return /^[\w-]+$/.test(text) && /\d/.test(text);
}

/** The name of the one variable that a piece of a path is. */
function nameOf(value: Value): string | null {
  if (value.kind === 'symbol') return value.origin === 'parameter' ? value.name : null;
  if (value.kind !== 'text') return null;
  const [part, ...others] = value.parts;
  return part?.kind === 'hole' && others.length === 0 ? nameOf(part.value) : null;
}

/** A variable that is called one thing where the path takes the other. */
function otherKind({ kind }: OperationParameter, name: string): Message | null {
  const last = name.split(/[.$]/).at(-1)?.toLowerCase() ?? '';
  if (kind === 'siren' && /^(?:num(?:ero)?_?)?siret$/.test(last))
    return {
      fr: `Le chemin attend un SIREN (9 chiffres) et reçoit ${name} : un SIRET y est refusé (422). Passez-en les neuf premiers chiffres.`,
      en: `The path takes a SIREN (9 digits) and is given ${name}: a SIRET is refused there (422). Pass its first nine digits.`,
    };
  if (kind === 'siret' && /^(?:num(?:ero)?_?)?siren$/.test(last))
    return {
      fr: `Le chemin attend un SIRET (14 chiffres) et reçoit ${name} : un SIREN y est refusé (422).`,
      en: `The path takes a SIRET (14 digits) and is given ${name}: a SIREN is refused there (422).`,
    };
  return null;
}

const EXPECTED: Readonly<Partial<Record<OperationParameter['kind'], Message>>> = {
  siren: { fr: 'un SIREN, 9 chiffres dont une clé de contrôle', en: 'a SIREN, 9 digits with a check digit' },
  siret: { fr: 'un SIRET, 14 chiffres dont une clé de contrôle', en: 'a SIRET, 14 digits with a check digit' },
  siren_or_rna: { fr: 'un SIREN ou un numéro RNA', en: 'a SIREN or an RNA number' },
  siret_or_rna: { fr: 'un SIRET ou un numéro RNA', en: 'a SIRET or an RNA number' },
  siren_or_siret_or_rna: { fr: 'un SIREN, un SIRET ou un numéro RNA', en: 'a SIREN, a SIRET or an RNA number' },
  siren_or_siret_or_rnf: { fr: 'un SIREN, un SIRET ou un numéro RNF', en: 'a SIREN, a SIRET or an RNF number' },
  siret_or_eori: { fr: 'un SIRET ou un numéro EORI', en: 'a SIRET or an EORI number' },
  month: { fr: 'un mois sur deux chiffres, de 01 à 12', en: 'a month of two digits, 01 to 12' },
  limit: { fr: 'un nombre de 1 à 1000', en: 'a number from 1 to 1000' },
  depth: { fr: 'un nombre de mois, de 0 à 12', en: 'a number of months, 0 to 12' },
};

function refused(parameter: OperationParameter, written: string): Message {
  const expected = EXPECTED[parameter.kind] ?? otherExpected(parameter);
  const code = parameter.error === undefined ? '' : `, code ${parameter.error}`;
  const siren = parameter.kind === 'siren' && isSiret(written);
  const siret = parameter.kind === 'siret' && isSiren(written);
  const what = siren
    ? {
        fr: ' C’est un SIRET : gardez-en les neuf premiers chiffres.',
        en: ' It is a SIRET: keep its first nine digits.',
      }
    : siret
      ? { fr: ' C’est un SIREN.', en: ' It is a SIREN.' }
      : { fr: '', en: '' };
  return {
    fr: `« ${written} » sera refusé (422${code}) : ${parameter.name} doit être ${expected.fr}.${what.fr}`,
    en: `“${written}” will be refused (422${code}): ${parameter.name} must be ${expected.en}.${what.en}`,
  };
}

function otherExpected({ kind, minimum, values }: OperationParameter): Message {
  if (kind === 'year')
    return minimum === 2006
      ? { fr: 'une année, de 2006 à l’année dernière', en: 'a year, from 2006 to last year' }
      : { fr: 'une année passée ou en cours, sur quatre chiffres', en: 'a year of four digits, past or current' };
  if (values) return { fr: `l’une de ces valeurs : ${values.join(', ')}`, en: `one of ${values.join(', ')}` };
  return { fr: 'une valeur que le service accepte', en: 'a value that the service accepts' };
}
