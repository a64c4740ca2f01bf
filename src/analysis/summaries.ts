import type { ServiceCall, Field } from './calls/service-call';
import {
  traceabilityParameters,
  type CallSummary,
  type SlotState,
  type TraceabilityParameter,
  type Why,
} from './findings';
import type { Place } from '../text/place';
import { clauseFor } from './ineffective-clause';
import { redact } from '../token';
import { unknownClient } from '../clients/unknown';
import { chainAt } from '../rewriting/nodes';
import { isStatement } from '../rewriting/statements';
import { known, type Value } from '../interpreter/values';
import type { Openness } from '../interpreter/values/heap-objects';
import { decoded } from '../interpreter/values/queries';
import { placeOf } from '../interpreter/names/unit';
import type { Side } from './side';
import { literalPlace } from './spots';
import { subjectOf } from './subject';

/** The place of a call's record: where its endpoint is written, else where it is sent. */
export function recordPlace(call: ServiceCall): Place {
  return placeOf(call.pathAt ?? call.sent.at);
}

function statementOf(call: ServiceCall): Place {
  const at = call.pathAt ?? call.sent.at;
  const { start, end } = chainAt(at.unit, at).findLast(isStatement) ?? at;
  return placeOf({ unit: at.unit, start, end });
}

function keyOf(place: Place): string {
  return `${place.uri}:${String(place.start)}:${String(place.end)}`;
}

/**
 * One record per place that names an endpoint, else per send. Several ways to the same place are joined: those on which a
 * parameter depends on a caller that is not known give way to those of known callers.
 */
export function summarise(calls: readonly ServiceCall[], sideOf: (call: ServiceCall) => Side): CallSummary[] {
  const groups = new Map<string, ServiceCall[]>();
  for (const call of calls) {
    const key = `${keyOf(recordPlace(call))} ${call.endpoint ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(call);
    else groups.set(key, [call]);
  }
  // A wrapper that sends what its callers name has no record of its own beside theirs.
  const named = new Set(calls.filter((call) => call.endpoint !== null).map((call) => keyOf(placeOf(call.sent.at))));
  const summaries: CallSummary[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    if (first.endpoint === null && named.has(keyOf(placeOf(first.sent.at)))) continue;
    summaries.push(summary(group, first, sideOf(first)));
  }
  return summaries.sort((a, b) =>
    a.place.uri === b.place.uri ? a.place.start - b.place.start : a.place.uri < b.place.uri ? -1 : 1,
  );
}

function summary(group: readonly ServiceCall[], first: ServiceCall, side: Side): CallSummary {
  const decided = group.filter(
    (call) =>
      !Object.values(call.params).some(
        (field) => field.why?.reason === 'parameter' || field.why?.reason === 'open map',
      ),
  );
  const calls = decided.length > 0 ? decided : group;
  const why: Why[] = [];
  const explain = (slot: string, reason: Openness | null): void => {
    if (reason)
      why.push({
        slot,
        reason: reason.reason === 'parameter' ? 'parameter of a function nobody calls' : reason.reason,
        place: placeOf(reason.at ?? first.sent.at),
      });
  };
  const params: Record<TraceabilityParameter, SlotState> = {
    context: 'unknown',
    recipient: 'unknown',
    object: 'unknown',
    user_id: 'unknown',
  };
  for (const name of traceabilityParameters) {
    const fields = calls.map((call) => call.params[name]);
    params[name] = joined(fields.map((field) => field.state));
    if (params[name] === 'unknown' && name !== 'user_id') explain(name, reasonOf(fields));
  }
  const timeouts = calls.map((call) => call.timeout);
  const [timeout = first.timeout] = timeouts;
  const sameTimeout = timeouts.every((each) => each.state === timeout.state);
  const state = sameTimeout ? timeout.state : 'unknown';
  if (state === 'unknown') explain('timeout', timeout.why ?? { reason: 'branches differ', at: null });
  if (first.endpoint === null) explain('endpoint', first.why);
  return {
    place: recordPlace(first),
    statement: statementOf(first),
    language: first.file.language.id,
    client: first.client.id,
    sender: senderOf(first),
    endpoint: first.endpoint,
    host: hostOf(calls),
    hostName: hostOf(calls) === 'unknown' ? hostNameOf(first) : null,
    params,
    values: valuesOf(calls),
    timeout: {
      state,
      ms: timeouts.every((each) => each.ms === timeout.ms) ? timeout.ms : null,
      phase: timeouts.every((each) => each.phase === timeout.phase) ? timeout.phase : null,
      ...attemptsIn(calls, state),
      ...ineffectiveIn(calls),
    },
    token: { location: tokenLocationOf(calls), source: first.token.source },
    around: aroundAll(calls),
    answer: answerOf(group),
    failure: failureOf(group),
    side,
    subject: subjectOf(first),
    why,
  };
}

/** How often each of the calls is made where it is not answered in time; nothing where that differs, or is once. */
function attemptsIn(
  calls: readonly ServiceCall[],
  state: ServiceCall['timeout']['state'],
): Pick<CallSummary['timeout'], 'attempts'> {
  const [attempts = null, ...others] = new Set(calls.map(({ timeout }) => timeout.attempts));
  return state === 'set' && attempts !== null && attempts > 1 && others.length === 0 ? { attempts } : {};
}

/** What does not hold on all ways to one place. */
function ineffectiveIn(calls: readonly ServiceCall[]): Pick<CallSummary['timeout'], 'ineffective'> {
  const [first] = calls;
  const found = first?.timeout.ineffective;
  if (!found || calls.some(({ timeout }) => timeout.ineffective?.why !== found.why)) return {};
  return { ineffective: { reason: found.why, because: clauseFor(found, first.client), place: placeOf(found.at) } };
}

/** Of several ways to one place, the one that repeats it most. */
function aroundAll(calls: readonly ServiceCall[]): CallSummary['around'] {
  const all = calls.map(({ around }) => around);
  const most = (['concurrent', 'unknown', 'limited', 'loop'] as const).flatMap((state) =>
    all.filter((around) => around.state === state),
  )[0];
  return most
    ? { state: most.state, by: most.by, place: most.at && placeOf(most.at) }
    : { state: 'once', by: '', place: null };
}

/** All that becomes of it on any way, each once. */
function answerOf(calls: readonly ServiceCall[]): CallSummary['answer'] {
  const all = new Map<string, CallSummary['answer'][number]>();
  for (const { state, by, at } of calls.flatMap(({ answer }) => answer.uses)) {
    const place = placeOf(at);
    all.set(`${state} ${keyOf(place)}`, { state, by, place });
  }
  return [...all.values()];
}

function failureOf(calls: readonly ServiceCall[]): CallSummary['failure'] {
  const [failure] = calls.flatMap(({ answer }) => answer.failure ?? []);
  return failure ? { value: failure.value, place: placeOf(failure.at) } : null;
}

/** The host that all calls go to of which it is known; unknown where a condition decides between several. */
function hostOf(calls: readonly ServiceCall[]): ServiceCall['host'] {
  const hosts = new Set(calls.flatMap((call) => call.hosts).filter((host) => host !== 'unknown'));
  const [host = 'unknown'] = hosts;
  return hosts.size > 1 ? 'unknown' : host;
}

function senderOf({ client, sent: { call } }: ServiceCall): string | null {
  const name = client === unknownClient && typeof call.match === 'string' ? call.match : '';
  return /^[\w@$]/.test(name) ? name : null;
}

/** What an address begins with that only the program's surroundings know, or something that is not at hand. */
function hostNameOf({ address: { parts } }: ServiceCall): string | null {
  const [first] = parts;
  if (first?.kind !== 'hole') return null;
  const { value } = first;
  if (value.kind === 'external') return value.id;
  return value.kind === 'symbol' && value.origin !== 'parameter' && value.name !== '' ? value.name : null;
}

/** Where all calls have their token; unknown where they differ. */
function tokenLocationOf(calls: readonly ServiceCall[]): ServiceCall['token']['location'] {
  const locations = new Set(calls.map(({ token }) => token.location));
  const [location = 'unknown'] = locations;
  return locations.size > 1 ? 'unknown' : location;
}

/** Of several ways to one place, what they agree on. */
function valuesOf(calls: readonly ServiceCall[]): Record<string, string> {
  const [first, ...others] = calls.map(writtenValues);
  return Object.fromEntries(
    Object.entries(first ?? {}).filter(([name, value]) => others.every((other) => other[name] === value)),
  );
}

/** What is written out of one call, by name of parameter. Without tokens. */
export function writtenValues({ match, params, query, operation }: ServiceCall): Record<string, string> {
  const path = match.kind === 'operation' || match.kind === 'alias' ? match.parameters : [];
  const names = operation?.parameters.flatMap(({ name, in: place }) => (place === 'query' ? [name] : [])) ?? [];
  const found = [
    // A hole, or a placeholder of a route, is no value.
    ...path.flatMap(({ name, value }) => (/^[\w-]+$/.test(value) ? [[name, value] as const] : [])),
    ...traceabilityParameters.map((name) => [name, valueOf(name, params[name].value)] as const),
    ...names.map((name) => [name, valueOf(name, query.entries.get(name)?.value ?? null)] as const),
  ];
  return Object.fromEntries(found.flatMap(([name, value]) => (value ? [[name, redact(value)]] : [])));
}

/** The value of a parameter; what is written encoded, behind its name in an address, as what it stands for. */
function valueOf(name: string, value: Value | null): string | null {
  const characters = known(value);
  if (characters === null || value?.kind !== 'text') return characters;
  const [part] = value.parts;
  const place = part && literalPlace(part);
  if (part?.at && place) {
    const key = `${name}=`;
    if (part.at.unit.file.text.startsWith(key, place.start - key.length)) return decoded(characters);
  }
  return characters;
}

function joined(states: readonly SlotState[]): SlotState {
  const [first = 'unknown'] = states;
  return states.every((state) => state === first) ? first : 'unknown';
}

function reasonOf(fields: readonly Field[]): Openness {
  return fields.find((field) => field.why)?.why ?? { reason: 'branches differ', at: null };
}
