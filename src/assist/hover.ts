import {
  accepts,
  isObjectTooLong,
  operationByPath,
  recipientParameter,
  valueRefusal,
  shipped,
  titleOf,
  type Operation,
  type OperationParameter,
} from '../catalogue';
import { hintOf, isTrace, traceHints } from '../requests/parameter-hints';
import type { Lang, Message } from '../text/message';
import { operationFacts, scopesSentence, waitingOf } from './call-facts';
import { openings, responseWords } from './endpoint-page';

/** One thing that the analysis says of a call. */
interface Row {
  readonly slot: string;
  readonly name: Message;
  readonly value: Message;
  /** Where it comes from; null where nothing is to be looked at. */
  readonly place: object | null;
}

/** What of a call a person points at, see `CallSpot` of the analysis. */
export interface PointedCall {
  readonly kind: 'path' | 'host' | 'identifier' | 'parameter' | 'timeout' | 'token';
  readonly name: string | null;
  readonly value: string | null;
  readonly call: { readonly endpoint: string | null; readonly rows: readonly Row[] };
  readonly count: number;
  readonly host: 'production' | 'staging' | 'local' | 'retired' | 'unknown';
  readonly phase: 'read' | 'headers' | 'total' | null;
}

/** A hover, in plain text. */
export interface HoverFacts {
  readonly title: Message;
  /** `GET /v4/…` */
  readonly request: string | null;
  /** A sentence each. */
  readonly lines: readonly Message[];
  /** What the analysis made of the call. */
  readonly seen: Message | null;
  /** The template whose page says more; null where there is none. */
  readonly page: string | null;
  /** Whether the call can be tried. */
  readonly isCall: boolean;
}

/** Null where there is nothing to say. */
export function hoverFacts(at: PointedCall, now: Date): HoverFacts | null {
  const operation = at.call.endpoint === null ? undefined : operationByPath(at.call.endpoint);
  switch (at.kind) {
    case 'path':
      return operation ? endpointHover(at, operation) : routeHover(at);
    case 'host':
      return {
        ...about(at, operation, hostTitles[at.host], hostFacts[at.host]),
        isCall: at.count === 1 && operation !== undefined,
      };
    case 'identifier':
    case 'parameter':
      return parameterHover(at, operation, now);
    case 'timeout':
      return about(at, operation, titles.timeout, [
        rowOf(at, 'timeout'),
        ...(at.phase === null ? [] : [phases[at.phase]]),
        ...(operation ? [waitingOf(operation)] : []),
      ]);
    case 'token':
      return about(at, operation, titles.token, [rowOf(at, 'token'), operation ? scopesSentence(operation) : null]);
  }
}

function endpointHover(at: PointedCall, operation: Operation): HoverFacts {
  return { ...endpointLines(operation), seen: seenOf(at), page: operation.path, isCall: true };
}

function endpointLines(operation: Operation): Pick<HoverFacts, 'title' | 'request' | 'lines'> {
  const { opening, response } = operation;
  const kind = say((lang) => sentence([openings[lang][opening], responseWords[lang][response.kind]]));
  return {
    title: same(titleOf(operation)),
    request: `${operation.method} ${operation.path}`,
    lines: [kind, ...operationFacts(operation)],
  };
}

/** What is known of an endpoint by itself; null for a path that the catalogue does not have. */
export function endpointFacts(path: string): Pick<HoverFacts, 'title' | 'request' | 'lines'> | null {
  const operation = operationByPath(path);
  return operation ? endpointLines(operation) : null;
}

/** A path that is no current endpoint: retired, or of the service's own. */
function routeHover(at: PointedCall): HoverFacts | null {
  const path = at.call.endpoint;
  const { v2, removed, exempt } = shipped();
  const retired = [...v2, ...removed].find((route) => route.path === path);
  if (path !== null && retired) {
    const [first] = retired.successors;
    return {
      title: titles.retired,
      request: path,
      lines: [successorsOf(retired.successors)],
      seen: null,
      page: first ?? null,
      isCall: false,
    };
  }
  const own = exempt.find((route) => route.path === path);
  if (!own) return null;
  return {
    title: same(own.title),
    request: `GET ${own.path}`,
    lines: [NO_TRACE],
    seen: null,
    page: null,
    isCall: false,
  };
}

function successorsOf(paths: readonly string[]): Message {
  const all = paths.join(', ');
  if (all === '') return { fr: 'Aucun endpoint ne le remplace.', en: 'No endpoint replaces it.' };
  return paths.length === 1
    ? { fr: `Remplacé par ${all}.`, en: `Replaced by ${all}.` }
    : { fr: `Remplacé, selon le besoin, par ${all}.`, en: `Replaced, depending on the need, by ${all}.` };
}

function parameterHover(at: PointedCall, operation: Operation | undefined, now: Date): HoverFacts | null {
  const { name, value } = at;
  if (name === null) return null;
  const parameter = operation?.parameters.find((each) => each.name === name);
  const facts = isTrace(name) ? traceFacts(name, value, now) : parameter ? parameterFacts(parameter, value, now) : null;
  if (!facts) return null;
  return about(at, operation, same(name), [...facts, isTrace(name) ? rowOf(at, name) : null]);
}

function traceFacts(name: keyof typeof traceHints, value: string | null, now: Date): (Message | null)[] {
  const hint = dotted(traceHints[name]);
  if (name === 'user_id') return [hint, IGNORED];
  const check = name === 'recipient' ? checked(recipientParameter, value, now) : null;
  const long = name === 'object' && value !== null && isObjectTooLong(value) ? TOO_LONG : null;
  return [hint, REQUIRED, check, long];
}

function parameterFacts(parameter: OperationParameter, value: string | null, now: Date): (Message | null)[] {
  const values = parameter.values?.join(', ') ?? '';
  return [
    dotted(hintOf(parameter, now)),
    values === '' ? null : { fr: `Valeurs\u00a0: ${values}.`, en: `Values: ${values}.` },
    checked(parameter, value, now),
  ];
}

/** Whether the service accepts a value that is written out. */
function checked(parameter: OperationParameter, value: string | null, now: Date): Message | null {
  if (value === null || value === '' || !/^[\w.-]+$/.test(value)) return null;
  if (accepts(parameter, value, now)) {
    return { fr: `${value} est accepté par le service.`, en: `${value} is accepted by the service.` };
  }
  const isKeyWrong = valueRefusal(parameter, value, now)?.why === 'check-digits';
  return {
    fr: `${value} est refusé par le service${isKeyWrong ? '\u00a0: la clé de contrôle est fausse' : ''}.`,
    en: `${value} is refused by the service${isKeyWrong ? ': its check digit is wrong' : ''}.`,
  };
}

function about(
  { count }: PointedCall,
  operation: Operation | undefined,
  title: Message,
  lines: readonly (Message | null)[],
): HoverFacts {
  const calls: Message | null = count > 1 ? { fr: `Sert à ${count} appels.`, en: `Used by ${count} calls.` } : null;
  return {
    title,
    request: count === 1 && operation ? `${operation.method} ${operation.path}` : null,
    lines: [...lines, calls].filter((each) => each !== null),
    seen: null,
    page: count === 1 && operation ? operation.path : null,
    isCall: false,
  };
}

/** `object : absent.`, with the reason where it is not known. */
function rowOf({ call }: PointedCall, slot: string): Message | null {
  const row = call.rows.find((each) => each.slot === slot);
  return row ? say((lang) => `${capital(told(row, lang))}.`) : null;
}

/** `context : présent · recipient : présent · délai d’attente : fixé 5 s`: what the analysis made of the call. */
function seenOf({ call }: PointedCall): Message {
  const isTold = ({ slot, place }: Row): boolean =>
    slot !== 'endpoint' && slot !== 'side' && (slot !== 'around' || place !== null);
  const rows = call.rows.filter(isTold);
  return say((lang) => rows.map((row) => told(row, lang)).join(' · '));
}

function told({ name, value }: Row, lang: Lang): string {
  return lang === 'fr' ? `${name.fr}\u00a0: ${value.fr}` : `${name.en}: ${value.en}`;
}

function say(words: (lang: Lang) => string): Message {
  return { fr: words('fr'), en: words('en') };
}

function same(text: string): Message {
  return { fr: text, en: text };
}

function capital(text: string): string {
  return /^(?:context|recipient|object|user_id)/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function dotted(message: Message): Message {
  return say((lang) => `${message[lang].replace(/\.$/, '')}.`);
}

function sentence(parts: readonly string[]): string {
  return capital(`${parts[0] ?? ''}. ${parts.slice(1).join(' ')}`);
}

const titles = {
  timeout: { fr: 'Délai d’attente de cet appel', en: 'Timeout of this call' },
  token: { fr: 'Jeton d’API\u00a0Entreprise', en: 'API Entreprise token' },
  retired: { fr: 'Chemin retiré d’API\u00a0Entreprise', en: 'Path retired from API Entreprise' },
} as const;

const hostTitles: Readonly<Record<PointedCall['host'], Message>> = {
  production: { fr: 'API\u00a0Entreprise, production', en: 'API Entreprise, production' },
  staging: { fr: 'API\u00a0Entreprise, environnement de test', en: 'API Entreprise, staging' },
  local: { fr: 'API\u00a0Entreprise sur cette machine', en: 'API Entreprise on this machine' },
  retired: { fr: 'Ancien hôte d’API\u00a0Entreprise', en: 'Former host of API Entreprise' },
  unknown: { fr: 'API\u00a0Entreprise', en: 'API Entreprise' },
};

const hostFacts: Readonly<Record<PointedCall['host'], readonly Message[]>> = {
  production: [
    {
      fr: 'Données réelles, avec un jeton de production. Pour essayer sans habilitation\u00a0: staging.entreprise.api.gouv.fr.',
      en: 'Real data, with a production token. To try without an authorisation: staging.entreprise.api.gouv.fr.',
    },
    {
      fr: 'Toutes les requêtes d’une adresse IP comptent ensemble\u00a0: 1\u202f000 par minute au plus, moins pour certains groupes.',
      en: 'All requests of an IP address count together: 1,000 per minute at most, fewer for some groups.',
    },
  ],
  staging: [
    {
      fr: 'Réponses fictives, avec le jeton de test que le service publie.',
      en: 'Made-up answers, with the test token that the service publishes.',
    },
  ],
  local: [],
  retired: [
    {
      fr: 'Il ne répond plus\u00a0: l’hôte actuel est entreprise.api.gouv.fr.',
      en: 'It no longer answers: the current host is entreprise.api.gouv.fr.',
    },
  ],
  unknown: [],
};

/** What a client’s limit is of: nobody guesses it from its name. */
const phases: Readonly<Record<'read' | 'headers' | 'total', Message>> = {
  read: {
    fr: 'Ce client limite chaque attente d’une partie de la réponse, et non l’appel entier.',
    en: 'This client limits each wait for a part of the answer, not the whole call.',
  },
  headers: {
    fr: 'Cette limite ne vaut que jusqu’aux en-têtes de la réponse, et non pour la lire en entier.',
    en: 'This limit only holds until the response’s headers are there, not for reading all of it.',
  },
  total: { fr: 'Ce client limite l’appel entier.', en: 'This client limits the whole call.' },
};

const NO_TRACE: Message = {
  fr: 'Les paramètres de traçabilité n’y sont pas demandés.',
  en: 'Needs no traceability parameters.',
};

const REQUIRED: Message = {
  fr: 'Obligatoire\u00a0: sans lui, le service refuse l’appel (422).',
  en: 'Required: without it, the service refuses the call (422).',
};

const IGNORED: Message = {
  fr: 'Le service le lit dans le jeton et n’en tient pas compte dans l’URL.',
  en: 'The service reads it from the token and ignores it in the URL.',
};

const TOO_LONG: Message = {
  fr: 'Il est plus long que ce que la documentation demande.',
  en: 'It is longer than the documentation asks for.',
};
