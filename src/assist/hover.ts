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
import { hoverTitles, hostTitles, hostFacts, phases, NO_TRACE, REQUIRED, IGNORED, TOO_LONG } from './hover-words';

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
      return about(at, operation, hoverTitles.timeout, [
        rowOf(at, 'timeout'),
        ...(at.phase === null ? [] : [phases[at.phase]]),
        ...(operation ? [waitingOf(operation)] : []),
      ]);
    case 'token':
      return about(at, operation, hoverTitles.token, [
        rowOf(at, 'token'),
        operation ? scopesSentence(operation) : null,
      ]);
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
      title: hoverTitles.retired,
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
