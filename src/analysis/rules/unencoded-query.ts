import type { ServiceCall } from '../calls/service-call';
import type { Message } from '../../text/message';
import { encodingFixes } from '../fixes/encoding';
import { pairsOf } from '../../interpreter/values/queries';
import type { Origin, Sym, Text, Value } from '../../interpreter/values';
import type { RawSigns } from '../../interpreter/values/heap-objects';
import { queryPlace } from './places';
import type { Defect, Rule } from './rule';

/** The parameters that hold free text; the others are numbers and keys. */
const FREE = ['context', 'object'] as const;

/** Free text that is put into the query of a URL as it is: some signs cut it, and libraries differ on the others. */
export const unencodedQuery: Rule = {
  id: 'unencoded-query',
  severity: 'warning',
  check(call) {
    if (!call.written || call.host === 'retired' || !call.operation) return [];
    const { written } = call;
    const pairs = pairsOf(written.text);
    return pairs.flatMap(({ name, value }, index): Defect[] => {
      if (value === null || !FREE.some((each) => each === name)) return [];
      const next = pairs[index + 1];
      const isCut = next !== undefined && next.value === null && isRestOfValue(next.whole);
      const defect = isCut ? cut(name ?? '', next.whole, value) : inValue(written.raw, name ?? '', value);
      return defect ? [{ ...defect, at: placeOf(defect, call), about: name ?? '' }] : [];
    });
  },
  fixes: encodingFixes,
};

/** A constant of elsewhere is right as it is: the defect is where the query takes it. */
function placeOf({ at }: Found, call: ServiceCall): Origin {
  const query = queryPlace(call);
  return at?.unit === query.unit ? at : query;
}

interface Found {
  readonly at: Origin | null;
  readonly message: Message;
}

/** What follows an ampersand and is no parameter: `R&D`, `Aides & subventions`. */
function isRestOfValue({ parts }: Text): boolean {
  const [part, ...others] = parts;
  return others.length === 0 && part?.kind === 'literal' && /\s|^[^\w]|[^\w]$|^\w$/.test(part.text);
}

function cut(name: string, rest: Text, value: Text): Found {
  const at = value.parts.find((part) => part.at)?.at ?? rest.parts[0]?.at ?? null;
  return {
    at,
    message: {
      fr: `${name} est coupé à l’esperluette (&), qui sépare les paramètres d’une URL : la suite n’arrive pas. Encodez la valeur.`,
      en: `${name} is cut at the ampersand (&), which separates the parameters of a URL: the rest does not arrive. Encode the value.`,
    },
  };
}

function inValue(raw: RawSigns | null, name: string, { parts }: Text): Found | null {
  for (const part of parts) {
    if (part.kind === 'literal' && !part.isEncoded) {
      const isRefused =
        (raw?.space === 'refused' && /\s/.test(part.text)) ||
        (raw?.letter === 'refused' && /[^\0-\x7f]/.test(part.text));
      if (isRefused) return { at: part.at, message: refused(name) };
    }
    const symbol = part.kind === 'hole' && !part.encoded ? rawSymbol(part.value) : null;
    if (symbol) return { at: part.at ?? symbol.at, message: rawMessage(name, symbol, raw) };
  }
  return null;
}

/** A variable that holds what people write; what a function gives back may be encoded, and keys and numbers need not be. */
function rawSymbol(value: Value): Sym | null {
  if (value.kind !== 'symbol') return null;
  const isGiven = value.origin === 'parameter' || value.origin === 'environment' || value.origin === 'setting';
  const word = /[a-z0-9]+$/i.exec(value.name.replace(/([a-z])([A-Z])/g, '$1_$2').replace(/\W+$/, ''))?.[0] ?? '';
  return isGiven && word !== '' && !SAFE.test(word) && !/enc|escap/i.test(value.name) ? value : null;
}

/** The last word of names of what has no sign of its own: keys, numbers, dates. */
const SAFE =
  /^(?:dossier|demande|procedure|marche|ref|reference|id|ids|uid|uuid|guid|key|cle|slug|siren|siret|rna|num|number|numero|no|nb|n|code|year|annee|month|mois|day|jour|date|timestamp|time|count|index|i|page|limit|version|hash|sha|token|jeton|params?|query|args|options)$/i;

function refused(name: string): Message {
  return {
    fr: `${name} contient une espace ou un accent non encodé : cette bibliothèque refuse une telle adresse, l’appel échoue avant de partir. Encodez la valeur.`,
    en: `${name} holds a space or an accent that is not encoded: this library refuses such an address, and the call fails before it is sent. Encode the value.`,
  };
}

function rawMessage(name: string, { name: variable }: Sym, raw: RawSigns | null): Message {
  const signs = raw?.hash === 'encoded' ? { fr: '« & »', en: '“&”' } : { fr: '« & » ou « # »', en: '“&” or “#”' };
  const what = {
    fr: `${variable} est mis dans l’URL sans être encodé : ${signs.fr} y coupe ${name}`,
    en: `${variable} is put into the URL unencoded: ${signs.en} in it cuts ${name}`,
  };
  if (raw?.space === 'encoded' && raw.letter === 'encoded')
    return {
      fr: `${what.fr}. Cette bibliothèque n’encode d’elle-même que les espaces et les accents.`,
      en: `${what.en}. This library only encodes spaces and accents by itself.`,
    };
  const refusals = [
    ...(raw?.space === 'refused' ? [{ fr: 'une espace', en: 'a space' }] : []),
    ...(raw?.letter === 'refused' ? [{ fr: 'un accent', en: 'an accent' }] : []),
  ];
  if (refusals.length > 0)
    return {
      fr: `${what.fr}, et ${refusals.map((sign) => sign.fr).join(' ou ')} fait échouer l’appel : cette bibliothèque refuse une telle adresse.`,
      en: `${what.en}, and ${refusals.map((sign) => sign.en).join(' or ')} makes the call fail: this library refuses such an address.`,
    };
  return { fr: `${what.fr}.`, en: `${what.en}.` };
}
