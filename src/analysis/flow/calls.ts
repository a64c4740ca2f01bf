import type { Call, New, Parameter } from '../syntax/nodes';
import { assign } from './assignment';
import { callClient, clientOfType, configureClass, noteUnknownSender } from './client-calls';
import { callLibrary, callLibraryMethod } from './library';
import { Unreachable, type Machine } from './machine';
import { ancestors, classObject, commonField, methodOf, readMember, superOf, urlPiece } from './members';
import { NO_ARGUMENTS, positionalArguments, type Arguments } from './arguments';
import type { ClientObject, Entry, Fn, HeapObject, Origin, Ref, Value } from './values';
import { alternatives, either, NOTHING, unknown } from './values';
import type { ClassInfo, SourceFile } from './world';

/** How many calls deep a request is followed. */
export const MAX_DEPTH = 8;

/** Where a call is written, for the places of its arguments; absent for calls that the syntax only implies. */
export type CallNode = Call | New;

/** Calls a function of the workspace: `null` arguments are unknown ones. */
export function invoke(m: Machine, fn: Fn, args: Arguments | null, at: Origin | null): Value {
  m.uncalled.delete(fn.lambda);
  m.reads.add(fn.unit);
  const running = m.stack.filter((frame) => frame.lambda === fn.lambda).length;
  if (!m.mayCall() || running > 0) return unknown('unknown', '', at);
  const { heap } = m;
  const outer = heap.state;
  heap.state = outer.fork();
  const scope = heap.make({ kind: 'scope', vars: new Map(), parent: fn.scope });
  const closures = m.closures;
  const exits: { value: Value; changes: Map<number, HeapObject> }[] = [];
  m.stack.push({
    unit: fn.unit,
    scope: scope.id,
    self: fn.self,
    owner: fn.owner,
    lambda: fn.lambda,
    exits,
    entry: outer,
  });
  if (at) m.callOrigins.push(at);
  try {
    bindParameters(m, fn, args, at);
    const left = m.run(fn.lambda.body);
    if (!left) exits.push({ value: NOTHING, changes: heap.state.changesSince(outer) });
  } finally {
    m.stack.pop();
    if (at) m.callOrigins.pop();
    heap.state = outer;
  }
  // What no closure holds on to is gone when the call returns.
  if (m.closures === closures) for (const { changes } of exits) changes.delete(scope.id);
  outer.join(exits.map((exit) => exit.changes));
  if (exits.length === 0) throw new Unreachable();
  return either(exits.map((exit) => exit.value));
}

function bindParameters(m: Machine, fn: Fn, args: Arguments | null, at: Origin | null): void {
  const { scope, unit } = m.frame;
  const { params } = fn.lambda;
  const takesNamed = params.some((param) => param.kind === 'named' || param.kind === 'keywords');
  const positional = args ? [...args.positional] : [];
  const ruby = unit.file.language.id === 'ruby';
  const php = unit.file.language.id === 'php';
  if (args && args.named.size + args.spreads.length > 0 && ruby && !takesNamed) positional.push(namedMap(m, args));
  const used = new Set<string>();
  let next = 0;
  for (const param of params) {
    let value: Value;
    if (!args) value = symbolic(m, param, unit.file);
    else if (param.kind === 'block') value = args.block ?? NOTHING;
    else if (param.kind === 'rest') {
      value = m.heap.list(positional.slice(next), args.open);
      next = positional.length;
    } else if (param.kind === 'keywords') {
      const rest = [...args.named].filter(([name]) => !used.has(name));
      value = m.heap.map(rest, null, at);
      for (const spread of args.spreads) m.heap.merge(value, spread, null);
    } else {
      // PHP's parameters are variables, its argument names are not.
      const name = param.name.replace(/^\$/, '');
      const byName = args.named.get(name) ?? spreadEntry(m, args, name);
      used.add(name);
      const given = byName?.value ?? (param.kind === 'positional' ? positional[next++] : undefined);
      if (given) value = given;
      else if (args.open || args.spreads.some((spread) => !isClosedMap(m, spread)))
        value = symbolic(m, param, unit.file);
      else value = param.default ? m.evaluate(param.default) : NOTHING;
    }
    if (php && param.byReference !== true) value = m.heap.copy(value);
    if (param.pattern) assign(m, param.pattern, value, true);
    else m.setVariable(scope, param.name, value);
  }
}

function spreadEntry(m: Machine, args: Arguments, name: string): Entry | undefined {
  for (const spread of args.spreads) {
    const entry = m.heap.asMap(spread)?.entries.get(name);
    if (entry) return entry;
  }
  return undefined;
}

function isClosedMap(m: Machine, value: Value): boolean {
  const map = m.heap.asMap(value);
  return value.kind === 'constant' || (map !== null && map.open === null);
}

/** Named arguments and spread maps as one map. */
export function namedMap(m: Machine, args: Arguments): Ref {
  const map = m.heap.map(args.named);
  for (const spread of args.spreads) m.heap.merge(map, spread, null, true);
  return map;
}

/** A parameter that nobody supplies: an instance when its type is known, else a symbol with its default as fallback. */
function symbolic(m: Machine, param: Parameter, file: SourceFile): Value {
  const at = m.origin(param);
  if (param.type !== undefined) {
    const typed = instanceOfType(m, param.type, file, at);
    if (typed) return typed;
  }
  const symbol = unknown('parameter', param.name, at);
  if (param.kind === 'rest') return m.heap.list([], true, at);
  return param.default ? { ...symbol, fallback: m.evaluate(param.default) } : symbol;
}

/** What is injected under a type: an instance of a class of the workspace, or a client of a library. */
export function instanceOfType(m: Machine, type: string, file: SourceFile, at: Origin | null): Value | null {
  const value = m.bound(m.names.resolve(file, type, m.nesting()), file, at);
  if (value.kind === 'external') return clientOfType(m, value.id, at);
  if (value.kind !== 'class') return null;
  return construct(m, value.cls, null, at);
}

/** A new object of a class of the workspace; `null` arguments are unknown ones. */
export function construct(
  m: Machine,
  cls: ClassInfo,
  args: Arguments | null,
  at: Origin | null,
  node?: CallNode,
): Value {
  classObject(m, cls);
  const object = m.heap.make({ kind: 'object', cls, fields: new Map() });
  if (args) m.instances.push({ object, cls });
  const depth = m.stack.filter((frame) => frame.owner === cls).length;
  if (depth > 2 || m.stack.length > MAX_DEPTH) return object;
  const line = ancestors(m, cls);
  for (const each of [...line].reverse()) {
    if (typeof each === 'string') {
      const client = clientOfType(m, each, at);
      if (client) setField(m, object, CLIENT_FIELD, client);
      continue;
    }
    for (const unit of each.statements) {
      const { declaration } = unit;
      if (declaration.kind !== 'statement' || declaration.static) continue;
      m.within(unit, m.moduleScope(unit.file), object, each, () => m.run(unit.asStatements()));
    }
  }
  const constructor = methodOf(m, cls, 'constructor', false);
  if (constructor) {
    invoke(m, { ...constructor, self: object }, args, at);
  } else if (args && line.some((each) => typeof each === 'string')) {
    const base = line.find((each) => typeof each === 'string');
    if (typeof base === 'string') adoptClient(m, object, base, args, at, node);
  }
  return object;
}

/** The field where an object that is itself a client of a library (by inheritance) keeps that client. */
export const CLIENT_FIELD = '%client';

function setField(m: Machine, object: Ref, key: string, value: Value): void {
  const current = m.heap.get(object);
  if (current?.kind === 'object') m.heap.put(object, { ...current, fields: new Map(current.fields).set(key, value) });
}

/** `super(…)` of a class that extends a library's client: what is given configures it. */
function adoptClient(
  m: Machine,
  object: Value,
  base: string,
  args: Arguments,
  at: Origin | null,
  node?: CallNode,
): void {
  if (object.kind !== 'ref') return;
  const made = callClient(m, `new ${base}`, args, at, node) ?? callClient(m, base, args, at, node);
  if (made) setField(m, object, CLIENT_FIELD, made);
}

/** `super(…)`, `super().name(…)`, `parent::name(…)`: the next declaration of a method above the class that runs. */
export function invokeSuper(m: Machine, name: string | null, args: Arguments, at: Origin, node: CallNode): Value {
  const { owner, self, unit } = m.frame;
  if (!owner || !self) return unknown('result');
  const { declaration } = unit;
  const method = name ?? (declaration.kind === 'function' ? declaration.name : 'constructor');
  const found = superOf(m, owner, self, method);
  if (found) return invoke(m, { ...found, self }, args, at);
  const base = ancestors(m, owner).find((each) => typeof each === 'string');
  if (typeof base === 'string' && (method === 'constructor' || method === '__construct')) {
    adoptClient(m, self, base, args, at, node);
    return NOTHING;
  }
  return callOwnClient(m, self, method, args, at, node) ?? unknown('result');
}

/** A method of the library's client that an object or class is by inheritance or mixin. */
function callOwnClient(
  m: Machine,
  self: Value,
  name: string,
  args: Arguments,
  at: Origin,
  node?: CallNode,
): Value | null {
  if (self.kind === 'class') {
    const client = configureClass(m, self.cls);
    return client ? callClient(m, `.${name}`, args, at, node, client) : null;
  }
  const object = self.kind === 'ref' ? m.heap.get(self) : undefined;
  if (object?.kind !== 'object') return null;
  const client = object.fields.get(CLIENT_FIELD) ?? configureClass(m, object.cls);
  return client ? callClient(m, `.${name}`, args, at, node, client) : null;
}

/**
 * A call by a bare name in Ruby: of one's own method, of a method of the library's client that one is, of a function of the
 * top level, of the language's library; what else it is belongs to whoever it runs on.
 */
export function rubyCall(m: Machine, name: string, args: Arguments, at: Origin, node?: CallNode): Value {
  const { self, unit } = m.frame;
  if (self && respondsTo(m, self, name)) return callMethod(m, self, name, args, at, node);
  const own = self ? callOwnClient(m, self, name, args, at, node) : null;
  if (own) return own;
  const binding = m.names.resolve(unit.file, name, null);
  if (binding.kind === 'function') return callValue(m, m.bound(binding, unit.file, at), args, at, node);
  const known = callClient(m, name, args, at, node) ?? callLibrary(m, name, args, at);
  if (known) return known;
  return self ? callMethod(m, self, name, args, at, node) : unresolved(m, args, at, name);
}

/** Whether an object or class of the workspace declares a method or field of this name. */
function respondsTo(m: Machine, self: Value, name: string): boolean {
  const object = self.kind === 'ref' ? m.heap.get(self) : undefined;
  const cls = self.kind === 'class' ? self.cls : object?.kind === 'object' ? object.cls : null;
  if (!cls) return false;
  if (methodOf(m, cls, name, self.kind === 'class')) return true;
  return object?.kind === 'object' && (object.fields.has(name) || object.fields.has(`@${name}`));
}

/** Calls whatever a callee turned out to be. */
export function callValue(m: Machine, callee: Value, args: Arguments, at: Origin, node?: CallNode): Value {
  switch (callee.kind) {
    case 'oneOf':
      return m.eitherWay(callee.values.map((each) => () => callValue(m, each, args, at, node)));
    case 'function':
      return invoke(m, callee, args, at);
    case 'class':
      return construct(m, callee.cls, args, at, node);
    case 'external':
      return (
        callClient(m, callee.id, args, at, node) ??
        callLibrary(m, callee.id, args, at) ??
        unresolved(m, args, at, callee.id, mayChange(callee.id))
      );
    case 'ref': {
      if (m.heap.asClient(callee)) return callClient(m, '()', args, at, node, callee) ?? unresolved(m, args, at);
      return unresolved(m, args, at);
    }
    case 'module': {
      const exported = m.commonJsExport(callee.file, 'default');
      return exported && exported.kind !== 'module' ? callValue(m, exported, args, at, node) : unresolved(m, args, at);
    }
    case 'symbol':
      return unresolved(m, args, at, callee.name, callee.origin !== 'result');
    default:
      return unresolved(m, args, at);
  }
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
  switch (receiver.kind) {
    case 'oneOf':
      return m.eitherWay(receiver.values.map((each) => () => callMethod(m, each, name, args, at, node)));
    case 'external': {
      const id = `${receiver.id}.${name}`;
      return (
        callClient(m, id, args, at, node) ??
        callLibrary(m, id, args, at) ??
        callLibraryMethod(m, receiver, name, args, at) ??
        unresolved(m, args, at, id)
      );
    }
    case 'module': {
      const value = m.bound(m.names.exported(receiver.file, name), receiver.file, at);
      return callValue(m, value.kind === 'external' ? unknown() : value, args, at, node);
    }
    case 'class': {
      if (name === 'class') return receiver;
      const method = methodOf(m, receiver.cls, name, true);
      if (method) return invoke(m, { ...method, self: receiver }, args, at);
      const own = callOwnClient(m, receiver, name, args, at, node);
      if (own) return own;
      const extended = receiver.cls.methods.get(name) ? null : methodOf(m, receiver.cls, name, false);
      if (extended) return invoke(m, { ...extended, self: receiver }, args, at);
      if (name === 'instance' && ancestors(m, receiver.cls).includes('Singleton'))
        return construct(m, receiver.cls, NO_ARGUMENTS, at);
      const field = commonField(m, receiver, name);
      if (field) return field.kind === 'function' ? invoke(m, { ...field, self: receiver }, args, at) : field;
      return unresolved(m, args, at, name);
    }
    case 'function':
      // `fn.call(self, …)`, `fn.bind(self)`, Ruby's `proc.call(…)`.
      if (name === 'bind') return receiver;
      if (name === 'call' || name === 'apply') {
        const javascript = /script$/.test(receiver.unit.file.language.id);
        return invoke(
          m,
          receiver,
          javascript ? { ...args, positional: args.positional.slice(1), open: name === 'apply' } : args,
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
          callClient(m, `.${name}`, args, at, node, receiver) ??
          thenOf(m, receiver, name, args, at) ??
          unresolved(m, args, at, name)
        );
      }
      if (object?.kind === 'map') {
        const entry = object.entries.get(name)?.value;
        if (entry && alternatives(entry).some((each) => each.kind === 'function' || each.kind === 'class'))
          return callValue(m, entry, args, at, node);
      }
      return callLibraryMethod(m, receiver, name, args, at) ?? unresolved(m, args, at, name);
    }
    default:
      return (
        callLibraryMethod(m, receiver, name, args, at) ??
        thenOf(m, receiver, name, args, at) ??
        unresolved(m, args, at, name, receiver.kind === 'symbol' && receiver.origin === 'parameter')
      );
  }
}

/** Ruby reads the maps of a client (`req.params[:x] = …`, `conn.options.timeout = 5`) by calls without arguments. */
function isAccessor(m: Machine, { record }: ClientObject, name: string, args: Arguments): boolean {
  const plain = args.positional.length === 0 && args.named.size === 0 && !args.block;
  return plain && record.maps?.includes(name) === true && !m.clients.method(record, `.${name}`);
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
  const method = methodOf(m, cls, name, false);
  if (method) return invoke(m, { ...method, self: receiver }, args, at);
  const field = commonField(m, receiver, name);
  if (field) {
    return alternatives(field).some((each) => each.kind === 'function') ? callValue(m, field, args, at, node) : field;
  }
  if (name === 'class' || name === 'constructor') return { kind: 'class', cls };
  return (
    callOwnClient(m, receiver, name, args, at, node) ??
    callLibraryMethod(m, receiver, name, args, at) ??
    unresolved(m, args, at, `${cls.name}.${name}`)
  );
}

/** `promise.then(f)`: what `f` makes of the answer. */
function thenOf(m: Machine, receiver: Value, name: string, args: Arguments, at: Origin): Value | null {
  if (name !== 'then' && name !== 'catch' && name !== 'finally') return null;
  for (const arg of args.positional)
    if (arg.kind === 'function') m.eitherWay([() => invoke(m, arg, null, at), () => receiver]);
  return name === 'then' ? unknown('result', '', at) : receiver;
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
export function unresolved(m: Machine, args: Arguments, at: Origin, name = '', mutates = false): Value {
  const all = [
    ...args.positional,
    ...[...args.named.values()].map((entry) => entry.value),
    ...(args.block ? [args.block] : []),
  ];
  noteUnknownSender(m, name, args, at);
  for (const value of all) {
    if (value.kind === 'function' && m.uncalled.has(value.lambda)) {
      m.branches([
        () => {
          invoke(m, value, null, at);
          return false;
        },
        () => false,
      ]);
    } else if (mutates && value.kind === 'ref') m.heap.open(value, 'open map', at);
  }
  return unknown('result', name, at);
}
