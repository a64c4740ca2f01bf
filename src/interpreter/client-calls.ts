import type { ClientCall, ClientRecord } from '../clients/schema';
import { positionalArguments, type Arguments } from './arguments';
import { callValue, type CallNode } from './calls';
import { dropUnsent, entryOver, isQuery, isRead, replaces } from './combining';
import { invoke, namedMap } from './invoke';
import { surroundingsOf } from './enclosing';
import { runHooks } from './hooks';
import type { Machine } from './machine';
import { ancestors, CLIENT_FIELD, classObject, keyOf } from './members';
import { makeUrl } from './library/addresses';
import { timeOf } from './library/durations';
import { expanded } from './library/expansions';
import { LIMIT } from './limits';
import { mergeQuery, splitQuery } from './queries';
import { addressesOf, joinedAddress } from './requests';
import { addressOf, concat } from './texts';
import type { ClientObject, Entry, External, MapObject, Openness, Origin, Ref, Value } from './values';
import { alternatives, either, NOTHING, originOf, unknown } from './values';
import type { ClassInfo } from './world';

/** A client that came from elsewhere: whatever configured it is not known. */
export function clientOfType(m: Machine, type: string, at: Origin | null): Value | null {
  const record = m.clients.ofType(type);
  if (!record) return null;
  const config = m.heap.copyMap(m.sharedConfig(record));
  return m.heap.make({
    kind: 'client',
    record,
    config,
    madeAt: null,
    unseen: { reason: 'parameter', at },
    sent: false,
  });
}

/**
 * What a function that is not known makes of a client or function that it is given: that very one, which it may have changed,
 * as caches, rate limiters, cookie jars and frameworks give it back. Null where it was given none.
 */
export function wrappedClient(m: Machine, given: readonly Value[], at: Origin): Value | null {
  const why = { reason: 'dynamic', at } as const;
  for (const value of given) {
    if (value.kind === 'external' && m.clients.isClient(value.id, at.unit.file.language.family))
      return { ...value, unseen: value.unseen ?? why };
    if (value.kind === 'bound') {
      const of = wrappedClient(m, [value.of], at);
      if (of) return { ...value, of };
    }
    const client = m.heap.asClient(value);
    if (value.kind === 'function') return { ...value, unseen: value.unseen ?? why };
    if (client && !client.sent)
      return m.heap.make({ ...client, config: m.heap.copyMap(client.config), unseen: client.unseen ?? why });
  }
  return null;
}

/** Calls a function of a library through a value that something else may have changed. */
export function callExternal(
  m: Machine,
  of: External,
  id: string,
  args: Arguments,
  at: Origin,
  node?: CallNode,
): Value | null {
  const made = callClient(m, id, args, at, node);
  if (of.unseen && made) m.heap.openClient(made, of.unseen);
  return made;
}

const classClients = new WeakMap<Machine, Map<ClassInfo, Value | null>>();

/** The client that a class is by a mixin (Ruby's `include HTTParty`), configured by its class's body and its ancestors'. */
export function configureClass(m: Machine, cls: ClassInfo): Value | null {
  let clients = classClients.get(m);
  if (!clients) classClients.set(m, (clients = new Map<ClassInfo, Value | null>()));
  const existing = clients.get(cls);
  if (existing !== undefined) return existing;
  clients.set(cls, null);
  const line = ancestors(m, cls);
  const mixin = line.find((each) => typeof each === 'string' && m.clients.ofMixin(each) !== undefined);
  const record = typeof mixin === 'string' ? m.clients.ofMixin(mixin) : undefined;
  if (!record) return null;
  const parent = line.slice(1).find((each) => typeof each !== 'string');
  // What the parent's body says of its client comes first.
  if (parent && typeof parent !== 'string') classObject(m, parent);
  const inherited =
    parent && typeof parent !== 'string' ? m.heap.asClient(configureClass(m, parent) ?? undefined) : null;
  const outer = m.heap.state;
  m.heap.state = m.heap.base;
  const config = inherited ? m.heap.copyMap(inherited.config) : m.heap.map();
  const client = m.heap.make({ kind: 'client', record, config, madeAt: null, unseen: null, sent: false });
  m.heap.state = outer;
  clients.set(cls, client);
  // Its body may not have run yet: what stands beside it in the file did.
  classObject(m, cls);
  return client;
}

/**
 * Calls a function, constructor or method of a library's client, by the name that records use; null when no record knows
 * it. `receiver` is the client for methods.
 */
export function callClient(
  m: Machine,
  name: string,
  args: Arguments,
  at: Origin | null,
  node?: CallNode,
  receiver?: Value,
): Value | null {
  const object = m.heap.asClient(receiver);
  const found = object
    ? m.clients.method(object.record, name, object.sent)
    : m.clients.function(name, m.frame.unit.file.language.family);
  if (!found) return object ? null : (callNamed(m, name, args, at, node) ?? optionValue(m, name, args, at));
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
    if (key !== null && fn) m.heap.setEntry(m.heap.mapAt(m.sharedConfig(record), NAMED), key, fn, at);
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
      at,
      node: node ?? null,
      from: [...m.callOrigins],
      file: m.frame.unit.file,
      surroundings: surroundingsOf(m),
    });
  }
  return made;
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

/** Sends what a method that is declared and not written stands for. */
export function sendDeclared(
  m: Machine,
  record: ClientRecord,
  client: Value | null,
  config: Ref,
  unseen: Openness | null,
  at: Origin,
  node?: CallNode,
): Value {
  const through = m.heap.asClient(client ?? undefined);
  const request = m.heap.make({
    kind: 'client',
    record,
    config,
    madeAt: through?.madeAt ?? null,
    unseen: through?.unseen ?? unseen,
    sent: false,
  });
  runHooks(m, record, request, at);
  markSent(m, request);
  m.send({
    record,
    call: { match: [], does: 'sends' },
    verb: null,
    request,
    through,
    at,
    node: node ?? null,
    from: [...m.callOrigins],
    file: at.unit.file,
    surroundings: surroundingsOf(m),
  });
  return request;
}

/** The address of a request that is not sent: `axios.getUri(…)`. */
function addressedBy(m: Machine, record: ClientRecord, call: ClientCall, config: Ref, at: Origin | null): Value {
  if (!at) return unknown('result');
  const client = { kind: 'client', record, config, madeAt: null, unseen: null, sent: true } as const;
  const request = m.heap.make(client);
  const { file } = m.frame.unit;
  const sent = {
    record,
    call,
    verb: null,
    request,
    through: null,
    at,
    node: null,
    from: [],
    surroundings: surroundingsOf(m),
    file,
  };
  const addresses = addressesOf(m, sent, client);
  if (addresses.length === 0) return unknown('result', '', at);
  return either(addresses.map(({ before, query }) => m.heap.make({ kind: 'url', text: before, params: query })));
}

/** Where the shared configuration of a library keeps functions that a program has named as its own. */
const NAMED = '%named';

/** A function that the program has named as one of the library's: `Http::guichet()` after `Http::macro('guichet', …)`. */
function callNamed(m: Machine, name: string, args: Arguments, at: Origin | null, node?: CallNode): Value | null {
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || !at) return null;
  const naming = m.clients.function(`${name.slice(0, dot)}.macro`, m.frame.unit.file.language.family);
  if (naming?.call.does !== 'names') return null;
  const fn = m.heap.read(m.sharedConfig(naming.record), `${NAMED}.${name.slice(dot + 1)}`);
  return fn?.kind === 'function' ? callValue(m, fn, args, at, node) : null;
}

/** Whether the address that a request is given is absolute; null when it cannot be told. */
function goesToAbsolute(m: Machine, { slots }: ClientRecord, config: Ref): boolean | null {
  const answers = (slots.url ?? []).flatMap((key) => {
    const value = m.heap.read(config, key);
    return value ? alternatives(value).map((each) => isAbsolute(m, each)) : [];
  });
  const [first = false] = answers;
  return answers.every((each) => each === first) ? first : null;
}

function isAbsolute(m: Machine, value: Value): boolean | null {
  const url = m.heap.asUrl(value);
  const address = url ? addressOf(m, url) : value;
  const head = address.kind === 'text' ? address.parts[0] : undefined;
  return head?.kind === 'literal' ? /^(?:[a-z][\w+.-]*:)?\/\//i.test(head.text) : null;
}

/** Configures all clients of a library. */
function share(m: Machine, record: ClientRecord, call: ClientCall, args: Arguments, at: Origin | null): void {
  const config = m.sharedConfig(record);
  write(m, record, call, config, args, at);
  if (call.block !== true) return;
  const all = m.heap.make({ kind: 'client', record, config, madeAt: null, unseen: null, sent: false });
  callBlock(m, call, all, args, at);
}

/** What a client is made of that stands for a part of another's addresses: its base is the address of that part. */
function moveBase(m: Machine, { slots }: ClientRecord, config: Ref, onto: string, at: Origin): void {
  const base = m.heap.read(config, onto);
  const path = m.heap.read(config, slots.url?.[0] ?? '');
  if (!path) return;
  const moved = base ? joinedAddress(m, base, concat(m, [path], at, true), slots.join ?? 'concat', at) : path;
  m.heap.write(config, onto, moved, at);
  m.heap.removeEntry(config, slots.url?.[0] ?? '');
}

function markSent(m: Machine, request: Ref): void {
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
    const result = invoke(m, fn, positionalArguments(...before, client), at);
    const other = call.does === 'configures' && alternatives(result).some((each) => m.heap.asMap(each));
    if (!other) return;
  }
  const isUnseen = args.positional.some((value) => value.kind !== 'constant' && value.kind !== 'ref');
  // Something that cannot be read is given the requests to change: an interceptor from elsewhere.
  if (isUnseen && call.positional === undefined) m.heap.openClient(client, { reason: 'dynamic', at });
}

/** Writes what a call is given into a configuration, as its record says. */
function write(
  m: Machine,
  record: ClientRecord,
  call: ClientCall,
  config: Ref,
  args: Arguments,
  at: Origin | null,
): void {
  const positional = args.positional.filter((_, index) => index !== call.receiver);
  const gathersNamed = at?.unit.file.language.semantics.calls.gathersNamed === true;
  const named = new Map(args.named);
  (call.names ?? []).forEach((name, index) => {
    const given = named.get(name);
    if (given && named.delete(name)) positional[index] = given.value;
  });
  const places = call.fewer && positional.length <= call.fewer.count ? call.fewer.positional : call.positional;
  positional.forEach((given, index) => {
    const where = places?.[index];
    const isCalled = given.kind === 'function' && typeof where === 'object' && where?.called === true;
    const value = isCalled ? invoke(m, given, positionalArguments(emptyUrl(m, at)), at) : given;
    if (value.kind === 'function' || value.kind === 'bound') {
      // A callback is no option; a function that gives the options of a new client is given those of the old one.
      if (typeof where === 'string' && where !== '') m.heap.write(config, where, value, at);
      else if (where && call.does === 'makes' && value.kind === 'function')
        mergeOptions(m, record, config, '', invoke(m, value, positionalArguments(m.heap.copyMap(config)), at), at);
      return;
    }
    const own = m.heap.asClient(value);
    const isOwn =
      own && (m.clients.newestOf(own.record) === m.clients.newestOf(record) || record.takes?.includes(own.record.id));
    if (own && isOwn) {
      mergeOptions(m, record, config, '', own.config, at);
      return;
    }
    if (typeof where === 'string')
      put(m, record, config, where, call.gathers === true ? gathered(m, m.heap.read(config, where), value) : value, at);
    else if (where) {
      const ways = alternatives(value).map((each) => (): boolean => {
        if (where.texts && each.kind !== 'ref') {
          const into = placeOfText(where.texts, each, where.name);
          if (into !== undefined) m.heap.write(config, into, each, at);
          return false;
        }
        const isText =
          each.kind === 'text' || m.heap.asUrl(each) !== null || (each.kind !== 'ref' && where.name !== undefined);
        if (isText && where.name !== undefined) m.heap.write(config, where.name, value, at);
        else mergeOptions(m, record, config, where.merge, each, at);
        return false;
      });
      if (ways.length === 1) ways[0]?.();
      else m.branches(ways);
    } else if (
      gathersNamed &&
      call.named !== undefined &&
      index === positional.length - 1 &&
      index >= (call.positional?.length ?? 0)
    ) {
      mergeOptions(m, record, config, call.named, value, at);
    }
  });
  if (args.open) m.heap.open(config, 'open map', at);
  if (call.named !== undefined && named.size + args.spreads.length > 0) {
    mergeOptions(m, record, config, call.named, namedMap(m, { ...args, named }), at);
  } else if (call.named === undefined && gathersNamed && named.size + args.spreads.length > 0) {
    // Trailing pairs are one more positional map.
    const where = call.positional?.[positional.length];
    if (typeof where === 'string') put(m, record, config, where, namedMap(m, { ...args, named }), at);
    else if (where) mergeOptions(m, record, config, where.merge, namedMap(m, { ...args, named }), at);
  }
  if (call.pairs !== undefined) {
    if (args.open) m.heap.open(m.heap.mapAt(config, call.pairs), 'open map', at);
    for (let index = 0; index < args.positional.length; index += 2)
      writeEntry(m, record, { into: call.pairs, key: index, value: index + 1 }, config, args, at);
  }
  if (call.duration) {
    const value = args.positional[call.duration.value];
    if (value)
      m.heap.write(
        config,
        call.duration.into,
        at ? timeOf(m, value, args.positional[call.duration.unit], at) : value,
        at,
      );
  }
  if (call.segments !== undefined && at) addSegments(m, config, call.segments, args.positional, at);
  if (call.fills !== undefined && at) fillAddress(m, record, config, args.positional.slice(call.fills), at);
  if (call.entry) writeEntry(m, record, call.entry, config, args, at);
  if (call.removes) removeNamed(m, call.removes, config, args.positional, at);
  for (const [from, to] of Object.entries(call.moves ?? {})) move(m, config, from, to);
  if (call.appends !== undefined) append(m, config, call.appends, args.positional, at);
  if (call.edits !== undefined) {
    const map = m.heap.mapAt(config, call.edits);
    for (const value of args.positional) {
      if (value.kind === 'function') invoke(m, value, positionalArguments(map), at);
      else m.heap.open(map, 'dynamic', at);
    }
  }
  for (const [key, value] of Object.entries(call.sets ?? {})) {
    m.heap.write(config, key, constantOf(value, at), at);
  }
}

function constantOf(value: string | number | boolean | null, at: Origin | null): Value {
  return typeof value === 'string'
    ? { kind: 'text', parts: [{ kind: 'literal', text: value, at }] }
    : { kind: 'constant', value, at };
}

/** The answer to a request that was described step by step. */
function answerOf(m: Machine, request: Value, at: Origin): Value {
  const answer = unknown('result', '', at);
  m.answers.derive(answer, m.answers.of(m, request), 'whole');
  return answer;
}

/** Adds pieces of a path to the address at a key, with one slash before each. */
function addSegments(m: Machine, config: Ref, key: string, given: readonly Value[], at: Origin): void {
  const pieces = given.flatMap((each) => m.heap.asList(each)?.items ?? [each]);
  if (pieces.length === 0) return;
  const before = m.heap.read(config, key);
  const url = m.heap.asUrl(before ?? undefined);
  const path = pieces.reduce<Value | null>(
    (address, piece) => (address ? joinedAddress(m, address, concat(m, [piece], at, true), 'concat', at) : piece),
    url ? url.text : before,
  );
  if (!path) return;
  m.heap.write(config, key, url ? m.heap.make({ ...url, text: path }) : path, at);
}

/** What a function is given to make an address of. */
function emptyUrl(m: Machine, at: Origin | null): Ref {
  return m.heap.make({ kind: 'url', text: { kind: 'text', parts: [] }, params: m.heap.map([], null, at) });
}

/** Where a text goes by how it begins; undefined where it goes nowhere, as what is no text does. */
function placeOfText(
  texts: readonly { readonly begins: readonly string[]; readonly into: string }[],
  value: Value,
  otherwise: string | undefined,
): string | undefined {
  if (value.kind === 'constant') return undefined;
  const first = value.kind === 'text' ? value.parts[0] : undefined;
  if (first?.kind !== 'literal') return otherwise;
  return texts.find(({ begins }) => begins.some((each) => first.text.startsWith(each)))?.into;
}

function writeEntry(
  m: Machine,
  record: ClientRecord,
  entry: NonNullable<ClientCall['entry']>,
  config: Ref,
  args: Arguments,
  at: Origin | null,
): void {
  const key = args.positional[entry.key];
  const value = args.positional[entry.value];
  if (!key) return;
  const map = m.heap.asMap(key);
  if (map || !value) {
    mergeOptions(m, record, config, entry.into, key, at);
    return;
  }
  const name = keyOf(key);
  if (name === null) m.heap.open(m.heap.mapAt(config, entry.into), 'dynamic', at);
  else {
    const path = entry.into === '' ? name : `${entry.into}.${name}`;
    forgetOthers(m, record, config, path);
    m.heap.write(config, path, value, at);
    // A map that is written entry by entry stands where the first is.
    const into = m.heap.mapAt(config, entry.into);
    const written = m.heap.asMap(into);
    if (entry.into !== '' && written?.at === null) m.heap.put(into, { ...written, at });
  }
}

/** Puts values in the place of the names in braces of the address that a configuration holds. */
function fillAddress(m: Machine, { slots }: ClientRecord, config: Ref, values: readonly Value[], at: Origin): void {
  const key = slots.url?.find((each) => m.heap.find(config, each).kind === 'value');
  const address = key === undefined ? null : m.heap.read(config, key);
  if (key === undefined || !address || values.length === 0) return;
  const filled = alternatives(address).map((each) => {
    const url = m.heap.asUrl(makeUrl(m, each, at));
    return url ? expanded(m, url, values, at) : each;
  });
  m.heap.write(config, key, either(filled), m.heap.asMap(config)?.entries.get(key)?.at ?? at);
}

function move(m: Machine, config: Ref, from: string, to: string): void {
  const entry = m.heap.asMap(config)?.entries.get(from);
  if (!entry) return;
  m.heap.write(config, to, entry.value, entry.at);
  m.heap.removeEntry(config, from);
}

function removeNamed(
  m: Machine,
  { from, key, exact }: NonNullable<ClientCall['removes']>,
  config: Ref,
  given: readonly Value[],
  at: Origin | null,
): void {
  const map = m.heap.mapAt(config, from);
  const named = given[key];
  const name = named ? keyOf(named) : null;
  if (name === null) m.heap.open(map, 'dynamic', at);
  for (const each of m.heap.asMap(map)?.entries.keys() ?? [])
    if (exact === true ? each === name : each.toLowerCase() === name?.toLowerCase()) m.heap.removeEntry(map, each);
}

/** Adds what is given to the list at a key; what is no function is not known. */
function append(m: Machine, config: Ref, key: string, given: readonly Value[], at: Origin | null): void {
  const before = m.heap.read(config, key);
  const list = m.heap.asList(before ?? undefined);
  const items = given.filter(({ kind }) => kind !== 'constant');
  m.heap.write(config, key, m.heap.list([...(list?.items ?? []), ...items], before !== null && list === null), at);
}

/** Before one name of a setting is written: what its other names said counts no more. */
function forgetOthers(m: Machine, record: ClientRecord, config: Ref, path: string): void {
  for (const names of record.oneSetting ?? []) {
    if (!names.includes(path)) continue;
    for (const name of names) {
      const keys = name.split('.');
      const last = keys.pop();
      if (name !== path && last !== undefined) m.heap.removeEntry(m.heap.mapAt(config, keys.join('.')), last);
    }
  }
}

/** A map whose entries are lists with what there was under their names before. */
function gathered(m: Machine, before: Value | null, value: Value): Value {
  const [old, map] = [m.heap.asMap(before ?? undefined), m.heap.asMap(value)];
  if (!old || !map) return value;
  const entries = [...map.entries].map(([name, entry]): [string, Entry] => {
    const there = old.entries.get(name);
    return [name, there ? { ...entry, value: m.heap.list([there.value, entry.value]) } : entry];
  });
  return m.heap.map(entries, map.open, map.at);
}

/** A value under a key; maps that a record merges are added to what is there. */
function put(m: Machine, record: ClientRecord, config: Ref, key: string, value: Value, at: Origin | null): void {
  const before = m.heap.read(config, key);
  if (before && record.merges?.includes(key) === true) mergeOver(m, record, config, key, before, value, at);
  else m.heap.write(config, key, m.heap.copy(value), at);
  if (entersQuery(record, key)) enterQuery(m, record, config, value, at);
}

/** Whether what a URL asks is made entries of the query when it is written under this key. */
function entersQuery({ slots }: ClientRecord, key: string): boolean {
  return (
    slots.combines?.url === 'enters' && slots.url?.includes(key) === true && slots.withoutQuery?.includes(key) !== true
  );
}

/** Adds what a URL asks to the query that may still be changed. */
function enterQuery(m: Machine, record: ClientRecord, config: Ref, url: Value, at: Origin | null): void {
  const [into = 'query'] = record.slots.query ?? [];
  const ways = alternatives(url).map((each) => (): boolean => {
    const address = m.heap.asUrl(each);
    const written = address ? addressOf(m, address) : each;
    const query = written.kind === 'text' ? splitQuery(written).query : null;
    if (query) mergeQuery(m, m.heap.mapAt(config, into), query, at);
    return false;
  });
  if (ways.length === 1) ways[0]?.();
  else m.branches(ways);
}

/** A value that is merged with what is there, or takes its place: whichever way the library goes for each that it may be. */
function mergeOver(
  m: Machine,
  record: ClientRecord,
  config: Ref,
  key: string,
  before: Value,
  value: Value,
  at: Origin | null,
): void {
  if (!alternatives(value).some((each) => replaces(m, record, key, before, each))) {
    mergeOptions(m, record, config, key, value, at);
    return;
  }
  m.branches(
    alternatives(value).map((each) => () => {
      if (replaces(m, record, key, before, each)) m.heap.write(config, key, each, at);
      else mergeOptions(m, record, config, key, each, at);
      return false;
    }),
  );
}

/** Adds the entries of an options map at a key ('' is the configuration itself). What is not known opens it. */
function mergeOptions(
  m: Machine,
  record: ClientRecord,
  config: Ref,
  key: string,
  options: Value,
  at: Origin | null,
): void {
  if (options.kind === 'oneOf') {
    m.branches(
      options.values.map((each) => () => {
        mergeOptions(m, record, config, key, each, at);
        return false;
      }),
    );
    return;
  }
  if (options.kind === 'constant' || (isQuery(record, key) && !isRead(m, record.slots.combines, options))) return;
  const target = key === '' ? config : m.heap.mapAt(config, key);
  const map = m.heap.asMap(options) ?? fieldsOf(m, options);
  if (!map) {
    if (options.kind === 'text' || options.kind === 'query') mergeQuery(m, target, options, at);
    else m.heap.merge(target, options, at);
    return;
  }
  const before = m.heap.asMap(target)?.open ?? null;
  if (map.open) m.heap.open(target, map.open.reason, map.open.at);
  const current = m.heap.asMap(target);
  if (current && current.at === null && map.at) m.heap.put(target, { ...current, at: map.at });
  for (const [name, written] of map.entries) {
    const path = key === '' ? name : `${key}.${name}`;
    forgetOthers(m, record, config, path);
    const existing = m.heap.asMap(target)?.entries.get(name);
    const entry = entryOver(m, record, key, written, existing);
    if (!entry) continue;
    const hooks =
      existing && record.hooks?.includes(path) === true ? joinedLists(m, existing.value, entry.value) : null;
    if (hooks) m.heap.setEntry(target, name, hooks, entry.at, entry.of);
    else if (existing && record.merges?.includes(path) === true) {
      mergeOver(m, record, config, path, existing.value, m.heap.copy(entry.value), entry.at);
    } else if (entry.maybe) {
      const value = existing ? either([existing.value, entry.value]) : entry.value;
      const now = m.heap.asMap(target);
      if (now) {
        const entries = new Map(now.entries).set(name, {
          value: m.heap.copy(value),
          maybe: existing?.maybe ?? true,
          at: entry.at,
        });
        m.heap.put(target, { ...now, entries });
      }
    } else {
      const value = m.heap.copy(entry.value);
      // What was there before is not known, and would be merged.
      if (before && value.kind === 'ref' && record.merges?.includes(path) === true)
        m.heap.open(value, before.reason, before.at);
      m.heap.setEntry(target, name, value, entry.at, entry.of);
    }
  }
}

/** An object of the program as the map that a library makes of its fields; null for what is none. */
function fieldsOf(m: Machine, value: Value): MapObject | null {
  const object = value.kind === 'ref' ? m.heap.get(value) : undefined;
  if (object?.kind !== 'object' || !object.cls.file.language.semantics.classes.areRecords) return null;
  const entries = [...object.fields].map(([name, field]): [string, Entry] => [
    name,
    { value: field, maybe: false, at: originOf(field) },
  ]);
  return { kind: 'map', entries: new Map(entries), open: null, at: null };
}

/** Hooks of a client and of what is made of it run one after the other. */
function joinedLists(m: Machine, one: Value, other: Value): Value | null {
  const [first, second] = [m.heap.asList(one), m.heap.asList(other)];
  return first && second ? m.heap.list([...first.items, ...second.items], first.open || second.open) : null;
}
