import type { Message } from '../text/message';
import { OBJECT_LIMIT, type OperationParameter, rangeOf } from '../catalogue';

const said = (fr: string, en: string): Message => ({ fr, en });

const SIREN = said('SIREN de 9 chiffres', '9-digit SIREN');
const SIRET = said('SIRET de 14 chiffres', '14-digit SIRET');
const RNA = said('RNA, comme W751212517', 'RNA, such as W751212517');
const RNF = said('RNF, comme 075-FRUP-00194-01', 'RNF, such as 075-FRUP-00194-01');

/** What a value of a parameter has to be, before one is typed. */
export function hintOf(parameter: OperationParameter, now: Date): Message {
  const range = rangeOf(parameter, now);
  const standard = parameter.default === undefined ? null : String(parameter.default);
  const hint = ofKind(parameter, range);
  if (standard === null) return hint;
  return said(`${hint.fr} ; ${standard} par défaut`, `${hint.en}; ${standard} by default`);
}

function ofKind({ kind, name }: OperationParameter, range: ReturnType<typeof rangeOf>): Message {
  switch (kind) {
    case 'siren':
      return withKey(SIREN);
    case 'siret':
      return withKey(SIRET);
    case 'recipient':
      return said('SIRET de l’administration qui demande la donnée', 'SIRET of the public body requesting the data');
    case 'siren_or_rna':
      return oneOf(SIREN, RNA);
    case 'siret_or_rna':
      return oneOf(SIRET, RNA);
    case 'siren_or_siret_or_rna':
      return oneOf(SIREN, SIRET, RNA);
    case 'siren_or_siret_or_rnf':
      return oneOf(SIREN, SIRET, RNF);
    case 'siret_or_eori':
      return oneOf(SIRET, said('numéro EORI', 'EORI number'));
    case 'month':
      return said('Mois, de 01 à 12', 'Month, from 01 to 12');
    case 'year':
    case 'limit':
    case 'depth':
      return range === null
        ? said('Nombre entier', 'Whole number')
        : said(`De ${range.minimum} à ${range.maximum}`, `From ${range.minimum} to ${range.maximum}`);
    case 'workforce':
      return said('Nature de l’effectif', 'Type of workforce');
    case 'delegation':
      return said(
        'Délégation, pour un éditeur : un UUID en minuscules',
        'Delegation, for a software vendor: a lower-case UUID',
      );
    case 'cache':
      return said('no-cache pour une donnée fraîche', 'no-cache for fresh data');
    case 'uuid':
      return said('UUID', 'UUID');
    case 'operation':
    case 'text':
      return said(name, name);
  }
}

/** What each parameter of the trace is for. */
export const traceHints: Readonly<Record<'context' | 'recipient' | 'object' | 'user_id', Message>> = {
  context: said(
    'Le cadre de la demande, comme « Marchés publics »',
    'The framework of the request, such as “Public procurement”',
  ),
  recipient: said('SIRET de l’administration qui demande la donnée', 'SIRET of the public body requesting the data'),
  object: said(
    `La raison de cet appel, comme un numéro de dossier ; moins de ${OBJECT_LIMIT} caractères`,
    `The reason for this call, such as a case number; fewer than ${OBJECT_LIMIT} characters`,
  ),
  user_id: said('L’agent à l’origine de la demande', 'The person behind the request'),
};

/** Whether a parameter is one of the trace. */
export function isTrace(name: string): name is keyof typeof traceHints {
  return Object.hasOwn(traceHints, name);
}

function withKey({ fr, en }: Message): Message {
  return said(`${fr}, clé vérifiée`, `${en}, with a valid check digit`);
}

function oneOf(...kinds: readonly Message[]): Message {
  return said(kinds.map(({ fr }) => fr).join(' ou '), kinds.map(({ en }) => en).join(' or '));
}
