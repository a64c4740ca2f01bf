import type { Expression } from '../../syntax/nodes';
import type { Arguments } from './arguments';
import { configureClass } from '../clients/client-classes';
import { bound } from '../names/lookup';
import type { Machine } from './machine';
import { overloadOf } from './overloads';
import { either, type Fn, type Ref, type Value } from '../values';
import type { ObjectObject } from '../values/heap-objects';
import type { ClassInfo } from '../names/class-info';
import type { Unit } from '../names/unit';
import { methodValue, commonField } from './members';

/** The values of the fields whose members are an object's own, in the order in which they are written. */
export function embeddedIn({ cls, fields }: ObjectObject): readonly Value[] {
  return cls.embeds.flatMap((name) => {
    const value = fields.get(name);
    return value === undefined || (value.kind === 'constant' && value.value === null) ? [] : [value];
  });
}

/** A member of what an object embeds. */
export function embeddedMember(m: Machine, object: ObjectObject, key: string): Value | null {
  for (const value of embeddedIn(object)) {
    const found = commonField(m, value, key);
    if (found) return found;
    const client = m.heap.asClient(value);
    if (client && value.kind === 'ref') {
      const held = m.heap.read(client.config, client.record.members?.[key] ?? key);
      if (held) return held;
      const method = methodValue(m, value, client, key);
      if (method) return method;
    }
  }
  return null;
}

/** A field that no constructor sets: what the methods that assign it would give it. */
export function fieldWrittenElsewhere(m: Machine, of: Ref, cls: ClassInfo, key: string): Value | null {
  const found: Value[] = [];
  for (const { owner, unit } of methodsOf(m, cls)) {
    m.reads.add(unit);
    if (!unit.text.includes(key.replace(/^@+/, ''))) continue;
    const lambda = unit.asFunction();
    if (!lambda) continue;
    const running = m.stack.some((frame) => frame.lambda === lambda);
    const value = running
      ? undefined
      : lambda.body.find(
          (statement) =>
            statement.kind === 'assign' &&
            isOwnField(statement.target, key, unit.file.language.semantics.classes.implicitSelf),
        );
    if (value?.kind !== 'assign' || value.how === 'append' || value.how === 'merge') continue;
    m.within(unit, m.topLevels.scopeOf(unit.file), of, owner, () => {
      if (m.depthLeft()) found.push(m.evaluate(value.value));
    });
  }
  return found.length === 0 ? null : either(found);
}

/** Whether an expression names a field of the object that runs it. */
function isOwnField(target: Expression, key: string, isImplicit: boolean): boolean {
  if (target.kind === 'name') return isImplicit && target.name === key;
  return target.kind === 'member' && target.key === key && target.of.kind === 'name' && target.of.name === 'self';
}

export function classMember(m: Machine, cls: ClassInfo, key: string, self: Value): Value | null {
  for (const each of ancestors(m, cls)) {
    if (typeof each === 'string') continue;
    const object = m.heap.get(classObject(m, each));
    const field = object?.kind === 'object' ? object.fields.get(key) : undefined;
    if (field) return field;
  }
  const method = methodOf(m, cls, key, true);
  if (method) {
    const { declaration } = method.unit;
    const isRead = declaration.kind === 'function' && declaration.getter && declaration.static;
    return isRead ? m.evaluateCall({ ...method, self }) : { ...method, self };
  }
  // A class or module nested in it.
  const name = cls.file.language.scopes.nestedName?.(cls.name, key);
  const nested = name === undefined ? null : m.names.resolve(cls.file, name, null);
  return nested?.kind === 'class' ? { kind: 'class', cls: nested.cls } : null;
}

/** What a class itself holds: constants, static fields, what its body did. Its body runs once, when first asked for. */
export function classObject(m: Machine, cls: ClassInfo): Ref {
  const existing = m.classObjects.get(cls);
  if (existing) return existing;
  return m.atBase(() => {
    const object = m.heap.make({ kind: 'object', cls, fields: new Map() });
    m.classObjects.set(cls, object);
    configureClass(m, cls);
    const self: Value = { kind: 'class', cls };
    for (const unit of cls.statements) {
      const { declaration } = unit;
      const shared =
        declaration.kind === 'statement' && (declaration.static || cls.file.language.semantics.classes.bodiesRun);
      if (shared) m.within(unit, m.topLevels.scopeOf(unit.file), self, cls, () => m.run(unit.asStatements()));
    }
    return object;
  });
}

/** A class and what it inherits from, in the order of method lookup; the names of library classes among them. */
export function ancestors(m: Machine, cls: ClassInfo, depth = 0): readonly (ClassInfo | string)[] {
  const known = m.lines.get(cls);
  if (known) {
    for (const each of known) if (typeof each !== 'string') m.names.visit(each.file);
    return known;
  }
  const line: (ClassInfo | string)[] = [cls];
  if (depth > 8) return line;
  for (const { name, file } of cls.supers) {
    const parent = superValue(m, cls, name, file);
    if (parent?.kind === 'class' && parent.cls !== cls) {
      for (const each of ancestors(m, parent.cls, depth + 1)) if (!line.includes(each)) line.push(each);
    } else if (parent?.kind === 'external') line.push(parent.id);
  }
  if (depth === 0) m.lines.set(cls, line);
  return line;
}

function outerOf(name: string): string | null {
  return name.includes('::') ? name.slice(0, name.lastIndexOf('::')) : null;
}

/** A superclass may be written dotted: `base.ApiClient`, `Faraday::Middleware`. */
function superValue(m: Machine, cls: ClassInfo, name: string, file: ClassInfo['file']): Value | null {
  let nesting = outerOf(cls.name);
  const [head = name, ...tail] = file.language.scopes.hasDottedNames ? name.split('.') : [name];
  let value = bound(m, m.names.resolve(file, head, nesting), file, null);
  // No class is above itself: `class Insee::Request < Request` names the one of the top level.
  while (nesting !== null && value.kind === 'class' && value.cls === cls) {
    nesting = outerOf(nesting);
    value = bound(m, m.names.resolve(file, head, nesting), file, null);
  }
  for (const key of tail) {
    if (value.kind === 'module') value = bound(m, m.names.exported(value.file, key), value.file, null);
    else if (value.kind === 'external') value = { kind: 'external', id: `${value.id}.${key}` };
    else return null;
  }
  return value;
}

/** A method as the class or its ancestors declare it, not yet bound; null when unknown or declared twice. */
export function methodOf(
  m: Machine,
  cls: ClassInfo,
  name: string,
  isStatic: boolean,
  args: Arguments | null = null,
): Fn | null {
  return methodIn(m, ancestors(m, cls), name, isStatic, args);
}

/** A method that an object may run, and the class that declares it. */
interface OwnMethod {
  readonly owner: ClassInfo;
  readonly name: string;
  readonly unit: Unit;
}

const CALLS_UP = /\bsuper\b|\bparent::|\bbase\./;

/** The methods that an object of a class may run: its own and those above it but for what they replace without calling it. */
export function methodsOf(m: Machine, cls: ClassInfo): OwnMethod[] {
  const methods: OwnMethod[] = [];
  const replaced = new Set<string>();
  for (const owner of ancestors(m, cls)) {
    if (typeof owner === 'string') continue;
    for (const name of owner.methods.keys()) {
      if (replaced.has(name)) continue;
      for (const unit of owner.named(name, false)) {
        methods.push({ owner, name, unit });
        // JavaScript's private methods are each class's own.
        if (!name.startsWith('#') && !CALLS_UP.test(unit.text)) replaced.add(name);
      }
    }
  }
  return methods;
}

/** The declaration of a method above `owner`, for an object whose class may be further down. */
export function superOf(
  m: Machine,
  owner: ClassInfo,
  self: Value,
  name: string,
  args: Arguments | null = null,
): Fn | null {
  const object = self.kind === 'ref' ? m.heap.get(self) : undefined;
  const cls = self.kind === 'class' ? self.cls : object?.kind === 'object' ? object.cls : owner;
  const line = ancestors(m, cls);
  return methodIn(m, line.slice(line.indexOf(owner) + 1), name, self.kind === 'class', args);
}

function methodIn(
  m: Machine,
  line: readonly (ClassInfo | string)[],
  name: string,
  isStatic: boolean,
  args: Arguments | null,
): Fn | null {
  for (const cls of line) {
    if (typeof cls === 'string') continue;
    const { separatesStatics } = cls.file.language.semantics.classes;
    const own = isStatic ? cls.statics : cls.methods;
    const other = isStatic ? cls.methods : cls.statics;
    const only = own.get(name) ?? (separatesStatics ? undefined : other.get(name));
    if (!only) continue;
    const isOneOfSeveral = cls.file.language.semantics.classes.overloads;
    const unit = isOneOfSeveral ? overloadOf(m, cls.overloads.get(name) ?? [only], args) : only;
    if (unit === 'unclear') return null;
    // One of a class above may take what this one does not.
    if (!unit) continue;
    if (cls.ambiguous.has(name)) return null;
    const lambda = unit.asFunction();
    return lambda
      ? { kind: 'function', unit, lambda, scope: m.topLevels.scopeOf(unit.file), self: null, owner: cls }
      : null;
  }
  return null;
}
