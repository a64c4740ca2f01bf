import { answerUse } from '../answer';
import { aroundOf } from '../around';
import { HOLE, matchUrl, type PathMatch } from '../../catalogue/match';
import { traceabilityParameters, type TraceabilityParameter } from '../findings';
import { blindRetryOf } from '../retries';
import { unknownClient } from '../../clients/unknown';
import { isRead } from '../../interpreter/clients/combining';
import type { Machine } from '../../interpreter/evaluation/machine';
import { addressesOf, requestMethod, type Address, type SentRequest } from '../../interpreter/clients/requests';
import type { ClientObject, Openness } from '../../interpreter/values/heap-objects';
import { alternatives, text, type Origin, type Text, type Value } from '../../interpreter/values';
import { withHoles } from '../../interpreter/values/texts';
import { identifiersOf } from '../identifiers';
import { transportOf } from '../transport';
import type { Field, QueryHolder, ServiceCall } from './service-call';
import { mapFields, fieldOf, slotFields, bodyFields } from './fields';
import { joinTimeouts, timeoutOf, withIneffective, withSignal } from './timeout';
import { callToken, provenToken } from './token';

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
  const query = mapFields(m, address.query);
  const own = slotFields(m, config, record.slots.headers, record.slots.headerLines);
  const headers = { ...own, open: own.open ?? unseen };
  const body = bodyFields(m, config, record.slots.body);
  const asked = host === 'none' || host === 'other' ? 'unknown' : host;
  const holders: QueryHolder[] = [];
  if (address.inUrl) holders.push({ kind: 'url', isOneOf: false, isRead: true, ...mapFields(m, address.inUrl) });
  for (const map of address.encoded) holders.push({ kind: 'map', isOneOf: false, isRead: true, ...mapFields(m, map) });
  for (const key of record.slots.query ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind !== 'value') continue;
    const values = alternatives(found.value);
    for (const value of values) {
      const map = value.kind === 'query' ? value.map : value;
      if (map.kind !== 'ref' || !m.heap.asMap(map)) continue;
      const isKnownKind = isRead(m, record.slots.combines, value);
      holders.push({ kind: 'map', isOneOf: values.length > 1, isRead: isKnownKind, ...mapFields(m, map) });
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
    token: provenToken(callToken(m, config, record, query, headers, body), host),
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

/** Why requests of a client may be other than what is seen; null when nothing else touches them. */
export function unseenBy(m: Machine, { config, record, unseen }: ClientObject): Openness | null {
  const opened = record.opens?.some((key) => m.heap.find(config, key).kind === 'value') === true;
  return opened && unseen?.reason !== 'dynamic' ? { reason: 'dynamic', at: null } : unseen;
}
