import type { Message } from '../text/message';
import { type OperationParameter, type Refusal, refusalCode } from '../catalogue';
import { type Explanation, explanation, quotedInSentence } from './explanation';

/** Something that the service would refuse, found before anything is sent. */
export interface RequestProblem extends Explanation {
  /** The parameter, `endpoint` or `token`. */
  readonly parameter: string;
  /** The code that the service would have answered with; null when the request could not even be written. */
  readonly code: string | null;
}

export function missing(name: string, code: string | null): RequestProblem {
  return {
    parameter: name,
    code,
    ...explanation(
      `${name} est obligatoire et n’est pas renseigné.`,
      `${name} is required and not filled in.`,
      missingNext[name]?.fr ?? `Renseignez ${name}.`,
      missingNext[name]?.en ?? `Fill in ${name}.`,
    ),
  };
}

const missingNext: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  context: {
    fr: 'Donnez le cadre de la demande, par exemple « Marchés publics ».',
    en: 'State the framework of the request, for example “Public procurement”.',
  },
  object: {
    fr: 'Donnez la raison de cet appel en moins de 50 caractères, par exemple le numéro du dossier.',
    en: 'Give the reason for this call in fewer than 50 characters, for example the case number.',
  },
  recipient: {
    fr: 'Donnez le SIRET de l’administration qui demande la donnée.',
    en: 'Give the SIRET of the public body requesting the data.',
  },
};

/** A value that was made up, for a call to production; `message` says which and why. */
export function madeUp(name: string, message: Message): RequestProblem {
  return { parameter: name, code: null, message, next: madeUpNext };
}

const madeUpNext: Message = {
  fr: 'La production garde cette trace et vous devez pouvoir la justifier : donnez la vraie valeur.',
  en: 'Production logs this value and you must be able to justify it: give the real one.',
};

export function refused(parameter: OperationParameter, value: string, refusal: Refusal): RequestProblem {
  const { name, kind } = parameter;
  return {
    parameter: name,
    code: refusalCode(parameter, refusal),
    ...explanation(
      `${name} : « ${quotedInSentence(value)} » serait refusé, ${reasonOf(refusal, kind).fr}.`,
      `${name}: “${quotedInSentence(value)}” would be refused, ${reasonOf(refusal, kind).en}.`,
      nextOf(parameter, refusal).fr,
      nextOf(parameter, refusal).en,
    ),
  };
}

function reasonOf(refusal: Refusal, kind: string): { fr: string; en: string } {
  switch (refusal.why) {
    case 'separators':
      return { fr: 'à cause des espaces ou séparateurs', en: 'because of spaces or separators' };
    case 'length':
      return {
        fr: `il a ${refusal.length} chiffres au lieu de ${refusal.expected.join(' ou ')}`,
        en: `it has ${refusal.length} digits instead of ${refusal.expected.join(' or ')}`,
      };
    case 'check-digits':
      return { fr: 'sa clé de contrôle est fausse', en: 'its check digit is wrong' };
    case 'siret-for-siren':
      return { fr: 'c’est un SIRET et non un SIREN', en: 'it is a SIRET and not a SIREN' };
    case 'siren-for-siret':
      return { fr: 'c’est un SIREN et non un SIRET', en: 'it is a SIREN and not a SIRET' };
    case 'two-digits':
      return { fr: 'le mois s’écrit sur deux chiffres', en: 'a month has two digits' };
    case 'range':
      return {
        fr: `il faut un nombre de ${refusal.minimum} à ${refusal.maximum}`,
        en: `it must be a number from ${refusal.minimum} to ${refusal.maximum}`,
      };
    case 'values':
      return { fr: 'ce n’est pas une valeur possible', en: 'it is not a possible value' };
    case 'shape':
      return { fr: `ce n’est pas ${kindOf(kind).fr}`, en: `it is not ${kindOf(kind).en}` };
  }
}

function nextOf({ kind }: OperationParameter, refusal: Refusal): { fr: string; en: string } {
  switch (refusal.why) {
    case 'separators':
    case 'two-digits':
      return { fr: `Écrivez ${refusal.accepted}.`, en: `Write ${refusal.accepted}.` };
    case 'values':
      return {
        fr: `Choisissez parmi : ${refusal.values.join(', ')}.`,
        en: `Choose one of: ${refusal.values.join(', ')}.`,
      };
    case 'range':
      return {
        fr: `Donnez un nombre de ${refusal.minimum} à ${refusal.maximum}.`,
        en: `Give a number from ${refusal.minimum} to ${refusal.maximum}.`,
      };
    case 'siret-for-siren':
      return { fr: 'Gardez ses 9 premiers chiffres.', en: 'Keep its first 9 digits.' };
    case 'siren-for-siret':
      return {
        fr: 'Donnez les 14 chiffres d’un établissement.',
        en: 'Give the 14 digits of an establishment.',
      };
    case 'length':
    case 'check-digits':
      return {
        fr: 'Vérifiez le numéro : un chiffre manque ou a été mal recopié, ou un tableur a retiré un zéro au début.',
        en: 'Check the number: a digit is missing or was miscopied, or a spreadsheet dropped a leading zero.',
      };
    case 'shape':
      return {
        fr: `Donnez ${kindOf(kind).fr}, sans autre caractère.`,
        en: `Give ${kindOf(kind).en}, and no other character.`,
      };
  }
}

const SIREN = { fr: 'un SIREN de 9 chiffres', en: 'a 9-digit SIREN' };
const SIRET = { fr: 'un SIRET de 14 chiffres', en: 'a 14-digit SIRET' };
const RNA = { fr: 'un numéro RNA comme W751212517', en: 'an RNA number such as W751212517' };

/** What a parameter of this kind is. */
function kindOf(kind: string): { fr: string; en: string } {
  const or = (...kinds: readonly { fr: string; en: string }[]) => ({
    fr: kinds.map(({ fr }) => fr).join(' ou '),
    en: kinds.map(({ en }) => en).join(' or '),
  });
  switch (kind) {
    case 'siren':
      return SIREN;
    case 'siret':
    case 'recipient':
      return SIRET;
    case 'siren_or_rna':
      return or(SIREN, RNA);
    case 'siret_or_rna':
      return or(SIRET, RNA);
    case 'siren_or_siret_or_rna':
      return or(SIREN, SIRET, RNA);
    case 'siren_or_siret_or_rnf':
      return or(SIREN, SIRET, {
        fr: 'un numéro RNF comme 075-FRUP-00194-01',
        en: 'an RNF number such as 075-FRUP-00194-01',
      });
    case 'siret_or_eori':
      return or(SIRET, {
        fr: 'un numéro EORI : FR et un SIRET, ou deux lettres d’un autre pays et son numéro',
        en: 'an EORI number: FR and a SIRET, or two letters of another country and its number',
      });
    case 'month':
      return { fr: 'un mois de 01 à 12', en: 'a month from 01 to 12' };
    case 'year':
      return { fr: 'une année de 4 chiffres', en: 'a 4-digit year' };
    case 'limit':
    case 'depth':
      return { fr: 'un nombre entier', en: 'a whole number' };
    default:
      return { fr: 'une valeur valide', en: 'a valid value' };
  }
}

export function unknownParameter(name: string, known: readonly string[], successor: string | null): RequestProblem {
  const list = known.join(', ');
  return {
    parameter: name,
    code: null,
    ...explanation(
      `${quotedInSentence(name)} n’est pas un paramètre de cet endpoint.`,
      `${quotedInSentence(name)} is not a parameter of this endpoint.`,
      successor === null ? `Retirez-le, ou choisissez parmi : ${list}.` : `Utilisez plutôt « ${successor} ».`,
      successor === null ? `Remove it, or choose one of: ${list}.` : `Use “${successor}” instead.`,
    ),
  };
}

export const noToken: RequestProblem = {
  parameter: 'token',
  code: '00101',
  ...explanation(
    'Aucun jeton : le service refuserait l’appel.',
    'No token: the service would refuse the call.',
    'Choisissez un jeton, ou essayez d’abord le simulateur, qui n’en demande pas de réel.',
    'Choose a token, or try the simulator first, which does not need a real one.',
  ),
};
