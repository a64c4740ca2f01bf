import type { ClientRecord, DeclaredCalls } from '../../clients/schema';
import type { Call, Expression } from '../../syntax/nodes';
import type { Arguments } from '../evaluation/arguments';
import type { CallNode } from '../evaluation/calls';
import { sendDeclared } from './sent-calls';
import type { Machine } from '../evaluation/machine';
import { ancestors } from '../evaluation/class-members';
import { settingText } from '../names/settings';
import { concat } from '../values/texts';
import { known, literal, partsOf, text, unknown, type Origin, type Ref, type Value } from '../values';
import type { Openness } from '../values/heap-objects';
import type { ClassInfo } from '../names/class-info';
import type { Unit } from '../names/unit';
import { writeHeaderLines, writeParameter } from './declared-parameters';

/** A method without a body, and the interface that declares it. */
interface Declared {
  readonly cls: ClassInfo;
  readonly unit: Unit;
}

/** What is said of a method by one of its annotations, as a record reads it. */
export interface Marked {
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
  m.within(unit, m.topLevels.scopeOf(unit.file), { kind: 'class', cls }, cls, () => {
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

export function calls(annotations: readonly Expression[] = []): Call[] {
  return annotations.flatMap((each) => (each.kind === 'call' ? [each] : []));
}

/** The full name of an annotation. */
export function idOf(m: Machine, cls: ClassInfo, { callee }: Call): string {
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
export function annotationElement(m: Machine, annotation: Call, names: readonly string[] | undefined): Value | null {
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
      const base = annotationElement(m, each, type.base);
      if (base && known(base) !== '') m.heap.write(config, baseKey, base, at);
      add(annotationElement(m, each, type.path));
      for (const [key, value] of Object.entries(type.sets ?? {})) m.heap.write(config, key, literal(value), at);
    }
    for (const path of declares.paths ?? [])
      if (path.match.includes(id)) add(annotationElement(m, each, path.elements));
  }
  const line = annotationElement(m, annotation, method.line);
  const verb = method.method ?? null;
  if (line) {
    const [, word = '', rest = ''] = /^\s*([A-Z]+)\s+(\S[\s\S]*|)$/.exec(firstText(line)) ?? [];
    m.heap.write(config, methodKey, literal(word), at);
    add(withStart(line, rest));
  } else {
    add(annotationElement(m, annotation, method.elements));
    const named = annotationElement(m, annotation, method.verbs);
    const value = named?.kind === 'external' ? literal(named.id.slice(named.id.lastIndexOf('.') + 1)) : named;
    if (verb !== null || value)
      m.heap.write(config, methodKey, verb === null ? (value ?? literal('GET')) : literal(verb), at);
  }
  for (const each of annotations)
    for (const path of declares.paths ?? [])
      if (path.match.includes(idOf(m, cls, each))) add(annotationElement(m, each, path.elements));
  const [first, ...others] = pieces;
  if (first)
    m.heap.write(
      config,
      urlKey,
      others.reduce<Value>((before, each) => joinedTo(m, before, each, at), first),
      originIn(first) ?? at,
    );
}

export function firstText(value: Value): string {
  const [first] = value.kind === 'text' ? value.parts : [];
  return first?.kind === 'literal' ? first.text : '';
}

/** A text that begins otherwise. */
export function withStart(value: Value, start: string): Value {
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
