import type { MethodCall } from './call-site';
import { leaves } from './branching';
import type { Arguments } from './arguments';
import type { CallNode } from './calls';
import { callClient } from '../clients/client-calls';
import { clientOfType, configureClass } from '../clients/client-classes';
import { callDeclared } from '../clients/declared-calls';
import { givenClient } from './given';
import { implementerOf, isAbstract } from '../names/implementers';
import { isPlainType } from '../names/supplied';
import { invoke, MAX_DEPTH } from './invoke';
import { isBlankOrEmpty } from '../library/methods';
import { bound, nesting } from '../names/lookup';
import type { Machine } from './machine';
import { ancestors, classObject, methodOf, superOf } from './class-members';
import { CLIENT_FIELD, methodValue } from './members';
import { alternatives, either, literal, NOTHING, unknown, type Origin, type Ref, type Value } from '../values';
import type { ClassInfo } from '../names/class-info';
import type { SourceFile } from '../names/source-file';

/** What is injected under a type: an instance of a class of the workspace, or a client of a library. */
export function instanceOfType(m: Machine, type: string, file: SourceFile, at: Origin | null): Value | null {
  const value = bound(m, m.names.resolve(file, type, nesting(m)), file, at);
  if (value.kind === 'external') {
    const client = file.language.library.clientOfType?.(m, value.id, at) ?? clientOfType(m, value.id, at);
    if (client) return client;
  }
  // A name that Python gives to a type with what a framework supplies for it.
  if (value.kind === 'ref') return value;
  // `type Api = ReturnType<typeof makeApi>`: what makes it makes all of its kind.
  if (value.kind === 'function' && at) {
    const made = invoke(m, value, null, at);
    return m.heap.asClient(made) ? made : givenClient(m, made, at);
  }
  if (value.kind === 'external' && isPlainType(value.id)) return null;
  const isImplemented = value.kind !== 'class' || isAbstract(value.cls);
  const cls = (isImplemented ? implementerOf(m, type, file) : null) ?? (value.kind === 'class' ? value.cls : null);
  return cls && construct(m, cls, null, at);
}

/** Objects in objects are looked at so far. */
const MAX_NESTED = 3;

/** What others hand over for a parameter of this type: what is blank or empty in it at first is there for them to fill in. */
export function receivedOfType(m: Machine, type: string, file: SourceFile, at: Origin): Value | null {
  const value = instanceOfType(m, type, file, at);
  if (value?.kind === 'ref') fillBlanks(m, value, at, 0);
  return value;
}

function fillBlanks(m: Machine, of: Ref, at: Origin, depth: number): void {
  const object = m.heap.get(of);
  if (object?.kind !== 'object' || depth > MAX_NESTED) return;
  const shared = ancestors(m, object.cls).flatMap((each) => {
    const cls = typeof each === 'string' ? undefined : m.heap.get(classObject(m, each));
    return cls?.kind === 'object' ? [...cls.fields] : [];
  });
  // What is nearer counts.
  const fields = new Map([...shared.reverse(), ...object.fields]);
  for (const [key, value] of fields) {
    if (isBlankOrEmpty(m, value) === true) setField(m, of, key, unknown('parameter', key, at));
    else if (value.kind === 'ref' && object.fields.has(key)) fillBlanks(m, value, at, depth + 1);
  }
}

/** A new object of a class of the workspace; `null` arguments are unknown ones. */
export function construct(
  m: Machine,
  cls: ClassInfo,
  args: Arguments | null,
  at: Origin | null,
  node?: CallNode,
): Value {
  const made = args ? null : madeByFactories(m, cls, at);
  if (made) return made;
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
      m.within(unit, m.topLevels.scopeOf(unit.file), object, each, () => m.run(unit.asStatements()));
    }
  }
  const constructor = methodOf(m, cls, 'constructor', false, args);
  if (constructor) {
    invoke(m, { ...constructor, self: object }, args, at);
  } else if (args && line.some((each) => typeof each === 'string')) {
    const base = line.find((each) => typeof each === 'string');
    if (typeof base === 'string') adoptClient(m, object, base, args, at, node);
  }
  return object;
}

const making = new WeakMap<Machine, Set<ClassInfo>>();

/** An object as the functions of its package, or its own, make it that are there for it: Go and Rust have no constructors. Null where there are none. */
function madeByFactories(m: Machine, cls: ClassInfo, at: Origin | null): Value | null {
  if (!cls.file.language.semantics.classes.areMadeByFunctions) return null;
  const now = making.get(m) ?? new Set<ClassInfo>();
  making.set(m, now);
  if (now.has(cls) || m.stack.length > MAX_DEPTH) return null;
  now.add(cls);
  const made: Value[] = [];
  try {
    for (const file of m.world.packageOf(cls.file)) {
      for (const unit of [...file.functions.values(), ...(file === cls.file ? cls.statics.values() : [])]) {
        const { declaration } = unit;
        if (declaration.kind !== 'function' || declaration.makes !== cls.name) continue;
        const found = bound(m, { kind: 'function', unit }, file, at);
        if (found.kind !== 'function') continue;
        const fn = declaration.owner === null ? found : { ...found, self: { kind: 'class', cls } as const, owner: cls };
        leaves(m, () => {
          made.push(...alternatives(firstOf(m, invoke(m, fn, null, at))).filter((each) => isOf(m, each, cls)));
          return false;
        });
      }
    }
  } finally {
    now.delete(cls);
  }
  return made.length === 0 ? null : either(made);
}

/** The first of several values that a function gives at once. */
function firstOf(m: Machine, value: Value): Value {
  return either(
    alternatives(value).map((each) => {
      const list = m.heap.asList(each);
      return list?.isTuple === true ? (list.items[0] ?? NOTHING) : each;
    }),
  );
}

function isOf(m: Machine, value: Value, cls: ClassInfo): boolean {
  const object = value.kind === 'ref' ? m.heap.get(value) : undefined;
  return object?.kind === 'object' && object.cls === cls;
}

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
  const made = callClient(m, { name: `new ${base}`, args, at, node }) ?? callClient(m, { name: base, args, at, node });
  if (made) setField(m, object, CLIENT_FIELD, made);
}

/** `super(…)`, `super().name(…)`, `parent::name(…)`: the next declaration of a method above the class that runs. */
export function invokeSuper(m: Machine, name: string | null, args: Arguments, at: Origin, node: CallNode): Value {
  const { owner, self, unit } = m.frame;
  if (!owner || !self) return unknown('result');
  const { declaration } = unit;
  const method = name ?? (declaration.kind === 'function' ? declaration.name : 'constructor');
  const found = superOf(m, owner, self, method, args);
  if (found) return invoke(m, { ...found, self }, args, at);
  const base = ancestors(m, owner).find((each) => typeof each === 'string');
  if (typeof base === 'string' && (method === 'constructor' || method === '__construct')) {
    adoptClient(m, self, base, args, at, node);
    return NOTHING;
  }
  return callOwnClient(m, { receiver: self, name: method, args, at, node }) ?? unknown('result');
}

/** `super().name` as a value, to be handed on: the next declaration of a method, or the library client's own. */
export function superMember(m: Machine, name: string): Value {
  const { owner, self } = m.frame;
  if (!owner || !self) return unknown('result');
  const found = superOf(m, owner, self, name);
  if (found) return { ...found, self };
  const object = self.kind === 'ref' ? m.heap.get(self) : undefined;
  const field = object?.kind === 'object' ? object.fields.get(CLIENT_FIELD) : undefined;
  const client = m.heap.asClient(field);
  const own = client && field?.kind === 'ref' ? methodValue(m, field, client, name) : null;
  return own ?? unknown('result');
}

/** A method of the library's client that an object or class is by inheritance or mixin. */
export function callOwnClient(m: Machine, { receiver: self, name, args, at, node }: MethodCall): Value | null {
  if (self.kind === 'class') {
    const client = configureClass(m, self.cls);
    return client ? callClient(m, { receiver: client, name: `.${name}`, args, at, node }) : null;
  }
  const object = self.kind === 'ref' ? m.heap.get(self) : undefined;
  if (object?.kind !== 'object') return null;
  const client = object.fields.get(CLIENT_FIELD) ?? configureClass(m, object.cls);
  const declared = callDeclared(m, object.cls, client, name, args, at, node);
  if (declared) return declared;
  if (!client) return null;
  return (
    sendThrough(m, object.cls, client, { receiver: self, name, args, at }) ??
    callClient(m, { receiver: client, name: `.${name}`, args, at, node })
  );
}

/** The library sends with a method of its own, which the class declares anew: that is what is run. */
function sendThrough(
  m: Machine,
  cls: ClassInfo,
  client: Value,
  { receiver: self, name, args, at }: MethodCall,
): Value | null {
  const record = m.heap.asClient(client)?.record;
  const found = record && m.clients.method(record, `.${name}`);
  const through = found?.call.through;
  const method = through === undefined ? null : methodOf(m, cls, through, false);
  if (!method || m.stack.some(({ lambda }) => lambda === method.lambda)) return null;
  const verb = found?.verb === null || found === undefined ? [] : [literal(found.verb, null)];
  return invoke(m, { ...method, self }, { ...args, positional: [...verb, ...args.positional] }, at);
}
