import type { Expression } from '../syntax/nodes';
import { partOfMember, type AnswerPart } from './answers';
import { NO_ARGUMENTS, type Arguments } from './arguments';
import { callClient, configureClass } from './client-calls';
import { environmentSymbol } from './environment';
import { makeUrl } from './library/addresses';
import { externalConstant } from './library/constants';
import { bound, commonJsExport } from './lookup';
import { setQuery } from './queries';
import type { Machine } from './machine';
import { overloadOf } from './overloads';
import { addressOf, concat } from './texts';
import { settingSymbol } from './settings';
import type {
  Bound,
  ClientObject,
  Constant,
  Entry,
  External,
  Fn,
  ObjectObject,
  Origin,
  Ref,
  Sym,
  UrlObject,
  Value,
} from './values';
import { alternatives, either, isBlank, known, literal, NOTHING, originOf, text, unknown } from './values';
import type { ClassInfo, Unit } from './world';

/** The field where an object that is itself a client of a library (by inheritance) keeps that client. */
export const CLIENT_FIELD = '%client';

/** The key that a value is in a map; null when it is not known. Constants of libraries go by their last name. */
export function keyOf(value: Value): string | null {
  if (value.kind === 'external') return externalConstant(value.id);
  if (value.kind === 'symbol') return null;
  return known(value);
}

/** Reads a member of whatever a value turned out to be. */
export function readMember(m: Machine, of: Value, key: string | null, at: Origin): Value {
  switch (of.kind) {
    case 'oneOf':
      return either(of.values.map((each) => readMember(m, each, key, at)));
    case 'symbol':
      return symbolMember(m, of, key, at);
    case 'external': {
      if (key === null) return unknown();
      const given = at.unit.file.language.scopes.externalMember?.(m, of, key, at);
      if (given) return given;
      const id = externalMember(of, key);
      return environmentSymbol(m, of.id, key, at) ?? { kind: 'external', id, ...(of.unseen && { unseen: of.unseen }) };
    }
    case 'module':
      return key === null ? unknown() : moduleMember(m, of, key, at);
    case 'class':
      return key === null ? unknown() : (classMember(m, of.cls, key, of) ?? unknown('unknown', key, at));
    case 'ref':
      return derived(m, of, key === null ? elementOf(m, of) : refMember(m, of, key, at), partOfMember(key ?? ''));
    case 'constant':
      return of.value === null ? nothingOf(of, at) : unknown();
    case 'text':
      // A member of an enumeration is here what it stands for.
      return key !== null && key === at.unit.file.language.semantics.classes.enumeratedValue ? of : unknown();
    default:
      return unknown();
  }
}

/** Two uses of `options.params` are one symbol. What a setting is by default has the members of that. */
function symbolMember(m: Machine, of: Sym, key: string | null, at: Origin): Value {
  if (key === null) return derived(m, of, unknown(of.origin, of.name, at), 'whole');
  const name = of.name === '' ? key : `${of.name}.${key}`;
  if (of.origin !== 'setting') return { ...unknown(of.origin, name, at), id: `${of.id}.${key}` };
  const maps = of.fallback ? alternatives(of.fallback).filter((each) => m.heap.asMap(each)) : [];
  const given = maps.flatMap((map) => m.heap.read(map, key) ?? []);
  return settingSymbol(m, 'setting', name, given.length === 0 ? null : either(given), at);
}

/** What is read of nothing where that is allowed is still that nothing; elsewhere the program stops. */
function nothingOf({ at: written }: Constant, at: Origin): Value {
  const isAllowed =
    at.unit.file.language.semantics.calls.readsNothing || /\?\.|&\.|\?->/.test(at.unit.text.slice(at.start, at.end));
  return isAllowed ? { ...NOTHING, at: written } : NOTHING;
}

/** A member of an answer is of that answer. */
function derived(m: Machine, of: Value, member: Value, part: AnswerPart): Value {
  const isOther =
    member.kind !== 'symbol' || member.origin === 'parameter' || (of.kind === 'ref' && !m.heap.asClient(of)?.sent);
  if (!isOther) m.answers.derive(member, m.answers.of(m, of), part);
  return member;
}

/** The name of a member of a library, whatever object it hangs on everywhere. */
function externalMember(of: External, key: string): string {
  const id = key === 'default' ? of.id : `${of.id}.${key}`;
  return id.replace(/^(?:window|globalThis|self|global)\./, '');
}

function moduleMember(m: Machine, of: Extract<Value, { kind: 'module' }>, key: string, at: Origin): Value {
  const value = bound(m, m.names.exported(of.file, key), of.file, at);
  return value.kind === 'external' && value.id === key ? (commonJsExport(m, of.file, key) ?? unknown()) : value;
}

/** Any item of a list, or any value of a map, under a key that is not known. */
function elementOf(m: Machine, of: Ref): Value {
  const list = m.heap.asList(of);
  if (list && !list.open && list.items.length > 0) return either(list.items);
  const map = m.heap.asMap(of);
  if (map && !map.open && map.entries.size > 0) return either([...map.entries.values()].map((entry) => entry.value));
  return unknown();
}

function refMember(m: Machine, of: Ref, key: string, at: Origin): Value {
  const object = m.heap.get(of);
  switch (object?.kind) {
    case 'map': {
      const entry = object.entries.get(key);
      if (entry) return entry.maybe ? either([entry.value, NOTHING]) : entry.value;
      if (object.open) return unknown(object.open.reason === 'parameter' ? 'parameter' : 'unknown', key, at);
      return NOTHING;
    }
    case 'list': {
      const place = at.unit.file.language.semantics.collections.pairFields.indexOf(key);
      const item = object.items[place < 0 ? Number(key) : place];
      return item ?? unknown();
    }
    case 'object': {
      const field = commonField(m, of, key);
      if (field) return field;
      const client = object.fields.get(CLIENT_FIELD);
      return client ? readMember(m, client, key, at) : unknown('unknown', key, at);
    }
    case 'client': {
      const step = callClient(m, '.[]', { ...NO_ARGUMENTS, positional: [literal(key, at)] }, at, undefined, of);
      if (step) return step;
      const path = object.record.members?.[key] ?? key;
      if (path === '.') return of;
      if (object.record.addresses?.includes(path) === true) return addressAt(m, object, path, at);
      if (object.sent && object.record.maps?.includes(path) !== true) return unknown('result', key, at);
      for (const each of object.record.maps ?? [])
        if (path === '' || each.startsWith(`${path}.`)) m.heap.mapAt(object.config, each);
      if (object.record.maps?.includes(path) === true) return m.heap.mapAt(object.config, path);
      return m.heap.read(object.config, path) ?? methodValue(m, of, object, key) ?? unknown('result', key, at);
    }
    case 'url':
      if (at.unit.file.language.library.urlFields)
        return pieceOf(at, key) === 'whole' ? of : urlField(m, object, key, at);
      if (key === 'searchParams' || key === 'params') return object.params;
      if (key === 'search' || key === 'query') return { kind: 'query', map: object.params };
      return key === 'href' || key === 'to_s' ? of : (urlPiece(m, object, key) ?? unknown('result', key, at));
    default:
      return unknown();
  }
}

/** An address of a request as an object of its own, whose pieces the program may write to. */
function addressAt(m: Machine, { config }: ClientObject, path: string, at: Origin): Value {
  const written = m.heap.read(config, path);
  if (!written) return unknown('result', path, at);
  const url = makeUrl(m, written, at);
  if (url !== written) m.heap.write(config, path, url, null);
  return url;
}

function urlField(m: Machine, object: UrlObject, key: string, at: Origin): Value {
  const piece = pieceOf(at, key);
  if (piece === 'query') return { kind: 'query', map: object.params };
  return (piece === undefined ? null : urlPiece(m, object, piece)) ?? unknown('result', key, at);
}

/** The piece of an address that a field of it holds, by the name that the language gives it. */
function pieceOf(at: Origin, key: string): string | undefined {
  return at.unit.file.language.library.urlFields?.[key];
}

/** A method of a library's client as a value, to be handed on. */
export function methodValue(m: Machine, of: Ref, { record }: ClientObject, key: string): Bound | null {
  if (!m.clients.method(record, `.${key}`)) return null;
  return { kind: 'bound', of, method: key, positional: [], named: new Map(), spreads: [] };
}

/** A field, constant, getter or method of an object or class; null when nothing that is known declares it. */
export function commonField(m: Machine, of: Value, key: string): Value | null {
  if (of.kind === 'class') return classMember(m, of.cls, key, of);
  const object = of.kind === 'ref' ? m.heap.get(of) : undefined;
  if (object?.kind !== 'object' || of.kind !== 'ref') return null;
  const field = object.fields.get(key);
  if (field) return field;
  // Ruby's attr_reader: a method named as the instance variable that it reads.
  const variable = object.fields.get(`@${key}`);
  if (variable) return variable;
  const method = methodOf(m, object.cls, key, false);
  if (method) {
    const bound: Fn = { ...method, self: of };
    const { declaration } = method.unit;
    return declaration.kind === 'function' && declaration.getter ? m.evaluateCall(bound) : bound;
  }
  const embedded = embeddedMember(m, object, key);
  if (embedded) return embedded;
  if (key === 'class') return { kind: 'class', cls: object.cls };
  const defined = classMember(m, object.cls, definedKey(key), of);
  if (defined?.kind === 'function') return { ...defined, self: of };
  const written = fieldWrittenElsewhere(m, of, object.cls, key);
  return written ?? classMember(m, object.cls, key, { kind: 'class', cls: object.cls });
}

/** The values of the fields whose members are an object's own, in the order in which they are written. */
export function embeddedIn({ cls, fields }: ObjectObject): readonly Value[] {
  return cls.embeds.flatMap((name) => {
    const value = fields.get(name);
    return value === undefined || (value.kind === 'constant' && value.value === null) ? [] : [value];
  });
}

/** A member of what an object embeds. */
function embeddedMember(m: Machine, object: ObjectObject, key: string): Value | null {
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

/** Where a class keeps a method that was made while its body ran. */
export function definedKey(name: string): string {
  return `define_method ${name}`;
}

/** A field that no constructor sets: what the methods that assign it would give it. */
function fieldWrittenElsewhere(m: Machine, of: Ref, cls: ClassInfo, key: string): Value | null {
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
    m.within(unit, m.moduleScope(unit.file), of, owner, () => {
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
  const outer = m.heap.state;
  const { reads } = m;
  m.heap.state = m.heap.base;
  m.reads = m.baseReads;
  const object = m.heap.make({ kind: 'object', cls, fields: new Map() });
  m.classObjects.set(cls, object);
  configureClass(m, cls);
  const self: Value = { kind: 'class', cls };
  for (const unit of cls.statements) {
    const { declaration } = unit;
    const shared =
      declaration.kind === 'statement' && (declaration.static || cls.file.language.semantics.classes.bodiesRun);
    if (shared) m.within(unit, m.moduleScope(unit.file), self, cls, () => m.run(unit.asStatements()));
  }
  m.heap.state = outer;
  m.reads = reads;
  return object;
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
    return lambda ? { kind: 'function', unit, lambda, scope: m.moduleScope(unit.file), self: null, owner: cls } : null;
  }
  return null;
}

/** Writes a member of whatever a value turned out to be. */
export function assignMember(m: Machine, of: Value, key: string | null, value: Value, at: Origin): void {
  if (of.kind === 'class' && key !== null) {
    assignMember(m, classObject(m, of.cls), key, value, at);
    return;
  }
  if (of.kind === 'external' && key !== null) {
    const id = externalMember(of, key);
    const shared = m.clients.sharedBy(id);
    // Where nothing is taken over, those who hold the object before keep that.
    if (shared?.path === '' && at.unit.file.language.semantics.classes.settersMerge)
      m.heap.merge(m.sharedConfig(shared.record), value, at);
    else if (shared && shared.path !== '') m.heap.write(m.sharedConfig(shared.record), shared.path, value, at);
    else if (
      value.kind === 'function' ||
      value.kind === 'bound' ||
      value.kind === 'external' ||
      id === at.unit.file.language.library.unverified
    )
      m.heap.setEntry(m.replaced, id, value, at);
    return;
  }
  if (of.kind !== 'ref') return;
  const object = m.heap.get(of);
  switch (object?.kind) {
    case 'map':
      m.heap.setEntry(of, key, value, at);
      return;
    case 'object':
      if (key !== null && !object.cls.methods.has(key)) {
        const client = object.fields.get(CLIENT_FIELD);
        if (client) assignMember(m, client, key, value, at);
      }
      if (key !== null)
        m.heap.put(of, { ...object, fields: new Map(object.fields).set(setterField(object.fields, key), value) });
      return;
    case 'client':
      if (key !== null) m.heap.write(object.config, object.record.members?.[key] ?? key, value, at);
      return;
    case 'url':
      if (key !== null && at.unit.file.language.library.urlFields) {
        const piece = pieceOf(at, key);
        if (piece !== undefined) writeUrlPiece(m, of, object, piece, value, at);
        return;
      }
      if (key === 'search' || key === 'query' || key === 'query_values') {
        const params = m.heap.map([], null, at);
        setQuery(m, params, value, at, object.encodes === true);
        m.heap.put(of, { ...object, params });
      } else if (key === 'path' || key === 'pathname') {
        m.heap.put(of, { ...object, text: joinUrl(m, object.text, value) });
      }
      return;
    default:
      return;
  }
}

/** Writes a piece of a URL, by whose pieces it is put together. */
function writeUrlPiece(m: Machine, of: Ref, url: UrlObject, piece: string, value: Value, at: Origin): void {
  const read = (name: string): Value => (piece === name ? value : (urlPiece(m, url, name) ?? unknown()));
  if (piece === 'query') {
    const params = m.heap.map([], null, at);
    setQuery(m, params, value, at, false);
    m.heap.put(of, { ...url, params });
  } else if (piece === 'path') m.heap.put(of, { ...url, text: joinUrl(m, url.text, value) });
  else {
    const text = concat(m, [read('scheme'), literal('://', at), read('host'), read('path')], at, true);
    m.heap.put(of, { ...url, text });
  }
}

/** Takes a member away from whatever a value turned out to be; one whose name is not known may be any. */
export function deleteMember(m: Machine, of: Value, key: string | null, at: Origin): void {
  const shared = of.kind === 'external' ? m.clients.sharedBy(of.id) : null;
  const config = m.heap.asClient(of)?.config ?? (shared && m.heap.mapAt(m.sharedConfig(shared.record), shared.path));
  const map = config ?? (m.heap.asMap(of) && of.kind === 'ref' ? of : null);
  if (map === null) assignMember(m, of, key, NOTHING, at);
  else if (key === null) doubtBlank(m, map, at);
  else m.heap.removeEntry(map, key);
}

/** Where any key may have been taken away, it is one that holds nothing: programs clean their maps so. */
function doubtBlank(m: Machine, ref: Ref, at: Origin): void {
  const map = m.heap.asMap(ref);
  if (!map) return;
  const entries = [...map.entries].map(([key, entry]): [string, Entry] => {
    const isDoubted = alternatives(entry.value).some((each) => isBlank(each) === true);
    return [key, isDoubted ? { ...entry, maybe: true } : entry];
  });
  m.heap.put(ref, { ...map, entries: new Map(entries), open: map.open ?? { reason: 'dynamic', at } });
}

/** The pieces of an address that other calls are made of: `Net::HTTP.new(uri.host, uri.port)`, `get(uri.request_uri)`. */
export function urlPiece(m: Machine, url: UrlObject, name: string): Value | null {
  switch (name) {
    case 'host':
    case 'hostname':
      return either(alternatives(url.text).map((each) => originPiece(each, 1)));
    case 'origin':
      return either(alternatives(url.text).map((each) => originPiece(each, 0)));
    case 'path':
    case 'pathname':
      return either(alternatives(url.text).map(withoutOrigin));
    case 'port':
      return { kind: 'constant', value: 443, at: null };
    case 'scheme':
      return either(alternatives(url.text).map(schemeOf));
    case 'request_uri': {
      const path = urlPiece(m, url, 'path');
      return path ? addressOf(m, { ...url, text: path }) : null;
    }
    default:
      return null;
  }
}

/** Of an address that is not known, either of the two that go to a server. */
function schemeOf(value: Value): Value {
  const scheme = /^([a-z][\w+.-]*):\/\//i.exec(beginning(value))?.[1];
  return scheme === undefined ? either([literal('https'), literal('http')]) : literal(scheme);
}

const ORIGIN = /^[a-z][\w+.-]*:\/\/([^/?#:]*)(?::\d+)?/i;

/** The known characters that a text begins with. */
function beginning(value: Value): string {
  let characters = '';
  for (const part of value.kind === 'text' ? value.parts : []) {
    if (part.kind === 'hole') break;
    characters += part.text;
  }
  return characters;
}

function originPiece(value: Value, group: 0 | 1): Value {
  const [first] = value.kind === 'text' ? value.parts : [];
  const head = first?.kind === 'hole' ? first.value : value;
  // Of a variable of the environment, the piece of what stands in for it.
  if (head.kind === 'symbol' && head.fallback) {
    const fallback = either(alternatives(head.fallback).map((each) => originPiece(each, group)));
    return { ...head, id: `${head.id} ${group === 0 ? 'origin' : 'host'}`, fallback };
  }
  const piece = ORIGIN.exec(beginning(value))?.[group];
  return piece ? literal(piece, originOf(value)) : unknown();
}

function withoutOrigin(value: Value): Value {
  if (value.kind !== 'text') return unknown();
  let left = ORIGIN.exec(beginning(value))?.[0].length ?? 0;
  return text(
    value.parts.flatMap((part) => {
      if (part.kind === 'hole' || left === 0) return [part];
      const rest = part.text.slice(left);
      left = Math.max(0, left - part.text.length);
      return rest === '' ? [] : [{ ...part, text: rest }];
    }),
  );
}

/** Ruby's accessors write the instance variable of their name. */
function setterField(fields: ReadonlyMap<string, Value>, key: string): string {
  return fields.has(`@${key}`) ? `@${key}` : key;
}

/** `path` on the host of `base`. */
export function joinUrl(m: Machine, base: Value, path: Value): Value {
  const origin = alternatives(base).map((each) => {
    const address = known(each);
    const host = address === null ? null : /^[a-z][\w+.-]*:\/\/[^/?#]*/i.exec(address)?.[0];
    return host && each.kind === 'text'
      ? ({ kind: 'text', parts: [{ kind: 'literal', text: host, at: each.parts[0]?.at ?? null }] } as const)
      : each;
  });
  return either(origin.map((each) => concat(m, [each, path])));
}
