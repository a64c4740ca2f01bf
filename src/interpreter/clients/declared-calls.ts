import type { ClientRecord, DeclaredCalls } from '../../clients/schema';
import type { Call, Expression, Parameter } from '../../syntax/nodes';
import type { Arguments } from '../evaluation/arguments';
import type { CallNode } from '../evaluation/calls';
import { sendDeclared } from './client-calls';
import type { Machine } from '../evaluation/machine';
import { ancestors } from '../evaluation/class-members';
import { keyOf } from '../evaluation/members';
import { settingText } from '../names/settings';
import { isPlainType } from '../names/supplied';
import { concat } from '../values/texts';
import { known, literal, partsOf, text, unknown, type Origin, type Ref, type Value } from '../values';
import type { Openness } from '../values/heap-objects';
import type { ClassInfo } from '../names/class-info';
import type { Unit } from '../names/unit';

/** A method without a body, and the interface that declares it. */
interface Declared {
  readonly cls: ClassInfo;
  readonly unit: Unit;
}

/** What is said of a method by one of its annotations, as a record reads it. */
interface Marked {
  readonly record: ClientRecord;
  readonly declares: DeclaredCalls;
  readonly annotation: Call;
  readonly method: DeclaredCalls['methods'][number];
}

/**
 * A request that a library sends for a method which is declared and not written, as its annotations say: Retrofit, Feign,
 * HTTP interfaces. Null for any other method.
 *
 * @param client what makes the object, where the program made it
 * @param args null for arguments that are not known
 */
export function callDeclared(
  m: Machine,
  of: ClassInfo,
  client: Value | null,
  name: string,
  args: Arguments | null,
  at: Origin | null,
  node?: CallNode,
): Value | null {
  const declared = declaredIn(m, of, name);
  const lambda = declared?.unit.asFunction();
  if (!declared || !lambda) return null;
  const { cls, unit } = declared;
  let made: Value | null = null;
  m.within(unit, m.moduleScope(unit.file), { kind: 'class', cls }, cls, () => {
    const annotations = calls(lambda.annotations);
    const marked = markedBy(m, cls, annotations, m.heap.asClient(client ?? undefined)?.record ?? null);
    if (!marked) return;
    const config = configOf(m, marked.record, client);
    const declaredAt: Origin = { unit, start: marked.annotation.start, end: marked.annotation.end };
    const place = at ?? declaredAt;
    const [query] = marked.record.slots.query ?? [];
    // A parameter that is declared nowhere is missing where the request is declared.
    if (query !== undefined && m.heap.find(config, query).kind === 'none')
      m.heap.write(config, query, m.heap.map([], null, declaredAt), declaredAt);
    writeAddress(m, marked, cls, annotations, config, place);
    writeHeaderLines(m, marked.declares, cls, annotations, config, place);
    // What is given as nothing is mended where it is given, what is not declared where the rest is.
    const isWithout = args?.positional.some((each) => each.kind === 'constant' && each.value === null) === true;
    lambda.params.forEach((param, index) => {
      const given = args?.positional[index] ?? args?.named.get(param.name)?.value;
      const value = given ?? (args && !args.open ? param.default && m.evaluate(param.default) : null);
      const by = isWithout ? place : m.origin(param);
      writeParameter(m, marked, param, value ?? unknown('parameter', param.name, by), config, by);
    });
    const unseen = client ? null : givenBy(m, marked, cls, config, place);
    made = sendDeclared(m, marked.record, client, config, unseen, place, node);
  });
  return made;
}

/** The names of methods that are declared and not written, of an interface and of those above it. */
export function declaredIn(m: Machine, of: ClassInfo, name: string): Declared | null {
  for (const cls of ancestors(m, of)) {
    const unit = typeof cls === 'string' ? undefined : cls.declared.get(name);
    if (typeof cls !== 'string' && unit) return { cls, unit };
  }
  return null;
}

function calls(annotations: readonly Expression[] = []): Call[] {
  return annotations.flatMap((each) => (each.kind === 'call' ? [each] : []));
}

/** The full name of an annotation. */
function idOf(m: Machine, cls: ClassInfo, { callee }: Call): string {
  if (callee.kind !== 'name') return '';
  const found = m.names.resolve(cls.file, callee.name, cls.name);
  return found.kind === 'external' ? found.id : '';
}

function markedBy(m: Machine, cls: ClassInfo, annotations: readonly Call[], own: ClientRecord | null): Marked | null {
  const types = calls(cls.unit.asAnnotations()).map((each) => idOf(m, cls, each));
  for (const annotation of annotations) {
    const id = idOf(m, cls, annotation);
    for (const record of m.clients.declaring(id, cls.file.language.family)) {
      const { declares } = record;
      if (!declares || (own?.declares && m.clients.newestOf(own) !== m.clients.newestOf(record))) continue;
      for (const method of declares.methods) {
        const isMeant = method.of?.some((type) => types.includes(type)) !== false;
        if (isMeant && method.match.includes(id)) return { record, declares, annotation, method };
      }
    }
  }
  return null;
}

/** What an annotation is given under one of these names, the variables and settings put into it that it names. */
function elementOf(m: Machine, annotation: Call, names: readonly string[] | undefined): Value | null {
  const found = annotation.args.find(({ name }) => names?.includes(name ?? 'value') === true);
  if (!found) return null;
  const value = m.evaluate(found.value);
  const [only] = m.heap.asList(value)?.items ?? [value];
  const characters = known(only);
  return characters?.includes('${') === true ? settingText(m, characters) : (only ?? null);
}

function configOf(m: Machine, record: ClientRecord, client: Value | null): Ref {
  const own = m.heap.asClient(client ?? undefined);
  return m.heap.copyMap(own?.config ?? m.sharedConfig(record));
}

function writeAddress(
  m: Machine,
  { record, declares, annotation, method }: Marked,
  cls: ClassInfo,
  annotations: readonly Call[],
  config: Ref,
  at: Origin,
): void {
  const [baseKey = 'base'] = record.slots.base ?? [];
  const [urlKey = 'url'] = record.slots.url ?? [];
  const [methodKey = 'method'] = record.slots.method ?? [];
  const pieces: Value[] = [];
  const add = (piece: Value | null): void => {
    if (piece && known(piece) !== '') pieces.push(piece);
  };
  for (const each of calls(cls.unit.asAnnotations())) {
    const id = idOf(m, cls, each);
    for (const type of declares.types ?? []) {
      if (!type.match.includes(id)) continue;
      const base = elementOf(m, each, type.base);
      if (base && known(base) !== '') m.heap.write(config, baseKey, base, at);
      add(elementOf(m, each, type.path));
      for (const [key, value] of Object.entries(type.sets ?? {})) m.heap.write(config, key, literal(value), at);
    }
    for (const path of declares.paths ?? []) if (path.match.includes(id)) add(elementOf(m, each, path.elements));
  }
  const line = elementOf(m, annotation, method.line);
  const verb = method.method ?? null;
  if (line) {
    const [, word = '', rest = ''] = /^\s*([A-Z]+)\s+([\s\S]*)$/.exec(firstText(line)) ?? [];
    m.heap.write(config, methodKey, literal(word), at);
    add(withStart(line, rest));
  } else {
    add(elementOf(m, annotation, method.elements));
    const named = elementOf(m, annotation, method.verbs);
    const value = named?.kind === 'external' ? literal(named.id.slice(named.id.lastIndexOf('.') + 1)) : named;
    if (verb !== null || value)
      m.heap.write(config, methodKey, verb === null ? (value ?? literal('GET')) : literal(verb), at);
  }
  for (const each of annotations)
    for (const path of declares.paths ?? [])
      if (path.match.includes(idOf(m, cls, each))) add(elementOf(m, each, path.elements));
  const [first, ...others] = pieces;
  if (first)
    m.heap.write(
      config,
      urlKey,
      others.reduce<Value>((before, each) => joinedTo(m, before, each, at), first),
      originIn(first) ?? at,
    );
}

function firstText(value: Value): string {
  const [first] = value.kind === 'text' ? value.parts : [];
  return first?.kind === 'literal' ? first.text : '';
}

/** A text that begins otherwise. */
function withStart(value: Value, start: string): Value {
  const [first, ...others] = partsOf(value, null);
  return first?.kind === 'literal' ? text([{ ...first, text: start }, ...others]) : value;
}

function originIn(value: Value): Origin | null {
  return value.kind === 'text' ? (value.parts.find((part) => part.at)?.at ?? null) : null;
}

/** Pieces of a path, with one slash between. */
function joinedTo(m: Machine, before: Value, piece: Value, at: Origin): Value {
  const start = firstText(piece).replace(/^\/+/, '');
  const ends = before.kind === 'text' && before.parts.at(-1)?.kind === 'literal' && (known(before) ?? '').endsWith('/');
  const rest = firstText(piece) === '' ? piece : withStart(piece, start);
  return concat(m, ends || /^[?#]/.test(start) ? [before, rest] : [before, literal('/'), rest], at, true);
}

/** `"Accept: application/json"`: a name and a value. */
function writeHeaderLines(
  m: Machine,
  { headers = [] }: DeclaredCalls,
  cls: ClassInfo,
  annotations: readonly Call[],
  config: Ref,
  at: Origin,
): void {
  for (const each of [...calls(cls.unit.asAnnotations()), ...annotations]) {
    if (!headers.includes(idOf(m, cls, each))) continue;
    for (const arg of each.args) {
      const value = m.evaluate(arg.value);
      for (const line of m.heap.asList(value)?.items ?? [value]) {
        const [, name, rest] = /^\s*([\w-]+)\s*[:=]\s*([\s\S]*)$/.exec(firstText(line)) ?? [];
        if (name !== undefined) m.heap.write(config, `headers.${name}`, withStart(line, rest ?? ''), at);
        else if (known(line) === null) m.heap.open(m.heap.mapAt(config, 'headers'), 'dynamic', at);
      }
    }
  }
}

function writeParameter(
  m: Machine,
  { record, declares }: Marked,
  param: Parameter,
  value: Value,
  config: Ref,
  at: Origin,
): void {
  const { owner } = m.frame;
  if (!owner) return;
  const annotations = calls(param.annotations);
  const template = record.slots.template;
  const isNothing = value.kind === 'constant' && value.value === null;
  // A name in braces of the address, whatever else it may be.
  if (template !== undefined && !isNothing) m.heap.write(config, `${template}.${param.name}`, value, at);
  const renamed = annotations.find((each) => declares.names?.includes(idOf(m, owner, each)) === true);
  const alias = renamed ? known(elementOf(m, renamed, ['value'])) : null;
  for (const annotation of annotations) {
    const id = idOf(m, owner, annotation);
    for (const { match, into, elements = ['value', 'name'], whole } of declares.parameters) {
      if (!match.includes(id)) continue;
      const map = whole === true ? m.heap.asMap(value) : null;
      if (whole === true) {
        if (into === record.slots.url?.[0] || into === record.slots.body?.[0]) m.heap.write(config, into, value, at);
        else if (map) m.heap.merge(m.heap.mapAt(config, into), value, at);
        else m.heap.open(m.heap.mapAt(config, into), 'open map', at);
        return;
      }
      const name = keyOf(elementOf(m, annotation, elements) ?? literal(alias ?? param.name)) ?? null;
      if (declares.flattens === true && takenApart(m, record, param, into, value, config)) return;
      if (name === null) m.heap.open(m.heap.mapAt(config, into), 'dynamic', at);
      else m.heap.write(config, `${into}.${name}`, value, at);
      return;
    }
  }
  const { unmarked } = declares;
  if (unmarked === undefined || isInAddress(m, record, config, alias ?? param.name)) return;
  if (declares.flattens === true && takenApart(m, record, param, unmarked, value, config)) return;
  if (record.slots.body?.includes(unmarked) === true) m.heap.write(config, unmarked, value, at);
  else m.heap.write(config, `${unmarked}.${alias ?? param.name}`, value, at);
}

/** Whether a parameter is no value of its own, but holds several, or says when to give up. */
function takenApart(
  m: Machine,
  { slots }: ClientRecord,
  param: Parameter,
  into: string,
  value: Value,
  config: Ref,
): boolean {
  const { type = '' } = param;
  if (/^(?:\w+\.)*CancellationToken$/.test(type)) return true;
  if (slots.query?.includes(into) !== true || type === '' || isPlainType(type) || VALUES.test(type)) return false;
  const map = m.heap.mapAt(config, into);
  if (m.heap.asMap(value)) m.heap.merge(map, value, m.origin(param));
  else m.heap.open(map, 'open map', m.origin(param));
  return true;
}

/** Types of libraries whose values become one text. */
const VALUES = /^(?:\w+\.)*(?:Date\w*|Time\w*|Guid|Uri|U?Int\d+|Decimal)$/;

/** Whether the address has a place for a value of this name. */
function isInAddress(m: Machine, { slots }: ClientRecord, config: Ref, name: string): boolean {
  const url = m.heap.read(config, slots.url?.[0] ?? '');
  const parts = url?.kind === 'text' ? url.parts : [];
  return parts.some((part) => part.kind === 'literal' && part.text.toLowerCase().includes(`{${name.toLowerCase()}}`));
}

/** What a container makes of an interface, it may have given what changes requests: why they may be other than what is seen. */
function givenBy(m: Machine, { declares, record }: Marked, cls: ClassInfo, config: Ref, at: Origin): Openness | null {
  const { interceptors } = declares;
  const isOfContainer = calls(cls.unit.asAnnotations()).some((each) =>
    declares.types?.some(({ match }) => match.includes(idOf(m, cls, each))),
  );
  const base = m.heap.find(config, record.slots.base?.[0] ?? '');
  if (!isOfContainer || base.kind !== 'value') return { reason: 'parameter', at };
  if (!interceptors) return null;
  m.names.asksAll = true;
  const found = interceptors.types.flatMap((type) => [
    ...[...m.world.heirsOf(type, cls.file)].map(({ unit, file }) => ({ text: unit.text, file })),
    ...m.world.providersOf(type, cls.file).map(({ text: its, file }) => ({ text: its, file })),
  ]);
  for (const { file } of found) m.names.visit(file);
  if (found.length > 0) m.heap.open(m.heap.mapAt(config, record.slots.headers?.[0] ?? 'headers'), 'dynamic', at);
  const touches = new RegExp(`\\.(?:${interceptors.methods.join('|')})\\(`);
  return found.some(({ text: its }) => touches.test(its)) ? { reason: 'dynamic', at } : null;
}
