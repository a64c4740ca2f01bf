import type { LibraryCall } from '../evaluation/call-site';
import type { NamedCall } from '../evaluation/call-site';
import type { ClientCall, ClientRecord } from '../../clients/schema';
import { argumentsOn, type Arguments } from '../evaluation/arguments';
import { dropUnsent } from './combining';
import { invoke, namedMap } from '../evaluation/invoke';
import { surroundingsOf } from '../answers/enclosing';
import { runHooks } from '../evaluation/hooks';
import type { Machine } from '../evaluation/machine';
import { CLIENT_FIELD, keyOf } from '../evaluation/members';
import { makeUrl } from '../library/addresses';
import { LIMIT } from '../values/limits';
import {
  alternatives,
  NOTHING,
  originOf,
  unknown,
  type Entry,
  type External,
  type Origin,
  type Ref,
  type Value,
} from '../values';
import type { ClientObject, MapObject } from '../values/heap-objects';
import { write, constantOf } from './client-writes';
import { addressedBy, NAMED_CALLS, sendNamed } from './sent-calls';
import { goesToAbsolute, moveBase } from './bases';

/** Calls a function of a library through a value that something else may have changed. */
export function callExternal(m: Machine, of: External, { name: id, args, at, node }: NamedCall): Value | null {
  const made = callClient(m, { name: id, args, at, node });
  if (of.unseen && made) m.heap.openClient(made, of.unseen);
  return made;
}

/**
 * Calls a function, constructor or method of a library's client, by the name that records use; null when no record knows
 * it. `receiver` is the client for methods.
 */
export function callClient(m: Machine, { receiver, name, args, at, node }: LibraryCall): Value | null {
  const object = m.heap.asClient(receiver);
  const found = object
    ? m.clients.method(object.record, name, object.sent)
    : m.clients.function(name, m.frame.unit.file.language.family);
  if (!found) return object ? null : (sendNamed(m, name, args, at, node) ?? optionValue(m, name, args, at));
  const { call, verb } = found;
  const record = object ? found.record : m.versionsOf(found.record, m.frame.unit.file)[0];
  if (call.does === 'wraps') return args.positional[0] ?? NOTHING;
  if (call.does === 'reads') {
    const address = object && m.heap.read(object.config, record.slots.url?.[0] ?? '');
    return address && at ? makeUrl(m, address, at) : unknown('result', '', at);
  }
  const target = call.receiver === undefined ? object : m.heap.asClient(args.positional[call.receiver]);
  if (call.receiver !== undefined && !target) {
    const given = args.positional[call.receiver];
    // The library's own instance, which all its functions send through.
    const isLibrary = given?.kind === 'external' && m.clients.isClient(given.id, m.frame.unit.file.language.family);
    if (!isLibrary || call.does !== 'configures') return unknown('result', '', at);
    write(m, record, call, m.sharedConfig(record), args, at);
    return given;
  }
  const on = call.receiver === undefined ? receiver : args.positional[call.receiver];
  if (call.does === 'configures' && target && on && call.copies !== true) {
    if (call.onto !== undefined && at) moveBase(m, record, target.config, call.onto, at);
    write(m, record, call, target.config, args, at);
    callBlock(m, call, on, args, at);
    return call.answers === true && at ? answerOf(m, on, at) : on;
  }
  if (call.does === 'shares') {
    const sharing = m.clients.functionsNamed(name, m.frame.unit.file.language.family);
    for (const each of sharing) if (each.call.does === 'shares') share(m, each.record, each.call, args, at);
    return NOTHING;
  }
  if (call.does === 'defaults')
    return m.heap.make({
      kind: 'client',
      record,
      config: m.sharedConfig(record),
      madeAt: null,
      unseen: null,
      sent: false,
    });
  if (call.does === 'names') {
    const [given, fn] = args.positional;
    const key = given ? keyOf(given) : null;
    if (key !== null && fn) m.heap.setEntry(m.heap.mapAt(m.sharedConfig(record), NAMED_CALLS), key, fn, at);
    return NOTHING;
  }
  if (call.does === 'ends') {
    if (target) m.heap.write(target.config, LIMIT, m.timers.at(-1)?.after ?? unknown('unknown', '', at), at);
    return on ?? NOTHING;
  }
  const sends = call.does === 'sends';
  const beginning = target && call.afresh !== true ? target.config : m.sharedConfig(record);
  let config = call.itself === true && target ? target.config : m.heap.copyMap(beginning);
  if (sends && record.slots.combines?.relativeOnly === true) {
    write(m, record, call, config, args, at);
    const isAbsolute = goesToAbsolute(m, record, config);
    config = m.heap.copyMap(beginning);
    dropUnsent(m, record, config, isAbsolute);
  } else if (sends) dropUnsent(m, record, config, null);
  for (const key of call.leaves ?? []) m.heap.removeEntry(config, key);
  if (call.onto !== undefined && at) moveBase(m, record, config, call.onto, at);
  write(m, record, call, config, args, at);
  if (call.does === 'addresses') return addressedBy(m, record, call, config, at);
  if (call.does === 'implements') return implemented(m, record, config, target, args, at);
  const around = m.limits.at(-1);
  // A changed copy is the same client.
  const isCopy = call.does === 'configures';
  if (sends && around) m.heap.write(config, LIMIT, around, at);
  const made = m.heap.make({
    kind: 'client',
    record,
    config,
    madeAt:
      sends || call.ofRequest === true
        ? (target?.madeAt ?? null)
        : isCopy
          ? (target?.madeAt ?? at)
          : (at ?? target?.madeAt ?? null),
    unseen: target?.unseen ?? m.doubts.at(-1) ?? null,
    sent: false,
  });
  callBlock(m, call, made, args, at);
  if (sends) {
    runHooks(m, record, made, at);
    markSent(m, made);
    if (record.once === true && on?.kind === 'ref') markSent(m, on);
  }
  if (sends && at) {
    m.send({
      record,
      call,
      verb,
      request: made,
      through: target,
      givenAt: requestAmong(m, record, args),
      at,
      node: node ?? null,
      from: [...m.callOrigins],
      file: m.frame.unit.file,
      surroundings: surroundingsOf(m),
    });
  }
  return made;
}

/** Where the request was made that is among the arguments. */
function requestAmong(m: Machine, record: ClientRecord, { positional }: Arguments): Origin | null {
  const given = positional.map((value) => m.heap.asClient(value)).find((each) => each?.record === record);
  return given?.madeAt ?? null;
}

/** An object of the interface that a library is given, which sends with what is configured so far. */
function implemented(
  m: Machine,
  record: ClientRecord,
  config: Ref,
  target: ClientObject | null,
  args: Arguments,
  at: Origin | null,
): Value {
  const type = [...args.positional, args.named.get('<0>')?.value].find((value) => value?.kind === 'class');
  const unseen = target?.unseen ?? m.doubts.at(-1) ?? null;
  const client = m.heap.make({ kind: 'client', record, config, madeAt: at, unseen, sent: false });
  if (type?.kind !== 'class') return unknown('result', '', at);
  return m.heap.make({ kind: 'object', cls: type.cls, fields: new Map([[CLIENT_FIELD, client]]) });
}

/** Configures all clients of a library. */
function share(m: Machine, record: ClientRecord, call: ClientCall, args: Arguments, at: Origin | null): void {
  const config = m.sharedConfig(record);
  write(m, record, call, config, args, at);
  if (call.block !== true) return;
  const all = m.heap.make({ kind: 'client', record, config, madeAt: null, unseen: null, sent: false });
  callBlock(m, call, all, args, at);
}

export function markSent(m: Machine, request: Ref): void {
  const client = m.heap.asClient(request);
  if (client) m.heap.put(request, { ...client, sent: true });
}

/** An option built by a function of its own: `aiohttp.ClientTimeout(total=5)` is the map { total: 5 }. */
function optionValue(m: Machine, name: string, args: Arguments, at: Origin | null): Value | null {
  const option = m.clients.option(name);
  if (!option) return null;
  const map = m.heap.map([], null, at);
  option.positional?.forEach((key, index) => {
    const value = args.positional[index];
    if (value) m.heap.setEntry(map, key, value, at);
  });
  if (option.named === true) m.heap.merge(map, namedMap(m, args), at);
  for (const [key, value] of Object.entries(option.sets ?? {})) m.heap.write(map, key, constantOf(value, at), at);
  return map;
}

function callBlock(m: Machine, call: ClientCall, client: Value, args: Arguments, at: Origin | null): void {
  if (call.block === undefined || call.block === false) return;
  const fn = args.block ?? args.positional.find((value) => value.kind === 'function');
  if (fn?.kind === 'function') {
    const before = call.block === 'last' ? fn.lambda.params.slice(1).map(() => unknown('parameter', '', at)) : [];
    const result = invoke(m, fn, argumentsOn(fn, client, ...before), at);
    // What is called on something gives nothing else in its place.
    const gives = fn.unit.file.language.semantics.calls.receiver === null && call.does === 'configures';
    if (!gives || !alternatives(result).some((each) => m.heap.asMap(each))) return;
  }
  // What stands where nothing else does and cannot be read is given the requests to change: an interceptor from elsewhere.
  const others = args.positional.slice(call.positional?.length ?? 0);
  if (others.some((value) => value.kind !== 'constant' && value.kind !== 'ref'))
    m.heap.openClient(client, { reason: 'dynamic', at });
}

/** The answer to a request that was described step by step. */
function answerOf(m: Machine, request: Value, at: Origin): Value {
  const answer = unknown('result', '', at);
  m.answers.derive(answer, m.answers.of(m, request), 'whole');
  return answer;
}

/** An object of the program as the map that a library makes of its fields; null for what is none. */
export function objectFields(m: Machine, value: Value): MapObject | null {
  const object = value.kind === 'ref' ? m.heap.get(value) : undefined;
  if (object?.kind !== 'object' || !object.cls.file.language.semantics.classes.areRecords) return null;
  const entries = [...object.fields].map(([name, field]): [string, Entry] => [
    name,
    { value: field, maybe: false, at: originOf(field) },
  ]);
  return { kind: 'map', entries: new Map(entries), open: null, at: null };
}
