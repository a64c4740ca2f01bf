import { answerUse, type AnswerUse } from './answer';
import { aroundOf, type Repetition } from './around';
import { HOLE, matchUrl, type PathMatch } from '../catalogue/match';
import type { Operation } from '../catalogue';
import { isOpaqueKey, isWebToken, type TokenFacts } from '../token/index';
import type { ClientRecord, TimeoutSlot } from '../clients/schema';
import type { CallHost, LimitPhase, SlotState, TraceabilityParameter } from './findings';
import { traceabilityParameters } from './findings';
import { blindRetryOf, type BlindRetry } from './retries';
import { isMadeOnStart, isSentLater } from './starting';
import { HEADERS, LIMIT, LIMIT_UNTIL } from '../interpreter/limits';
import { unknownClient } from '../clients/unknown';
import { isRead } from '../interpreter/combining';
import type { Found } from '../interpreter/heap';
import type { Machine } from '../interpreter/machine';
import { addressesOf, requestMethod, type Address, type SentRequest } from '../interpreter/requests';
import type { ClientObject, Entry, Openness, Origin, Ref, Sym, Text, Value, WrittenQuery } from '../interpreter/values';
import { mergeHeaderLines, mergeQuery } from '../interpreter/queries';
import { withHoles } from '../interpreter/texts';
import { alternatives, isBlank, known, originOf, text } from '../interpreter/values';
import type { SourceFile } from '../interpreter/world';
import { identifiersOf, type Identifier } from './identifiers';
import { ineffectiveOf, type Ineffective } from './ineffective';
import { serviceFacts } from './leaks/text';
import type { Language } from '../interpreter/language';
import { transportOf, type TransportSecurity } from './transport';

/** One named value of a query, of headers or of a body. */
export interface Field {
  readonly state: SlotState;
  readonly value: Value | null;
  /** The entry, key and value, where it is written. */
  readonly at: Origin | null;
  /** The map that it was first written in. */
  readonly of: Origin | null;
  /** Why it is unknown. */
  readonly why: Openness | null;
}

/** A map, as far as a call needs it: where it is written and what it holds. */
export interface Fields {
  readonly at: Origin | null;
  readonly open: Openness | null;
  readonly entries: ReadonlyMap<string, Field>;
}

/** A signal that is made once, when the program starts. */
export interface Spent {
  readonly at: Origin;
  /** Whether its time runs from the start on, or begins with a call. */
  readonly isFromStart: boolean;
}

export interface Timeout {
  readonly state: 'set' | 'default' | 'absent' | 'unknown';
  readonly ms: number | null;
  /** What the library takes the number that is given for; null where none is known. */
  readonly unit: TimeoutSlot['unit'] | null;
  /** What the limit is of: each wait for the answer, all until its headers, or the whole request; null where none is set. */
  readonly phase: LimitPhase | null;
  /** How often the library sends a request that is not answered in time: the limit counts for each attempt. Null where that is not known. */
  readonly attempts: number | null;
  /** The signal that counts the time for many calls; null where each call has its own. */
  readonly spent: Spent | null;
  /** What is written as a limit and is none, where nothing else is known to limit the wait but the library itself. */
  readonly ineffective: Ineffective | null;
  readonly at: Origin | null;
  readonly why: Openness | null;
}

export interface Token {
  readonly location: 'header' | 'query' | 'body' | 'none' | 'unknown';
  readonly source: 'literal' | 'env' | 'config' | 'unknown';
  readonly at: Origin | null;
  /** Where its characters are written, when it is written out; the key that holds it may stand elsewhere. */
  readonly literalAt: Origin | null;
  /** What it says of itself, when it is written out and is a token of the service. */
  readonly facts: TokenFacts | null;
  /** Whether it is written out and can be nothing but a token or a key. */
  readonly isSecret: boolean;
  /** Whether it is written out and is a JSON web token, be it of another service. */
  readonly isWebToken: boolean;
  /** Ids of the symbols that it is made of, where its content is not known. */
  readonly symbols: readonly string[];
  /** Where these are read: an environment variable, a setting, a parameter. */
  readonly readAt: readonly Origin[];
}

/** A place where parameters of the query are written: a map, a URL, the defaults of a client. */
export interface QueryHolder extends Fields {
  readonly kind: 'map' | 'url';
  /** One of several maps, of which each request sends one: what one lacks, the others may lack too. */
  readonly isOneOf: boolean;
  /** Whether the library reads a query of its kind. */
  readonly isRead: boolean;
}

/** The neutral record of a request to API Entreprise: all that the rules look at. */
export interface ServiceCall {
  readonly client: ClientRecord;
  readonly sent: SentRequest;
  readonly file: SourceFile;
  readonly host: CallHost;
  /** Each host that it may go to, where a condition decides. */
  readonly hosts: readonly CallHost[];
  readonly method: string | null;
  /** The path template of the catalogue; null when it cannot be told. */
  readonly endpoint: string | null;
  readonly match: PathMatch;
  readonly operation: Operation | null;
  /** The address before its question mark. */
  readonly address: Text;
  /** What stands behind its question mark, as it is written, and what becomes of it; null where nothing does. */
  readonly written: WrittenQuery | null;
  /** The values in its path. */
  readonly identifiers: readonly Identifier[];
  /** The literal that names the endpoint; null when there is none. */
  readonly pathAt: Origin | null;
  /** The literal that names the host; null when there is none. */
  readonly hostAt: Origin | null;
  /** The call that made the client, when it holds what all its requests share: address, query or headers. */
  readonly madeAt: Origin | null;
  readonly query: Fields;
  readonly holders: readonly QueryHolder[];
  readonly headers: Fields;
  readonly body: Fields;
  readonly params: Readonly<Record<TraceabilityParameter, Field>>;
  readonly timeout: Timeout;
  readonly transport: TransportSecurity;
  readonly token: Token;
  readonly around: Repetition;
  readonly answer: AnswerUse;
  /** How it is sent again, where that is certain to be blind. */
  readonly retry: BlindRetry | null;
  /** Why the endpoint is not known, when it is not. */
  readonly why: Openness | null;
}

/** The calls of API Entreprise that a sent request may be: one for each address that it may go to. */
export function callsOf(m: Machine, sent: SentRequest): ServiceCall[] {
  const found = m.heap.asClient(sent.request);
  if (!found) return [];
  // Where the project may use versions that differ, what only some of them do is not known.
  const calls = m.versionsOf(sent.record, sent.file).flatMap((record) => {
    const client = { ...found, record, unseen: unseenBy(m, { ...found, record }) };
    const addresses = addressesOf(m, { ...sent, record }, client);
    if (record === unknownClient && addresses.length === 0) addresses.push(noAddress(m));
    return addresses.flatMap((address) => {
      const call = callTo(m, { ...sent, record }, client, address);
      return call ? [call] : [];
    });
  });
  return joinSameEndpoint(calls);
}

/** Whether a request goes to an address that a parameter decides: whoever calls may make it one of the service's. */
export function isUndecided(m: Machine, sent: SentRequest): boolean {
  const client = m.heap.asClient(sent.request);
  if (!client) return false;
  return addressesOf(m, sent, client).some(({ before }) => {
    const { host } = matchUrl(withHoles(before));
    return host !== 'other' && host !== 'none' && holeReason(before).reason === 'parameter';
  });
}

/** Addresses of the service that lead nowhere yet: a host, and perhaps a slash. */
export function beginningsOf(m: Machine, sent: SentRequest): Text[] {
  const client = m.heap.asClient(sent.request);
  if (!client) return [];
  return addressesOf(m, sent, client).flatMap(({ before }) => {
    const { host, match } = matchUrl(withHoles(before));
    return (host === 'production' || host === 'staging') && match.kind === 'none' ? [before] : [];
  });
}

/** Alternatives of one address that lead to one endpoint are one call: a parameter that only some have is unknown. */
function joinSameEndpoint(calls: readonly ServiceCall[]): ServiceCall[] {
  const joined = new Map<string, ServiceCall>();
  for (const call of calls) {
    const key = `${call.match.kind} ${call.endpoint ?? ''}`;
    const other = joined.get(key);
    joined.set(key, other ? joinCalls(other, call) : call);
  }
  return [...joined.values()];
}

function joinCalls(a: ServiceCall, b: ServiceCall): ServiceCall {
  const both = (name: TraceabilityParameter): Field => {
    const [left, right] = [a.params[name], b.params[name]];
    if (left.state === right.state) return left;
    return {
      ...left,
      state: 'unknown',
      why: left.why ?? right.why ?? { reason: 'branches differ', at: left.at ?? right.at },
    };
  };
  const entries = new Map([...b.query.entries, ...a.query.entries]);
  return {
    ...a,
    host: a.host === 'unknown' ? b.host : a.host,
    hosts: [...new Set([...a.hosts, ...b.hosts])],
    query: { ...a.query, entries, open: a.query.open ?? b.query.open },
    params: {
      context: both('context'),
      recipient: both('recipient'),
      object: both('object'),
      user_id: both('user_id'),
    },
    timeout: joinTimeouts(a.timeout, b.timeout),
    token: a.token.location === 'query' ? a.token : b.token,
  };
}

function joinTimeouts(a: Timeout, b: Timeout): Timeout {
  if (a.state === b.state) return a.ms === b.ms ? a : { ...a, ms: null, unit: null };
  return unnumbered('unknown', null, a.why ?? b.why ?? { reason: 'dynamic', at: a.at ?? b.at });
}

function callTo(m: Machine, sent: SentRequest, client: ClientObject, address: Address): ServiceCall | null {
  const { config } = client;
  const unseen = unseenBy(m, client);
  const url = withHoles(address.before);
  const { host, match } = matchUrl(url);
  const isUnseen = sent.record === unknownClient && address.before.parts.length === 0;
  if (!isUnseen && !isService(host, match)) return null;
  const { record } = sent;
  const last = address.before.parts.at(-1);
  // A path that is passed on may bring its query with it.
  if (match.kind === 'ambiguous' && last?.kind === 'hole' && !isOneEndpoint(match.templates))
    m.heap.open(address.query, holeReason(address.before).reason, last.at);
  const query = fieldsOf(m, address.query);
  const own = slotFields(m, config, record.slots.headers, record.slots.headerLines);
  const headers = { ...own, open: own.open ?? unseen };
  const body = bodyFields(m, config, record.slots.body);
  const asked = host === 'none' || host === 'other' ? 'unknown' : host;
  const holders: QueryHolder[] = [];
  if (address.inUrl) holders.push({ kind: 'url', isOneOf: false, isRead: true, ...fieldsOf(m, address.inUrl) });
  for (const map of address.encoded) holders.push({ kind: 'map', isOneOf: false, isRead: true, ...fieldsOf(m, map) });
  for (const key of record.slots.query ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind !== 'value') continue;
    const values = alternatives(found.value);
    for (const value of values) {
      const map = value.kind === 'query' ? value.map : value;
      if (map.kind !== 'ref' || !m.heap.asMap(map)) continue;
      const isKnownKind = isRead(m, record.slots.combines, value);
      holders.push({ kind: 'map', isOneOf: values.length > 1, isRead: isKnownKind, ...fieldsOf(m, map) });
    }
  }
  const [context, recipient, object, userId] = traceabilityParameters.map((name) => fieldOf(query, name));
  if (!context || !recipient || !object || !userId) return null;
  return {
    client: record,
    sent,
    file: sent.file,
    host: asked,
    hosts: [asked],
    method: sent.verb ?? requestMethod(m, config, record),
    endpoint: 'template' in match ? match.template : null,
    match,
    operation: 'operation' in match ? match.operation : null,
    address: address.before,
    written: address.written,
    identifiers: identifiersOf(address.before, match),
    pathAt: pathOrigin(address.before),
    hostAt:
      address.before.parts.find((part) => part.kind === 'literal' && /gouv\.fr|apientreprise/.test(part.text))?.at ??
      null,
    madeAt: dedicatedClient(m, sent),
    query,
    holders,
    headers,
    body,
    params: { context, recipient, object, user_id: userId },
    timeout: withIneffective(m, client, withSignal(m, sent, config, timeoutOf(m, sent.file.language, client))),
    transport: transportOf(m, sent.file.language, address.before, config, record),
    token: provenToken(tokenOf(m, config, record, query, headers, body), host),
    around: aroundOf(
      m,
      sent,
      companiesIn(address.before, match),
      unseen !== null || HOLDERS.some((key) => m.heap.find(config, key).kind !== 'none'),
    ),
    answer: answerUse(m, sent),
    retry: blindRetryOf(m, sent, config),
    why: 'template' in match ? null : whyUnknown(address.before, match),
  };
}

/** What stands for a company in a path: all that is not known of it but years and months. */
function companiesIn(before: Text, match: PathMatch): Value[] {
  const parameters = 'parameters' in match ? match.parameters : [];
  const isOther = (offset: number): boolean =>
    parameters.some(({ name, start, end }) => /year|month/.test(name) && start <= offset && offset < end);
  let offset = 0;
  return before.parts.flatMap((part) => {
    const at = offset;
    offset += part.kind === 'literal' ? part.text.length : HOLE.length;
    return part.kind === 'hole' && !isOther(at) ? [part.value] : [];
  });
}

/** Options whose values may hold requests back: connections of a pool, a dispatcher, hooks. */
const HOLDERS = ['httpAgent', 'httpsAgent', 'agent', 'dispatcher', 'limits', 'connector', 'hooks', 'handler'];

/** Where a function of a library for the service sends a request to, as far as can be said. */
function noAddress(m: Machine): Address {
  return {
    written: null,
    before: text([]),
    query: m.heap.map([], { reason: 'dynamic', at: null }, null),
    inUrl: null,
    encoded: [],
  };
}

/** A host of the service; or one that cannot be told, with a path that is the catalogue's. */
function isService(host: ReturnType<typeof matchUrl>['host'], match: PathMatch): boolean {
  if (host === 'production' || host === 'staging' || host === 'retired')
    return match.kind !== 'none' || host === 'retired';
  if (host !== 'unknown' && host !== 'local') return false;
  return match.kind === 'operation' || match.kind === 'alias' || match.kind === 'v2' || match.kind === 'removed';
}

/** Whether these are the versions of one endpoint. */
function isOneEndpoint(templates: readonly string[]): boolean {
  return new Set(templates.map((template) => template.replace(/^\/v\d+\//, '/'))).size === 1;
}

/** The literal that says most of the path. */
function pathOrigin(before: Text): Origin | null {
  let best: Origin | null = null;
  let most = 3;
  for (const part of before.parts) {
    if (part.kind !== 'literal' || !part.at) continue;
    const path = part.text.replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, '');
    if (path.length > most) {
      most = path.length;
      best = part.at;
    }
  }
  return best;
}

/** A path that is none of the service's is so whatever its values are. */
function whyUnknown(before: Text, match: PathMatch): Openness {
  return match.kind === 'unknown' ? { reason: 'dynamic', at: pathOrigin(before) } : holeReason(before);
}

function holeReason(before: Text): Openness {
  for (const part of before.parts) {
    if (part.kind === 'hole' && part.value.kind === 'symbol' && part.value.origin === 'parameter')
      return { reason: 'parameter', at: part.at };
  }
  return { reason: 'dynamic', at: before.parts.find((part) => part.at)?.at ?? null };
}

/** Where the client was made that a request goes through, when it was made for this service: it holds base, query or headers. */
function dedicatedClient(m: Machine, { through, record }: SentRequest): Origin | null {
  if (!through?.madeAt) return null;
  const { base = [], host = [], query = [], headers = [] } = record.slots;
  const holds = [...base, ...host, ...query, ...headers].some((key) => {
    const found = m.heap.find(through.config, key);
    return found.kind === 'value' && !(m.heap.asMap(found.value)?.entries.size === 0);
  });
  return holds ? through.madeAt : null;
}

function fieldsOf(m: Machine, value: Ref): Fields {
  const map = m.heap.asMap(value);
  if (!map) return { at: null, open: { reason: 'open map', at: null }, entries: new Map() };
  return {
    at: map.at,
    open: map.open,
    entries: new Map([...map.entries].map(([key, entry]) => [key, fieldOfEntry(entry, map.open)])),
  };
}

/** `open`: why the map that it is of may hold anything, which decides where the entry itself does not. */
function fieldOfEntry({ value, maybe, at, of = null }: Entry, open: Openness | null): Field {
  const states = new Set(alternatives(value).map((each): SlotState => (isAbsentValue(each) ? 'absent' : 'present')));
  if (maybe || alternatives(value).some(mayBeBlank)) states.add('absent');
  if (states.size === 1 && states.has('present')) return { state: 'present', value, at, of, why: null };
  if (states.size === 1) return { state: 'absent', value, at, of, why: null };
  // Who gives a parameter decides whether it is there, too: `if subject: params["object"] = subject`.
  const isGiven = alternatives(value).some((each) => each.kind === 'symbol' && each.origin === 'parameter');
  return { state: 'unknown', value, at, of, why: open ?? { reason: isGiven ? 'parameter' : 'branches differ', at } };
}

/** Null, or blank: the service takes a blank parameter for a missing one. */
function isAbsentValue(value: Value): boolean {
  if (value.kind === 'constant') return value.value === null;
  return value.kind === 'text' && value.parts.every((part) => part.kind === 'literal') && isBlank(value) === true;
}

/** A variable or setting that is blank where it is not set, as the program says. */
function mayBeBlank(value: Value): boolean {
  if (value.kind === 'text') return value.parts.every((part) => part.kind === 'hole' && mayBeBlank(part.value));
  if (value.kind !== 'symbol' || (value.origin !== 'environment' && value.origin !== 'setting')) return false;
  return (
    value.fallback !== null && alternatives(value.fallback).some((each) => isAbsentValue(each) || mayBeBlank(each))
  );
}

/** Whether a field is there, and what it says is nothing. */
export function isBlankField({ state, value }: Field): boolean {
  return state === 'absent' && value !== null && alternatives(value).every(({ kind }) => kind === 'text');
}

export function fieldOf(fields: Fields, name: string): Field {
  const found = fields.entries.get(name);
  if (found) return found;
  return { state: fields.open ? 'unknown' : 'absent', value: null, at: null, of: null, why: fields.open };
}

function slotFields(m: Machine, config: Ref, keys: readonly string[] | undefined, lines = false): Fields {
  const all = m.heap.map([], null, null);
  let at: Origin | null = null;
  for (const key of keys ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind === 'open') m.heap.open(all, found.why.reason, found.why.at);
    if (found.kind !== 'value') continue;
    at ??= m.heap.asMap(found.value)?.at ?? null;
    m.maybe(found.maybe, () => {
      if (lines) mergeHeaderLines(m, all, found.value);
      else if (found.value.kind !== 'text' && found.value.kind !== 'function') m.heap.merge(all, found.value, null);
    });
  }
  return { ...fieldsOf(m, all), at };
}

/** A body's fields, those of a form that is written as a text included. */
function bodyFields(m: Machine, config: Ref, keys: readonly string[] | undefined): Fields {
  const fields = slotFields(m, config, keys);
  const forms = m.heap.map([], null, null);
  for (const key of keys ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind === 'value' && found.value.kind === 'text' && !found.maybe) mergeQuery(m, forms, found.value, null);
  }
  return { ...fields, entries: new Map([...fieldsOf(m, forms).entries, ...fields.entries]) };
}

/** Why requests of a client may be other than what is seen; null when nothing else touches them. */
function unseenBy(m: Machine, { config, record, unseen }: ClientObject): Openness | null {
  const opened = record.opens?.some((key) => m.heap.find(config, key).kind === 'value') === true;
  return opened && unseen?.reason !== 'dynamic' ? { reason: 'dynamic', at: null } : unseen;
}

type FoundValue = Extract<Found, { readonly kind: 'value' }>;

/** The limit on the read or on the whole request, from wherever it is set; else the library's own. */
function timeoutOf(m: Machine, language: Language, client: ClientObject): Timeout {
  const { config, record } = client;
  const around = m.heap.find(config, LIMIT);
  const limits = LIMITS[language.library.timeUnit];
  const outer = around.kind === 'value' ? together(aroundIn(m, around, limits)) : null;
  if (outer?.state === 'set')
    return { ...outer, phase: m.heap.find(config, LIMIT_UNTIL).kind === 'value' ? HEADERS : 'total' };
  let open: Openness | null = outer?.why ?? null;
  let disabled: Timeout | null = null;
  // Some of what an option may be leaves the library's own limit as it is.
  let isWhole = true;
  let isOverruled = false;
  const { ignores, defaultTimeoutMs } = limitsOf(m, config, record);
  for (const slot of record.slots.timeout ?? []) {
    if (slot.phase === 'connect' || slot.phase === 'body' || ignores.includes(slot.key)) continue;
    if (slot.requires !== undefined && isOff(m, config, slot.requires)) continue;
    const found = m.heap.find(config, slot.key);
    if (found.kind === 'open') open ??= found.why;
    if (found.kind !== 'value') continue;
    const holds = heldBy(m, config, slot);
    if (holds === false) continue;
    const hasDefault = record.defaultTimeoutMs !== null && language.semantics.equality.hasUndefined;
    const all = limitsIn(m, found, slot, hasDefault);
    const given = all.filter((each) => each !== null);
    const set = together(all);
    if (set?.state === 'set') {
      if (holds && !isOverruled)
        return {
          ...set,
          phase: phaseOf(m, config, record, slot, slot.phase),
          attempts: attemptsOf(m, config, record, slot),
        };
      open ??= { reason: isOverruled ? 'branches differ' : 'dynamic', at: set.at };
    } else if (given.some(({ state }) => state !== 'absent')) open ??= set?.why ?? null;
    else if (given[0]) {
      disabled ??= given[0];
      isWhole &&= given.length === all.length;
    }
    if (slot.decides !== true) continue;
    if (given.length === all.length) break;
    isOverruled ||= given.some(({ state }) => state !== 'set');
  }
  if (disabled && !isWhole && defaultTimeoutMs !== null) open ??= { reason: 'branches differ', at: disabled.at };
  if (disabled && !open) return disabled;
  open ??= unseenBy(m, client);
  if (open) return unnumbered('unknown', null, open);
  if (defaultTimeoutMs === undefined || record.attended === true)
    return unnumbered('unknown', null, { reason: 'dynamic', at: null });
  if (defaultTimeoutMs !== null) return { ...unnumbered('default'), ms: defaultTimeoutMs };
  return unnumbered('absent');
}

function phaseOf(
  m: Machine,
  config: Ref,
  record: ClientRecord,
  { key }: TimeoutSlot,
  phase: LimitPhase | 'varies',
): LimitPhase | null {
  switch (phase) {
    case 'varies':
      return null;
    case 'headers':
      // What follows them may have a limit of its own.
      return record.slots.timeout?.some((slot) => slot.phase === 'body' && !isOff(m, config, slot.key)) === true
        ? null
        : phase;
    case 'read':
      return limitsOf(m, config, record).phase ?? phase;
    case 'total': {
      const until = isOfSignal(key) ? m.heap.find(config, key.replace(/ms$/, 'until')) : null;
      return until?.kind === 'value' ? HEADERS : phase;
    }
  }
}

function attemptsOf(m: Machine, config: Ref, { attempts }: ClientRecord, { anew }: TimeoutSlot): number | null {
  if (!attempts || anew !== true) return 1;
  if (attempts.decides?.some((key) => m.heap.find(config, key).kind !== 'none') === true) return null;
  for (const key of attempts.keys) {
    const found = m.heap.find(config, key);
    if (found.kind === 'open') return null;
    const value = found.kind === 'value' && !found.maybe ? found.value : null;
    if (value?.kind === 'constant' && typeof value.value === 'number') return value.value + 1;
    if (found.kind === 'value' && !m.heap.asMap(found.value)) return null;
  }
  return attempts.otherwise;
}

/** What holds no time of its own is no signal. */
function isOfSignal(key: string): boolean {
  return key.endsWith('.ms');
}

function withIneffective(m: Machine, { config, record }: ClientObject, timeout: Timeout): Timeout {
  if (timeout.state === 'set') return timeout;
  const ineffective = ineffectiveOf(m, config, record);
  // Of what is not known, only that something else took its place.
  const isSaid = timeout.state !== 'unknown' || ineffective?.why === 'beside another';
  return isSaid ? { ...timeout, ineffective } : timeout;
}

/** What each alternative of a limit around a request says: one of no known length is a limit. */
function aroundIn(m: Machine, { value, maybe }: FoundValue, slot: TimeoutSlot): (Timeout | null)[] {
  const all = alternatives(value).map((each) => readTimeout(m, each, slot) ?? SET);
  return maybe ? [...all, null] : all;
}

/** What each alternative of an option says of the limit; null for those that leave it as it is, as undefined does. */
function limitsIn(
  m: Machine,
  { value, maybe }: FoundValue,
  slot: TimeoutSlot,
  undefinedLeavesDefault: boolean,
): (Timeout | null)[] {
  const all = alternatives(value).map((each) =>
    undefinedLeavesDefault && each.kind === 'constant' && each.isMissing === true ? null : readTimeout(m, each, slot),
  );
  return maybe ? [...all, null] : all;
}

/** What alternatives say of a limit together: what all of them say, else nothing that is known; null where none says anything. */
function together(all: readonly (Timeout | null)[]): Timeout | null {
  const [first = null, ...others] = all;
  if (first === null && others.every((each) => each === null)) return null;
  const differing = others.find((each) => each?.state !== first?.state);
  if (first && differing === undefined) {
    const isOne = others.every((each) => each?.ms === first.ms && each.unit === first.unit);
    return isOne ? first : { ...first, ms: null, unit: null };
  }
  const given = all.find((each) => each !== null && each.state !== 'absent') ?? first ?? differing ?? null;
  return unnumbered('unknown', null, given?.why ?? { reason: 'branches differ', at: given?.at ?? null });
}

/** A limit, and whether it is that of a signal which all calls share. */
function withSignal(m: Machine, sent: SentRequest, config: Ref, timeout: Timeout): Timeout {
  if (timeout.state !== 'set') return timeout;
  for (const { key } of sent.record.slots.timeout ?? []) {
    if (!isOfSignal(key) || m.heap.find(config, key).kind !== 'value') continue;
    const found = m.heap.find(config, key.slice(0, -'.ms'.length));
    const signal = found.kind === 'value' && !found.maybe ? m.heap.asMap(found.value) : null;
    if (!signal?.at || !isMadeOnStart(signal.at) || !isSentLater(sent)) continue;
    const begun = signal.entries.get('ms')?.at ?? signal.at;
    return { ...timeout, spent: { at: signal.at, isFromStart: isMadeOnStart(begun) } };
  }
  return timeout;
}

/** The library's own limit, or that of what it leaves the sending to: undefined where that is not known. */
function limitsOf(
  m: Machine,
  config: Ref,
  { limitOf, defaultTimeoutMs }: ClientRecord,
): {
  readonly ignores: readonly string[];
  readonly defaultTimeoutMs: number | null | undefined;
  readonly phase?: LimitPhase | undefined;
} {
  const found = limitOf ? m.heap.find(config, limitOf.key) : null;
  if (!limitOf || !found || found.kind === 'none') return { ignores: [], defaultTimeoutMs };
  const name = found.kind === 'value' && !found.maybe ? known(found.value) : null;
  const named = name === null ? undefined : limitOf.named[name];
  return { ignores: named?.ignores ?? [], defaultTimeoutMs: named?.defaultTimeoutMs, phase: named?.phase };
}

/** Whether an option is not given, or given as none. */
function isOff(m: Machine, config: Ref, key: string): boolean {
  const found = m.heap.find(config, key);
  if (found.kind !== 'value') return found.kind === 'none';
  return alternatives(found.value).every(
    (each) => each.kind === 'constant' && (each.value === null || each.value === false || each.value === 0),
  );
}

/** A limit of no known length, or none. */
function unnumbered(state: Timeout['state'], at: Origin | null = null, why: Openness | null = null): Timeout {
  return { state, ms: null, unit: null, phase: null, attempts: 1, spent: null, ineffective: null, at, why };
}

/** A limit around a request, in what the languages count times in. */
const LIMITS: Readonly<Record<TimeoutSlot['unit'], TimeoutSlot>> = {
  ms: { key: LIMIT, unit: 'ms', phase: 'total' },
  s: { key: LIMIT, unit: 's', phase: 'total' },
  ns: { key: LIMIT, unit: 'ns', phase: 'total' },
};

/** Units in ms. */
const UNITS: Readonly<Record<TimeoutSlot['unit'], number>> = { ms: 1, s: 1000, ns: 1e-6 };

const SET = unnumbered('set');

/** Whether other options let a limit hold: a handler that ends the request, nothing that switches it off; null when it cannot be told. */
function heldBy(m: Machine, config: Ref, { handlers, unless }: TimeoutSlot): boolean | null {
  let held: boolean | null = true;
  for (const key of unless ?? []) {
    const found = m.heap.find(config, key);
    const values = found.kind === 'value' ? alternatives(found.value) : [];
    const given = values.filter((value) => !(value.kind === 'constant' && value.value === null));
    if (given.length > 0 && given.length === values.length && found.kind === 'value' && !found.maybe) return false;
    if (given.length > 0 || found.kind === 'open') held = null;
  }
  if (!handlers) return held;
  let ends: boolean | null = false;
  for (const key of handlers) {
    const found = m.heap.find(config, key);
    if (found.kind === 'open') ends = null;
    if (found.kind !== 'value') continue;
    for (const value of alternatives(found.value)) {
      const does = endsRequest(value);
      if (does === true) return held;
      if (does === null) ends = null;
    }
  }
  return ends;
}

/** Whether a handler ends the request that it is told of; null when it cannot be told. */
function endsRequest(value: Value): boolean | null {
  if (value.kind === 'constant') return false;
  if (value.kind !== 'function') return null;
  const { lambda, unit } = value;
  const text = unit.text.slice(lambda.start, lambda.end);
  if (/\b(?:destroy|abort|cancel|throw|reject\w*|end|close|kill)\b/.test(text)) return true;
  const called = [...text.matchAll(/([\w$.]+)\s*\(/g)].map(([, name = '']) => name);
  return called.every((name) => /^(?:console|log\w*|this\.log\w*)(?:\.|$)/.test(name)) ? false : null;
}

function readTimeout(m: Machine, value: Value, slot: TimeoutSlot): Timeout | null {
  const at = originOf(value);
  const list = m.heap.asList(value);
  if (list) {
    const item = slot.item === undefined ? undefined : list.items[slot.item];
    return item ? readTimeout(m, item, slot) : null;
  }
  // Another client that sends in its stead, which may have a limit of its own.
  if (m.heap.asClient(value)) return unnumbered('unknown', at, { reason: 'dynamic', at });
  const options = m.heap.asMap(value);
  // Options of a limit, of which no slot found one: `ClientTimeout(connect=5)` replaces the library's own limits whole.
  if (options) return unnumbered(options.open ? 'unknown' : 'absent', at, options.open);
  if (value.kind === 'symbol') {
    const fallback = value.fallback
      ? together(alternatives(value.fallback).map((each) => readTimeout(m, each, slot)))
      : null;
    // A default of none is for callers to change.
    if (fallback?.state === 'absent' && value.origin === 'parameter')
      return unnumbered('unknown', at, { reason: 'parameter', at: value.at });
    if (value.fallback) return fallback ?? unnumbered('set', at);
    if (value.origin === 'unknown' && value.name === '')
      return unnumbered('unknown', at, { reason: 'dynamic', at: value.at });
    return unnumbered('set', at);
  }
  if (value.kind === 'external') return unnumbered('set', at);
  if (value.kind === 'text') {
    if (slot.text === 'ignored') return null;
    if (slot.text === 'refused') return unnumbered(known(value) === null ? 'set' : 'absent', at);
    const characters = known(value);
    const digits = slot.whole === true ? (/^\s*-?\d+/.exec(characters ?? '')?.[0] ?? '') : characters;
    const parsed = digits === null || digits.trim() === '' ? Number.NaN : Number(digits);
    return Number.isNaN(parsed) ? unnumbered('set', at) : numberTimeout(parsed, slot, at);
  }
  if (value.kind === 'function' && slot.function) return unnumbered('unknown', at, { reason: 'dynamic', at });
  if (value.kind !== 'constant') return null;
  if (slot.mapsOnly === true && typeof value.value === 'number') return unnumbered('absent', at);
  if (typeof value.value === 'number') return numberTimeout(value.value, slot, at);
  if (value.value === true || (value.value === null && slot.null === 'ignored')) return null;
  return unnumbered('absent', at);
}

function numberTimeout(given: number, slot: TimeoutSlot, at: Origin | null): Timeout {
  const value = Math.max(slot.whole === true ? Math.trunc(given) : given, slot.least ?? Number.NEGATIVE_INFINITY);
  if (value < 0 || (value === 0 && slot.zero !== 'at once')) return unnumbered('absent', at);
  // Five nanoseconds are 0.000005 ms, and no sum of what binary fractions leave.
  const ms = Number((value * UNITS[slot.unit]).toPrecision(12));
  return { ...unnumbered('set', at), ms, unit: slot.unit };
}

const TOKEN_KEYS = ['token', 'access_token', 'jwt'];

function tokenOf(m: Machine, config: Ref, record: ClientRecord, query: Fields, headers: Fields, body: Fields): Token {
  const inQuery = query.entries.get('token');
  if (inQuery && inQuery.state !== 'absent') return tokenIn('query', inQuery.value, inQuery.at);
  for (const [name, field] of headers.entries) {
    if (!/^(?:authorization|x-api-key)$/i.test(name)) continue;
    if (field.state === 'unknown') return { ...tokenIn('header', field.value, field.at), location: 'unknown' };
    if (field.state === 'present' || isWord(record, field.value)) return tokenIn('header', field.value, field.at);
  }
  for (const each of record.slots.auth ?? []) {
    const { key, requires, pair } = typeof each === 'string' ? { key: each } : each;
    const found = m.heap.find(config, key);
    if (pair === true && !(found.kind === 'value' && !found.maybe && m.heap.asList(found.value))) continue;
    if (requires !== undefined && isOff(m, config, requires)) continue;
    if (found.kind === 'value') return tokenIn('header', found.value, originOf(found.value));
  }
  for (const key of TOKEN_KEYS) {
    const field = body.entries.get(key);
    if (field) return tokenIn('body', field.value, field.at);
  }
  const open = headers.open ?? query.open;
  return { ...NO_TOKEN, location: open ? 'unknown' : 'none' };
}

/** Whether a header that is nothing is sent as that word. */
function isWord({ nothingAsHeader }: ClientRecord, value: Value | null): boolean {
  if (value?.kind !== 'constant') return false;
  return (value.isMissing === true ? nothingAsHeader?.undefined : nothingAsHeader?.null) === 'word';
}

const NO_TOKEN: Token = {
  location: 'none',
  source: 'unknown',
  at: null,
  literalAt: null,
  facts: null,
  isSecret: false,
  isWebToken: false,
  symbols: [],
  readAt: [],
};

function tokenIn(location: Token['location'], value: Value | null, at: Origin | null): Token {
  const source = sourceOf(value);
  if (value?.kind !== 'text' || source !== 'literal') {
    const symbols = symbolsIn(value);
    const readAt = symbols.flatMap((symbol) => symbol.at ?? []);
    return { ...NO_TOKEN, location, source, at, symbols: symbols.map(({ id }) => id), readAt };
  }
  const characters = bare(value);
  const facts = serviceFacts(characters);
  const part = value.parts.find((each) => each.kind === 'literal' && bare(text([each])) !== '');
  return {
    location,
    source,
    at,
    literalAt: part?.at ?? null,
    facts,
    symbols: [],
    readAt: [],
    isSecret: facts ? facts.environment === 'production' : isOpaqueKey(characters),
    isWebToken: isWebToken(characters),
  };
}

/** A JSON web token that is sent to the service is one of its tokens, whatever it says of itself. */
function provenToken(token: Token, host: CallHost | 'none' | 'other'): Token {
  const isProven = host === 'production' && token.source === 'literal' && token.facts === null && token.isWebToken;
  return isProven ? { ...token, isSecret: true } : token;
}

function symbolsIn(value: Value | null, seen = new Set<Value>()): Sym[] {
  // What has grown by alternatives holds what it was before in each of them.
  if (!value || seen.has(value)) return [];
  seen.add(value);
  if (value.kind === 'symbol') return [value];
  if (value.kind === 'oneOf') return value.values.flatMap((each) => symbolsIn(each, seen));
  if (value.kind !== 'text') return [];
  return value.parts.flatMap((part) => (part.kind === 'hole' ? symbolsIn(part.value, seen) : []));
}

/** A token without the scheme that stands before it. */
function bare(value: Text): string {
  return (known(value) ?? '').replace(/^(?:Bearer|Token)\s*/i, '');
}

function sourceOf(value: Value | null): Token['source'] {
  if (!value) return 'unknown';
  if (value.kind === 'symbol')
    return value.origin === 'environment' ? 'env' : value.origin === 'setting' ? 'config' : 'unknown';
  if (value.kind !== 'text') return 'unknown';
  const holes = value.parts.filter((part) => part.kind === 'hole');
  const [hole] = holes;
  if (hole) return sourceOf(hole.value);
  return bare(value) === '' ? 'unknown' : 'literal';
}
