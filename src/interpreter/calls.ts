import type { Call, New } from '../syntax/nodes';
import { NO_ARGUMENTS, positionalArguments, type Arguments } from './arguments';
import { callClient, callExternal, wrappedClient } from './client-calls';
import { callNamed, handedTo } from './enclosing';
import { environmentSymbol, leadsToSettings } from './environment';
import { caughtBy } from './failures';
import { propertyOf } from './implicit';
import { invoke } from './invoke';
import { callLibrary } from './library';
import { callLibraryMethod } from './methods';
import { bound, commonJsExport } from './lookup';
import type { Machine } from './machine';
import { overloadOf } from './overloads';
import { ancestors, commonField, embeddedIn, methodOf, readMember, urlPiece } from './members';
import { callOwnClient, construct } from './objects';
import type { Bound, ClientObject, Fn, Origin, Ref, Value } from './values';
import { alternatives, literal, unknown } from './values';
import { methodOfTimer } from './timers';
import { isOfUnknownLibrary, noteUnknownSender } from './unknown-senders';
import type { ClassInfo } from './world';

/** Where a call is written, for the places of its arguments; absent for calls that the syntax only implies. */
export type CallNode = Call | New;

/** A function of a library whose module the program has opened to add to it. */
function callReopened(
  m: Machine,
  cls: ClassInfo,
  name: string,
  args: Arguments,
  at: Origin,
  node?: CallNode,
): Value | null {
  return cls.file.language.semantics.classes.reopens ? callClient(m, `${cls.name}.${name}`, args, at, node) : null;
}

/** Calls whatever a callee turned out to be. */
export function callValue(m: Machine, callee: Value, args: Arguments, at: Origin, node?: CallNode): Value {
  switch (callee.kind) {
    case 'oneOf':
      return m.eitherWay(callee.values.map((each) => () => callValue(m, each, args, at, node)));
    case 'function':
      return invoke(m, callee, args, at);
    case 'bound':
      return callBound(m, callee, args, at, node);
    case 'class':
      return construct(m, callee.cls, args, at, node);
    case 'external':
      return (
        callReplacement(m, callee.id, args, at, node) ??
        callExternal(m, callee, callee.id, args, at, node) ??
        callLibrary(m, callee.id, args, at) ??
        unresolved(m, args, at, callee.id, (at.unit.file.language.library.mayWrite ?? mayChange)(callee.id))
      );
    case 'ref': {
      if (m.heap.asClient(callee)) return callClient(m, '()', args, at, node, callee) ?? unresolved(m, args, at);
      return unresolved(m, args, at);
    }
    case 'module': {
      const exported = commonJsExport(m, callee.file, 'default');
      return exported && exported.kind !== 'module' ? callValue(m, exported, args, at, node) : unresolved(m, args, at);
    }
    case 'symbol':
      return handedOver(m, callee, args, at, node) ?? unresolved(m, args, at, callee.name, callee.origin !== 'result');
    default:
      return unresolved(m, args, at);
  }
}

/** Calls with what was given before in front. A client's own method is called as the library has it. */
function callBound(m: Machine, { of, method, ...given }: Bound, args: Arguments, at: Origin, node?: CallNode): Value {
  const all: Arguments = {
    ...args,
    positional: [...given.positional, ...args.positional],
    named: new Map([...given.named, ...args.named]),
    spreads: [...given.spreads, ...args.spreads],
  };
  if (method === null) return callValue(m, of, all, at, node);
  return callClient(m, `.${method}`, all, at, node, of) ?? unresolved(m, all, at, method);
}

/** What the program has put in the place of a function of a library, which may call that function itself. */
function callReplacement(m: Machine, id: string, args: Arguments, at: Origin, node?: CallNode): Value | null {
  const replacement = m.heap.asMap(m.replaced)?.entries.get(id)?.value;
  if (!replacement || m.replacing.has(id)) return null;
  m.replacing.add(id);
  try {
    return callValue(m, replacement, args, at, node);
  } finally {
    m.replacing.delete(id);
  }
}

/** What was assigned to a method of a client: to this one, or to the one that the library sends with in its stead. */
function callAssigned(
  m: Machine,
  { record, config }: ClientObject,
  name: string,
  args: Arguments,
  at: Origin,
  node?: CallNode,
): Value | null {
  const found = m.clients.method(record, `.${name}`);
  if (!found) return null;
  const assigned = (method: string | undefined): Value | null => {
    const value = method === undefined ? undefined : m.heap.asMap(config)?.entries.get(method)?.value;
    return value && alternatives(value).some(({ kind }) => kind === 'function' || kind === 'bound') ? value : null;
  };
  const own = assigned(name);
  if (own) return callValue(m, own, args, at, node);
  const through = assigned(found.call.through);
  const verb = found.verb === null ? [] : [literal(found.verb)];
  return through && callValue(m, through, { ...args, positional: [...verb, ...args.positional] }, at, node);
}

/**
 * A parameter named `fetch`, as frameworks and callers hand it over, has the standard's signature. Other names say less: an
 * instance of a library that is handed over may have limits of its own.
 */
function handedOver(
  m: Machine,
  { origin, name }: Extract<Value, { kind: 'symbol' }>,
  args: Arguments,
  at: Origin,
  node?: CallNode,
): Value | null {
  return origin === 'parameter' && /(?:^|\.)fetch$/.test(name) ? callClient(m, 'fetch', args, at, node) : null;
}

/** A client of a library whose class or module the program has opened to add to it. */
export function constructReopened(
  m: Machine,
  cls: ClassInfo,
  args: Arguments,
  at: Origin,
  node: CallNode,
): Value | null {
  const isOwn = !cls.file.language.semantics.classes.reopens || methodOf(m, cls, 'constructor', false) !== null;
  return isOwn ? null : callClient(m, `new ${cls.name}`, args, at, node);
}

export function constructExternal(m: Machine, id: string, args: Arguments, at: Origin, node: CallNode): Value {
  return (
    callClient(m, `new ${id}`, args, at, node) ?? callLibrary(m, `new ${id}`, args, at) ?? unresolved(m, args, at, id)
  );
}

/** Calls a method of whatever the receiver turned out to be. */
export function callMethod(
  m: Machine,
  receiver: Value,
  name: string,
  args: Arguments,
  at: Origin,
  node?: CallNode,
): Value {
  if (name === 'tap' && args.block) {
    invoke(m, args.block, positionalArguments(receiver), at);
    return receiver;
  }
  const sent = at.unit.file.language.scopes.dispatch?.(name, args);
  if (sent) return callMethod(m, receiver, sent.name, sent.args, at, node);
  const extension = extensionOf(m, receiver, name, args, at);
  if (extension) return invoke(m, extension, argumentsBehind(receiver, args), at);
  switch (receiver.kind) {
    case 'oneOf':
      return m.eitherWay(receiver.values.map((each) => () => callMethod(m, each, name, args, at, node)));
    case 'external': {
      const id = `${receiver.id}.${name}`;
      return (
        callReplacement(m, id, args, at, node) ??
        callExternal(m, receiver, id, args, at, node) ??
        callLibrary(m, id, args, at) ??
        callLibraryMethod(m, receiver, name, args, at) ??
        settingOf(m, receiver, name, args, at) ??
        unresolved(m, args, at, id)
      );
    }
    case 'module': {
      const value = bound(m, m.names.exported(receiver.file, name), receiver.file, at);
      return callValue(m, value.kind === 'external' ? unknown() : value, args, at, node);
    }
    case 'class': {
      if (name === 'class') return receiver;
      const given = at.unit.file.language.scopes.classMethod?.(m, receiver.cls, name, args, at);
      if (given) return given;
      const method = methodOf(m, receiver.cls, name, true, args);
      if (method) return invoke(m, { ...method, self: receiver }, args, at);
      const own = callOwnClient(m, receiver, name, args, at, node);
      if (own) return own;
      const extended = receiver.cls.methods.get(name) ? null : methodOf(m, receiver.cls, name, false);
      if (extended) return invoke(m, { ...extended, self: receiver }, args, at);
      if (name === 'instance' && ancestors(m, receiver.cls).includes('Singleton'))
        return construct(m, receiver.cls, NO_ARGUMENTS, at);
      const field = commonField(m, receiver, name);
      if (field?.kind === 'function') return invoke(m, { ...field, self: receiver }, args, at);
      if (field) return isCalled(m, field, at) ? callValue(m, field, args, at, node) : field;
      return callReopened(m, receiver.cls, name, args, at, node) ?? unresolved(m, args, at, name);
    }
    case 'bound':
      if (name === 'bind') return receiver;
      if (name !== 'call') return unresolved(m, args, at, name);
      return callValue(
        m,
        receiver,
        at.unit.file.language.semantics.calls.givesReceiver ? { ...args, positional: args.positional.slice(1) } : args,
        at,
        node,
      );
    case 'function':
      // `fn.call(self, …)`, `fn.bind(self)`, Ruby's `proc.call(…)`.
      if (name === 'bind') return receiver;
      if (name === 'call' || name === 'apply') {
        const { givesReceiver } = receiver.unit.file.language.semantics.calls;
        return invoke(
          m,
          receiver,
          givesReceiver ? { ...args, positional: args.positional.slice(1), open: name === 'apply' } : args,
          at,
        );
      }
      return unresolved(m, args, at, name);
    case 'ref': {
      const object = m.heap.get(receiver);
      if (object?.kind === 'object') return callObject(m, receiver, object.cls, name, args, at, node);
      if (object?.kind === 'url' && args.positional.length === 0) {
        const piece = urlPiece(m, object, name) ?? (name === 'query' ? readMember(m, receiver, name, at) : null);
        if (piece) return piece;
      }
      if (object?.kind === 'client' && isAccessor(m, object, name, args)) return readMember(m, receiver, name, at);
      if (object?.kind === 'client') {
        return (
          callAssigned(m, object, name, args, at, node) ??
          callClient(m, `.${name}`, args, at, node, receiver) ??
          thenOf(m, receiver, name, args, at) ??
          unknownStep(m, receiver, object, name, args, at)
        );
      }
      if (object?.kind === 'map') {
        const entry = object.entries.get(name)?.value;
        if (entry && isCalled(m, entry, at)) return callValue(m, entry, args, at, node);
      }
      return (
        callLibraryMethod(m, receiver, name, args, at, node) ??
        methodOfTimer(m, receiver, name, args, at) ??
        unresolved(m, args, at, name, false, receiver)
      );
    }
    default:
      return (
        callLibraryMethod(m, receiver, name, args, at) ??
        thenOf(m, receiver, name, args, at) ??
        settingOf(m, receiver, name, args, at) ??
        unresolved(m, args, at, nameOn(receiver, name), isGiven(receiver), receiver)
      );
  }
}

function argumentsBehind(receiver: Value, args: Arguments): Arguments {
  return { ...args, positional: [receiver, ...args.positional] };
}

/** A function of the workspace that is called on its first argument, where that has no method of this name itself. */
function extensionOf(m: Machine, receiver: Value, name: string, args: Arguments, at: Origin): Fn | null {
  const { file } = at.unit;
  if (!file.language.scopes.hasExtensions || receiver.kind === 'class' || receiver.kind === 'oneOf') return null;
  const all = m.world.extensionsNamed(name, file);
  if (all.length === 0) return null;
  const object = receiver.kind === 'ref' ? m.heap.get(receiver) : undefined;
  if (object?.kind === 'object' && methodOf(m, object.cls, name, false, args)) return null;
  if (object?.kind === 'client' && m.clients.method(object.record, `.${name}`)) return null;
  m.names.asksAll = true;
  const unit = overloadOf(m, all, argumentsBehind(receiver, args));
  const lambda = unit && unit !== 'unclear' ? unit.asFunction() : null;
  if (!unit || unit === 'unclear' || !lambda) return null;
  m.names.visit(unit.file);
  const { declaration } = unit;
  const owner = declaration.kind === 'function' ? declaration.owner : null;
  const cls = owner === null ? undefined : m.world.classIn(unit.file, owner);
  const self: Value | null = cls ? { kind: 'class', cls } : null;
  return { kind: 'function', unit, lambda, scope: m.moduleScope(unit.file), self, owner: cls ?? null };
}

/** Some languages read by calls what a setting holds, and what all clients of a library begin with: `Settings.service.url`, `Excon.defaults`. */
function settingOf(m: Machine, receiver: Value, name: string, args: Arguments, at: Origin): Value | null {
  const isPlain = args.positional.length + args.named.size === 0 && !args.block;
  if (!at.unit.file.language.semantics.calls.readsByCalls || !isPlain) return null;
  if (receiver.kind === 'external') {
    const id = `${receiver.id}.${name}`;
    const isPath = leadsToSettings(id, at) || m.clients.sharedBy(id) !== null;
    return environmentSymbol(m, receiver.id, name, at) ?? (isPath ? { kind: 'external', id } : null);
  }
  return receiver.kind === 'symbol' && receiver.origin === 'setting' ? readMember(m, receiver, name, at) : null;
}

/** Whether something was handed over by a caller that is not known. */
function isGiven(value: Value): boolean {
  return value.kind === 'symbol' && value.origin === 'parameter';
}

/** What a method is called on what a library for the service gave: by the name of that. */
function nameOn(receiver: Value, name: string): string {
  const isLibrary = receiver.kind === 'symbol' && receiver.origin === 'result' && isOfUnknownLibrary(receiver.name);
  return isLibrary ? `${receiver.name}.${name}` : name;
}

/** Ruby reads the maps of a client (`req.params[:x] = …`, `conn.options.timeout = 5`) by calls without arguments. */
function isAccessor(m: Machine, { record }: ClientObject, name: string, args: Arguments): boolean {
  const plain = args.positional.length === 0 && args.named.size === 0 && !args.block;
  const path = record.members?.[name] ?? name;
  return plain && record.maps?.includes(path) === true && !m.clients.method(record, `.${name}`);
}

/**
 * A method of a library's client that no record knows gives the client back, as one whose requests may be other. A request
 * that is being built is changed by it; a client that is ready to send stays as it was.
 */
function unknownStep(
  m: Machine,
  receiver: Ref,
  client: ClientObject,
  name: string,
  args: Arguments,
  at: Origin,
): Value {
  // A request that is under way sends no other.
  const result = unresolved(m, args, at, client.sent ? '' : name);
  if (client.sent && client.record.chained !== true) return result;
  const { url = [] } = client.record.slots;
  if (url.every((key) => m.heap.find(client.config, key).kind === 'none'))
    return wrappedClient(m, [receiver], at) ?? result;
  m.heap.openClient(receiver, { reason: 'dynamic', at });
  return receiver;
}

function callObject(
  m: Machine,
  receiver: Ref,
  cls: ClassInfo,
  name: string,
  args: Arguments,
  at: Origin,
  node?: CallNode,
): Value {
  const method = methodOf(m, cls, name, false, args);
  if (method) return invoke(m, { ...method, self: receiver }, args, at);
  const field =
    commonField(m, receiver, name) ??
    (at.unit.file.language.semantics.classes.implicitSelf ? propertyOf(m, receiver, name, args, at) : null);
  if (field) return isCalled(m, field, at) ? callValue(m, field, args, at, node) : field;
  if (name === 'class' || name === 'constructor') return { kind: 'class', cls };
  const object = m.heap.get(receiver);
  for (const each of object?.kind === 'object' ? embeddedIn(object) : []) {
    const isOwn = m.heap.asClient(each) !== null || each.kind === 'external' || each.kind === 'symbol';
    if (isOwn) return callMethod(m, each, name, args, at, node);
  }
  return (
    callOwnClient(m, receiver, name, args, at, node) ??
    callLibraryMethod(m, receiver, name, args, at) ??
    unresolved(m, args, at, `${cls.name}.${name}`)
  );
}

/**
 * Whether a call by the name of a field calls what the field holds. Elsewhere it is a method alone that is
 * called so, or the call reads the field.
 */
function isCalled(m: Machine, held: Value, at: Origin): boolean {
  const calls = at.unit.file.language.semantics.calls.callsFields;
  return alternatives(held).some(
    (each) =>
      each.kind === 'function' ||
      (calls && (each.kind === 'bound' || each.kind === 'class' || each.kind === 'external')) ||
      (calls && m.heap.asClient(each) !== null),
  );
}

/** `promise.then(f)`: what `f` makes of the answer. */
function thenOf(m: Machine, receiver: Value, name: string, args: Arguments, at: Origin): Value | null {
  if (name !== 'then' && name !== 'catch' && name !== 'finally') return null;
  const from = m.answers.of(m, receiver);
  const answer = (): Value => {
    const value = unknown('result', '', at);
    m.answers.derive(value, from, 'whole');
    return value;
  };
  for (const [index, arg] of args.positional.entries()) {
    if (arg.kind !== 'function') continue;
    if (name === 'finally') {
      m.leaves(() => {
        invoke(m, arg, null, at);
        return false;
      });
      continue;
    }
    const isHandler = name === 'catch' || index === 1;
    if (isHandler) noteCaught(m, arg, from.keys());
    const given = from.size > 0 && name === 'then' && !isHandler ? positionalArguments(answer()) : null;
    m.eitherWay([() => invoke(m, arg, given, at), () => receiver]);
  }
  return name === 'then' ? answer() : receiver;
}

/** A function that is called for each failure of these requests. */
function noteCaught(m: Machine, { lambda, unit }: Fn, requests: Iterable<number>): void {
  for (const request of requests) {
    const raises = m.heap.asClient({ kind: 'ref', id: request })?.record.raises === true;
    const refusal = caughtBy(lambda, unit, [m.frame.unit], raises);
    if (refusal) m.answers.refuse([request], refusal);
  }
}

/** What is done to an object by a function that is not seen: its fields may hold anything. */
function forgetFields(m: Machine, ref: Ref): void {
  const object = m.heap.get(ref);
  if (object?.kind !== 'object') return;
  const fields = [...object.fields].map(([name]): [string, Value] => [name, unknown('unknown', name)]);
  m.heap.put(ref, { ...object, fields: new Map(fields) });
}

/** Functions that only show or check what they are given; any other of a package may add to it. */
function mayChange(name: string): boolean {
  return !/(?:log|debug|info|warn|error|print|puts|inspect|dump|assert|valid\w*|parse|console\.\w+|isset|empty|count|len|is_\w+)$/i.test(
    name,
  );
}

/**
 * A call of something that is not in the workspace. Functions among its arguments may be called by it, with what is not
 * known; maps may be changed by it where it is no library's (`mutates`).
 */
export function unresolved(
  m: Machine,
  args: Arguments,
  at: Origin,
  name = '',
  mutates = false,
  receiver: Value | null = null,
): Value {
  const handed = at.unit.file.language.library.handedOn?.(m, name, args, at);
  if (handed) return handed;
  const over = receiver ?? args.positional.find(({ kind }) => kind !== 'function') ?? null;
  const all = [
    ...args.positional,
    ...[...args.named.values()].map((entry) => entry.value),
    ...(args.block ? [args.block] : []),
  ];
  const { mayWrite } = at.unit.file.language.library;
  noteUnknownSender(m, name, args, at, receiver !== null && isGiven(receiver));
  callNamed(m, name, args, at, over);
  for (const value of all) {
    if (value.kind === 'function' && m.uncalled.has(value.lambda)) {
      m.branches([
        () => {
          handedTo(m, name, value, null, at, over);
          return false;
        },
        () => false,
      ]);
    } else if (mutates && value.kind === 'ref') m.heap.open(value, 'open map', at);
    if (value.kind === 'ref' && mayWrite?.(name) === true) forgetFields(m, value);
  }
  return wrappedClient(m, args.positional, at) ?? unknown('result', name, at);
}
