import { HOLE, matchUrl, type PathMatch } from '../../catalogue/match';
import type { ClientRecord } from '../clients/schema';
import { traceabilityParameters, type TraceabilityParameter } from '../findings';
import type { Machine } from '../flow/machine';
import { addressesOf, type Address, type SentRequest } from '../flow/requests';
import {
  alternatives,
  type ClientObject,
  known,
  type Openness,
  type Origin,
  type Ref,
  type Text,
} from '../flow/values';
import type { Call, Field, QueryHolder } from './call';
import { fieldOf, fieldsOf, slotFields } from './fields';
import { timeoutOf, unseenBy } from './timeout';
import { tokenOf } from './token';

export type { Call, Field, Fields, QueryHolder, Timeout, Token } from './call';
export { fieldOf } from './fields';

/** The calls of API Entreprise that a sent request may be: one for each address that it may go to. */
export function callsOf(m: Machine, sent: SentRequest): Call[] {
  const found = m.heap.asClient(sent.request);
  if (!found) return [];
  const client = { ...found, unseen: unseenBy(m, found) };
  const calls = addressesOf(m, sent, client).flatMap((address) => {
    const call = callTo(m, sent, client, address);
    return call ? [call] : [];
  });
  return joinSameEndpoint(calls);
}

/** Whether a request goes to an address that a parameter decides: whoever calls may make it one of the service's. */
export function isUndecided(m: Machine, sent: SentRequest): boolean {
  const client = m.heap.asClient(sent.request);
  if (!client) return false;
  return addressesOf(m, sent, client).some(({ before }) => {
    const { host } = matchUrl(urlText(before));
    return host !== 'other' && host !== 'none' && holeReason(before).reason === 'parameter';
  });
}

/** Alternatives of one address that lead to one endpoint are one call: a parameter that only some have is unknown. */
function joinSameEndpoint(calls: readonly Call[]): Call[] {
  const joined = new Map<string, Call>();
  for (const call of calls) {
    const key = `${call.match.kind} ${call.endpoint ?? ''}`;
    const other = joined.get(key);
    joined.set(key, other ? joinCalls(other, call) : call);
  }
  return [...joined.values()];
}

function joinCalls(a: Call, b: Call): Call {
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
    query: { ...a.query, entries, open: a.query.open ?? b.query.open },
    params: {
      context: both('context'),
      recipient: both('recipient'),
      object: both('object'),
      user_id: both('user_id'),
    },
    token: a.token.location === 'query' ? a.token : b.token,
  };
}

function callTo(m: Machine, sent: SentRequest, client: ClientObject, address: Address): Call | null {
  const { config } = client;
  const unseen = unseenBy(m, client);
  const url = urlText(address.before);
  const { host, match } = matchUrl(url);
  if (!isService(host, match)) return null;
  const { record } = sent;
  const last = address.before.parts.at(-1);
  // A path that is passed on may bring its query with it.
  if (match.kind === 'ambiguous' && last?.kind === 'hole' && !isOneEndpoint(match.templates))
    m.heap.open(address.query, holeReason(address.before).reason, last.at);
  const query = fieldsOf(m, address.query);
  const own = slotFields(m, config, record.slots.headers);
  const headers = { ...own, open: own.open ?? unseen };
  const body = slotFields(m, config, record.slots.body);
  const holders: QueryHolder[] = [];
  if (address.inUrl) holders.push({ kind: 'url', isOneOf: false, ...fieldsOf(m, address.inUrl) });
  for (const map of address.encoded) holders.push({ kind: 'map', isOneOf: false, ...fieldsOf(m, map) });
  for (const key of record.slots.query ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind !== 'value') continue;
    const values = alternatives(found.value);
    for (const value of values) {
      const map = value.kind === 'query' ? value.map : value;
      if (map.kind !== 'ref' || !m.heap.asMap(map)) continue;
      holders.push({ kind: 'map', isOneOf: values.length > 1, ...fieldsOf(m, map) });
    }
  }
  const [context, recipient, object, userId] = traceabilityParameters.map((name) => fieldOf(query, name));
  if (!context || !recipient || !object || !userId) return null;
  return {
    client: record,
    sent,
    file: sent.file,
    host: host === 'none' || host === 'other' ? 'unknown' : host,
    method: sent.verb ?? methodOf(m, config, record),
    endpoint: 'template' in match ? match.template : null,
    match,
    operation: 'operation' in match ? match.operation : null,
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
    timeout: timeoutOf(m, client),
    token: tokenOf(m, config, record, query, headers, body),
    why: 'template' in match ? null : holeReason(address.before),
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

function urlText(before: Text): string {
  return before.parts.map((part) => (part.kind === 'literal' ? part.text : HOLE)).join('');
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

function methodOf(m: Machine, config: Ref, record: ClientRecord): string | null {
  for (const key of record.slots.method ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind === 'value') return known(found.value)?.toUpperCase() ?? null;
    if (found.kind === 'open') return null;
  }
  return 'GET';
}
