/** The scenarios that there are. On its own, as lists and helps show it that need nothing else of the simulator. */
import type { Message } from '../text/message';

export interface Kind {
  readonly about: Message;
  /** What stands after `=`. `null`: nothing does. */
  readonly value: {
    readonly standard: string;
    readonly pattern: RegExp;
    readonly expected: Message;
    /** Of a number. */
    readonly maximum?: number;
  } | null;
}

const HOUR = 3_600_000;
/** What is sent piece by piece costs no memory, but time and a disk; a header is held whole. */
const BODY = 500_000_000;
const HEADER = 1_000_000;

const number = (standard: number, fr: string, en: string, maximum = 999_999_999): Kind['value'] => ({
  standard: String(standard),
  pattern: /^\d{1,9}$/,
  expected: { fr, en },
  maximum,
});
const ms = (standard: number): Kind['value'] =>
  number(
    standard,
    'une durée en millisecondes, d’une heure au plus',
    'a duration in milliseconds, one hour at most',
    HOUR,
  );
const seconds = (standard: number): Kind['value'] => number(standard, 'une durée en secondes', 'a duration in seconds');
const bytes = (standard: number, maximum: number): Kind['value'] =>
  number(
    standard,
    `un nombre d’octets, ${maximum.toLocaleString('fr-FR')} au plus`,
    `a number of bytes, ${maximum.toLocaleString('en-GB')} at most`,
    maximum,
  );

export const kinds = {
  'slow-headers': {
    about: { fr: 'les en-têtes se font attendre', en: 'the headers are slow to arrive' },
    value: ms(15_000),
  },
  'slow-body': { about: { fr: 'le corps arrive au compte-gouttes', en: 'the body trickles in' }, value: ms(15_000) },
  'no-answer': { about: { fr: 'aucune réponse', en: 'no response at all' }, value: null },
  reset: {
    about: { fr: 'la connexion est coupée avant la réponse', en: 'the connection is reset before the response' },
    value: null,
  },
  cut: {
    about: { fr: 'la connexion est coupée au milieu du corps', en: 'the connection is cut halfway through the body' },
    value: null,
  },
  'too-many-requests': {
    about: {
      fr: '429 ; Retry-After et RateLimit-Reset dans N secondes',
      en: '429; Retry-After and RateLimit-Reset in N seconds',
    },
    value: seconds(30),
  },
  burst: {
    about: { fr: '429 pour les N premiers appels', en: '429 for the first N calls' },
    value: number(3, 'un nombre d’appels', 'a number of calls'),
  },
  banned: {
    about: {
      fr: 'adresse IP bannie après N refus 429 : plus aucune réponse',
      en: 'IP address banned after N 429 responses: no response at all',
    },
    value: number(0, 'un nombre de refus', 'a number of 429 responses'),
  },
  error: {
    about: {
      fr: 'un code d’erreur du service, XX valant pour le fournisseur appelé',
      en: 'a service error code, where XX stands for the called provider',
    },
    value: {
      standard: 'XX001',
      pattern: /^(\d{2}|XX)\d{3}$/,
      expected: { fr: 'un code d’erreur, comme XX002 ou 00101', en: 'an error code, such as XX002 or 00101' },
    },
  },
  'not-found': { about: { fr: '404, entité non trouvée', en: '404, entity not found' }, value: null },
  legal: {
    about: { fr: '451, données non diffusables pour raisons légales', en: '451, data withheld for legal reasons' },
    value: null,
  },
  'provider-timeout': {
    about: { fr: '504, le fournisseur n’a pas répondu', en: '504, the provider did not answer' },
    value: null,
  },
  maintenance: {
    about: { fr: '503, fournisseur en maintenance', en: '503, provider under maintenance' },
    value: seconds(600),
  },
  conflict: { about: { fr: '409, appel identique en cours', en: '409, identical call in progress' }, value: null },
  'expired-link': {
    about: { fr: 'le lien du document est déjà expiré', en: 'the document link has already expired' },
    value: null,
  },
  document: {
    about: { fr: 'type du document derrière le lien', en: 'type of the linked document' },
    value: { standard: 'zip', pattern: /^(pdf|zip|png)$/, expected: { fr: 'pdf, zip ou png', en: 'pdf, zip or png' } },
  },
  'truncated-json': { about: { fr: 'JSON coupé au milieu', en: 'JSON cut off in the middle' }, value: null },
  'invalid-json': { about: { fr: 'un corps qui n’est pas du JSON', en: 'a body that is not JSON' }, value: null },
  'wrong-content-type': { about: { fr: 'JSON annoncé comme du HTML', en: 'JSON labelled as HTML' }, value: null },
  'captive-portal': { about: { fr: 'page HTML avec le statut 200', en: 'an HTML page with status 200' }, value: null },
  redirect: { about: { fr: 'redirection vers une autre adresse', en: 'redirection to another address' }, value: null },
  'huge-body': { about: { fr: 'corps démesuré', en: 'huge body' }, value: bytes(25_000_000, BODY) },
  'huge-header': { about: { fr: 'en-tête démesuré', en: 'huge header' }, value: bytes(65_536, HEADER) },
  'gzip-bomb': {
    about: { fr: 'corps minuscule qui se décompresse sans fin', en: 'tiny body that decompresses to a huge one' },
    value: bytes(200_000_000, BODY),
  },
  'field-added': {
    about: { fr: 'un champ de plus dans data', en: 'an extra field in data' },
    value: {
      standard: 'champ_ajoute',
      pattern: /^\w{1,60}$/,
      expected: { fr: 'un nom de champ', en: 'a field name' },
    },
  },
  'field-removed': {
    about: { fr: 'un champ de moins dans data', en: 'a missing field in data' },
    value: { standard: '', pattern: /^\w{0,60}$/, expected: { fr: 'un nom de champ', en: 'a field name' } },
  },
  'clock-skew': {
    about: { fr: 'horloge du service décalée', en: 'the service’s clock is off' },
    value: {
      standard: '3600',
      pattern: /^-?\d{1,9}$/,
      expected: { fr: 'une durée en secondes', en: 'a duration in seconds' },
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type ScenarioName = keyof typeof kinds;

export function isScenarioName(text: string): text is ScenarioName {
  return Object.hasOwn(kinds, text);
}

/** Every scenario with what it does and the value that it takes when none is given, null when it takes none. */
export const scenarios: readonly {
  readonly name: ScenarioName;
  readonly about: Message;
  readonly standard: string | null;
}[] = Object.keys(kinds)
  .filter(isScenarioName)
  .map((name) => ({ name, about: kinds[name].about, standard: kinds[name].value?.standard ?? null }));
