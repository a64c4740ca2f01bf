import type { Lambda } from '../syntax/nodes';
import type { Observed } from './fates';
import type { Machine } from './machine';
import { ancestors, methodOf } from './members';
import { alternatives, known, type Entry, type Origin, type Value } from './values';
import type { ClassInfo, Unit } from './world';

/** A type of a schema, whatever it is: all that is asked of it gives another. */
export const SCHEMA_TYPE = 'schema.type';

/** What a schema refuses beyond what it names: where that is written. */
export interface Schema {
  /** Of the object that it describes itself. */
  readonly own: Strictness | null;
  /** Of what it holds. */
  readonly inner: readonly Strictness[];
  /** Describes an object: without strictness of its own, it takes any key. */
  readonly isObject: boolean;
  /** `noUnknown()` of yup refuses nothing until the schema is strict too: it takes the keys away. */
  readonly isHalf?: boolean;
  /** Of yup, whose `strict()` refuses no key by itself. */
  readonly isYup?: boolean;
  /** Validates by schemas that it is given, as an object of this library does. */
  readonly by?: string;
}

export interface Strictness {
  readonly at: Origin;
  /** In the words of the code. */
  readonly by: string;
}

export const LOOSE_SCHEMA: Schema = { own: null, inner: [], isObject: false };

/** Packages whose functions make schemas, or validate by them. */
const LIBRARY =
  /^(?:new )?(zod|valibot|yup|joi|@hapi\/joi|superstruct|ajv|@sinclair\/typebox|arktype|runtypes|effect|jsonschema|fastjsonschema|cerberus|voluptuous|cattrs?|dacite|msgspec|pydantic|marshmallow|JSON::Validator|JSONSchemer|Struct|Data|Symfony\\Component\\(?:OptionsResolver|Validator))\b/;
/** A file without any of these words has no schema that matters. */
const WORDS =
  /\b(?:zod|valibot|yup|joi|superstruct|ajv|typebox|arktype|runtypes|effect|class-validator|jsonschema|fastjsonschema|cerberus|voluptuous|cattrs?|dacite|msgspec|pydantic|marshmallow|dataclasses|serde|serde_json|attrs?|JSON::Validator|JSONSchemer|keyword_init|Data\.define|ActiveModel|ApplicationRecord|ActiveRecord|OptionsResolver|Validator|JsonUnmappedMemberHandling|JsonSerializer|JsonConvert|allow_extra_attributes|ALLOW_EXTRA_ATTRIBUTES|ObjectMapper|JsonMapper)\b|\*\*|\.\.\./;

const looked = new WeakMap<Unit['file'], boolean>();

/** Asked at every call of a file, and looked for once. */
function hasSchemas(file: Unit['file']): boolean {
  const has = looked.get(file) ?? WORDS.test(file.text);
  looked.set(file, has);
  return has;
}

/** Schemas by the ids of the values that hold them. */
export class Schemas {
  private readonly known = new Map<string, Schema>();

  get(value: Value | null | undefined): Schema | null {
    const key = value && keyOf(value);
    return key === null || key === undefined ? null : (this.known.get(key) ?? null);
  }

  set(value: Value, schema: Schema): void {
    const key = keyOf(value);
    if (key !== null) this.known.set(key, schema);
  }
}

function isSchemaType(value: Value): value is Extract<Value, { kind: 'external' }> {
  return value.kind === 'external' && value.id.startsWith(`${SCHEMA_TYPE}:`);
}

function keyOf(value: Value): string | null {
  if (value.kind === 'symbol' || isSchemaType(value)) return value.id;
  return value.kind === 'ref' ? `ref ${String(value.id)}` : null;
}

/**
 * Looks at a call that may make a schema, or check an answer by one. `given`: the arguments that are the answer as it came.
 * Gives what refuses keys that it does not know, where it is certain to.
 */
export function strictnessOf(m: Machine, seen: Observed, given: readonly Value[]): readonly Strictness[] {
  const { at } = seen;
  const isRead = at.unit.file.language.library.schemas?.reads?.test(seen.method) === true;
  if (!isRead && !hasSchemas(at.unit.file) && !m.schemas.get(seen.receiver)) return [];
  const whole = given.length > 0;
  const schema = schemaOf(m, seen, whole);
  if (schema && !whole) m.schemas.set(seen.result, schema);
  if (!whole) return [];
  if (schema) return strictnesses(schema);
  const byName = namedStrictness(m, seen, given);
  return byName ? [byName] : [];
}

const option = (seen: Observed, name: string): Value | null => seen.args.named.get(name)?.value ?? null;

/** An option among the named arguments or the entries of maps that are given. */
function optionIn(m: Machine, { args }: Observed, ...names: string[]): Entry | null {
  for (const from of [args.named, ...args.positional.map((value) => m.heap.asMap(value)?.entries)])
    for (const name of names) {
      const entry = from?.get(name);
      if (entry) return entry;
    }
  return null;
}

/** Options that have keys taken that a schema does not know. */
const TAKES_MORE = [
  'allowUnknown',
  'stripUnknown',
  'allow_unknown',
  'purge_unknown',
  'removeAdditional',
  'allowExtraFields',
];

const isTrue = (value: Value | null | undefined): boolean => value?.kind === 'constant' && value.value === true;
const isFalse = (value: Value | null | undefined): boolean => value?.kind === 'constant' && value.value === false;

/** All that a schema refuses, itself and in what it holds. */
export function strictnesses({ own, inner }: Schema): readonly Strictness[] {
  return own ? [own, ...inner] : inner;
}

/** The values of all arguments. */
function valuesOf({ positional, named }: Observed['args']): readonly Value[] {
  return [...positional, ...[...named.values()].map((entry) => entry.value)];
}

/** The schema that a call makes of what it is given, or validates by; null where it does neither. */
function schemaOf(m: Machine, seen: Observed, validates: boolean): Schema | null {
  const own = m.schemas.get(seen.receiver) ?? m.schemas.get(seen.callee);
  const library = LIBRARY.exec(seen.id)?.[1];
  const byClass = seen.at.unit.file.language.library.schemas?.ofCall?.(m, seen);
  if (byClass) return byClass;
  if (!own && library === undefined) return null;
  const { method: name, at } = seen;
  const strict: Strictness = { at: nameOf(seen), by: name };
  const held = heldIn(m, seen.args);
  if (/^(?:mask|Parse|Clean|Cast|Convert|cast|construct)$/.test(name)) return LOOSE_SCHEMA;
  if (isTrue(optionIn(m, seen, ...TAKES_MORE)?.value)) return LOOSE_SCHEMA;
  const inner = [...(own?.inner ?? []), ...held.flatMap(strictnesses)];
  const kept: Schema = {
    own: own?.own ?? null,
    inner,
    isObject: own?.isObject ?? false,
    ...(own?.isYup && { isYup: true }),
    ...(own?.isHalf && { isHalf: true }),
  };
  if (own?.by !== undefined) return made(m, seen, own.by, inner, at);
  if (validates && own) return option(seen, 'unknown') ? LOOSE_SCHEMA : kept;
  switch (name) {
    case 'strictObject':
    case 'strictTuple':
      return { own: strict, inner, isObject: true };
    case 'strict':
      // Of zod; in yup it holds only with `noUnknown()`.
      if (!own) break;
      if (own.isYup) return own.isHalf ? { ...kept, own: strict, isHalf: false } : { ...kept, isHalf: false };
      return own.isObject ? { ...kept, own: strict } : kept;
    case 'noUnknown':
      return isFalse(seen.args.positional[0]) ? { ...kept, own: null } : { ...kept, isHalf: true };
    case 'exact':
      return { ...kept, own: strict };
    case 'unknown':
      return isFalse(seen.args.positional[0]) ? kept : { ...kept, own: null };
    case 'options':
    case 'prefs':
    case 'preferences':
    case 'pattern':
    case 'passthrough':
    case 'loose':
    case 'strip':
    case 'catchall':
    case 'nonstrict':
      return { ...kept, own: null, isObject: true };
    case 'catch':
    case 'setIgnoreUndefined':
      return LOOSE_SCHEMA;
    case 'or':
    case 'union':
    case 'discriminatedUnion':
    case 'alternatives':
    case 'try':
      return [...(own ? [own] : []), ...held].some((each) => each.isObject && !each.own) ? LOOSE_SCHEMA : kept;
    case 'and':
    case 'intersection': {
      // Of zod, of whose third version each side refuses alone: since then, what any of them takes is taken.
      const sides = [...(own ? [own] : []), ...held].filter((each) => each.isObject);
      const isStrict = sides.every((each) => each.own !== null);
      return { own: (isStrict && sides[0]?.own) || null, inner: sides.flatMap((each) => each.inner), isObject: true };
    }
    case 'merge': {
      const [other] = held;
      return other ? { own: other.own, inner: [...(own?.inner ?? []), ...other.inner], isObject: true } : kept;
    }
    case 'onUndeclaredKey':
      return known(seen.args.positional[0]) === 'reject' ? { ...kept, own: strict, isObject: true } : kept;
  }
  if (own) return kept;
  return made(m, seen, library ?? '', inner, at);
}

/** What a function of a library makes. */
function made(m: Machine, seen: Observed, library: string, inner: readonly Strictness[], at: Origin): Schema | null {
  const { method: name, args } = seen;
  const here: Strictness = { at: nameOf(seen), by: wordsOf(seen) };
  const isGiven = args.positional.some((value) => m.heap.asMap(value)?.entries.size) || args.named.size > 0;
  switch (library) {
    case 'joi':
    case '@hapi/joi':
    case 'superstruct':
      return name === 'object' ? { own: isGiven ? here : null, inner, isObject: true } : { ...LOOSE_SCHEMA, inner };
    case 'zod':
    case 'valibot':
    case 'yup':
    case 'runtypes': {
      const isObject = /^(?:object|looseObject|Object|Record)$/.test(name);
      return { own: null, inner, isObject, ...(library === 'yup' && { isYup: true }) };
    }
    case 'arktype': {
      const rejects = args.positional.map((value) => m.heap.asMap(value)?.entries.get('+')).find(Boolean);
      const isRejecting = rejects !== undefined && known(rejects.value) === 'reject';
      return { own: isRejecting ? { at: rejects.at ?? at, by: "'+': 'reject'" } : null, inner, isObject: true };
    }
    case 'effect': {
      const excess = known(optionIn(m, seen, 'onExcessProperty')?.value);
      return { own: excess === 'error' ? here : null, inner, isObject: false };
    }
    case '@sinclair/typebox':
    case 'ajv':
    case 'jsonschema':
    case 'fastjsonschema':
    case 'JSON::Validator':
    case 'JSONSchemer': {
      if (seen.id.startsWith('new ')) return { ...LOOSE_SCHEMA, by: library };
      const strict = option(seen, 'strict');
      if (library === 'JSON::Validator' && isTrue(strict)) return { own: here, inner, isObject: true };
      if (library === '@sinclair/typebox' && name === 'Default') return LOOSE_SCHEMA;
      const closed = valuesOf(args).flatMap((value) => closedIn(m, value));
      return { own: closed[0] ?? null, inner: [...inner, ...closed.slice(1)], isObject: true };
    }
    case 'cerberus':
      return { own: here, inner, isObject: true };
    case 'voluptuous':
      return name === 'Schema' && !args.named.has('extra') && isGiven
        ? { own: here, inner, isObject: true }
        : { ...LOOSE_SCHEMA, inner };
    case 'cattr':
    case 'cattrs':
      return isTrue(option(seen, 'forbid_extra_keys'))
        ? { own: here, inner, isObject: true }
        : { ...LOOSE_SCHEMA, inner };
    case 'dacite':
      return name === 'Config' && isTrue(option(seen, 'strict'))
        ? { own: here, inner, isObject: true }
        : { ...LOOSE_SCHEMA, inner };
    case 'Struct':
      return isTrue(option(seen, 'keyword_init')) ? { own: here, inner, isObject: true } : null;
    case 'Data':
      return name === 'define' ? { own: here, inner, isObject: true } : null;
    default:
      // Symfony's options and collections refuse what they do not name.
      if (/OptionsResolver\\OptionsResolver$/.test(seen.id)) return { own: here, inner, isObject: true };
      if (/Constraints\\Collection$/.test(seen.id)) return { own: here, inner, isObject: true };
      return inner.length > 0 ? { own: null, inner, isObject: false } : null;
  }
}

/** Schemas among arguments and within their maps and lists. */
function heldIn(m: Machine, args: Observed['args']): Schema[] {
  const found: Schema[] = [];
  const look = (value: Value, depth: number): void => {
    for (const each of alternatives(value)) {
      const schema =
        m.schemas.get(each) ??
        (each.kind === 'class' ? (each.cls.file.language.library.schemas?.ofClass?.(m, each.cls) ?? null) : null);
      if (schema) found.push(schema);
      if (depth > 3 || each.kind !== 'ref') continue;
      for (const entry of m.heap.asMap(each)?.entries.values() ?? []) look(entry.value, depth + 1);
      for (const item of m.heap.asList(each)?.items ?? []) look(item, depth + 1);
    }
  };
  for (const value of valuesOf(args)) look(value, 0);
  return found;
}

/** Where a JSON schema that is written out refuses other keys. */
function closedIn(m: Machine, value: Value, depth = 0): Strictness[] {
  const map = m.heap.asMap(value);
  const items = m.heap.asList(value)?.items ?? [];
  if (depth > 6) return [];
  const own = map?.entries.get('additionalProperties');
  const inside = [...(map?.entries.values() ?? [])].map((entry) => entry.value);
  return [
    ...(own?.at && !own.maybe && isFalse(own.value) ? [{ at: own.at, by: 'additionalProperties: false' }] : []),
    ...[...inside, ...items].flatMap((each) => closedIn(m, each, depth + 1)),
  ];
}

/** What the name of a call, or the options that it is given, say by themselves. */
function namedStrictness(m: Machine, seen: Observed, given: readonly Value[]): Strictness | null {
  const { at, method } = seen;
  // class-validator: the second option does nothing without the first.
  if (/^(?:validate|validateSync|validateOrReject|transformAndValidate)$/.test(method)) {
    const forbids = optionIn(m, seen, 'forbidNonWhitelisted');
    if (isTrue(forbids?.value) && isTrue(optionIn(m, seen, 'whitelist')?.value))
      return { at: forbids?.at ?? at, by: 'forbidNonWhitelisted' };
  }
  // Symfony's serializer.
  if (/^(?:deserialize|denormalize)$/.test(method)) {
    for (const name of ['ALLOW_EXTRA_ATTRIBUTES', 'allow_extra_attributes']) {
      const allows = optionIn(m, seen, name);
      if (isFalse(allows?.value)) return { at: allows?.at ?? at, by: 'ALLOW_EXTRA_ATTRIBUTES' };
    }
  }
  return spread(m, seen, given);
}

/** An answer whose keys become the named arguments of a function that takes no others. */
function spread(m: Machine, seen: Observed, given: readonly Value[]): Strictness | null {
  const spreads = [...seen.args.spreads, ...(seen.args.spilled ?? [])];
  if (!spreads.some((value) => given.includes(value))) return null;
  const lambda = functionCalled(m, seen);
  if (lambda === 'fields') return { at: seen.at, by: wordsOf(seen) };
  if (!lambda || lambda.params.some(({ kind }) => kind === 'keywords' || kind === 'rest')) return null;
  const isByName =
    !seen.at.unit.file.language.semantics.calls.gathersNamed || lambda.params.some(({ kind }) => kind === 'named');
  return isByName && lambda.params.length > 0 ? { at: seen.at, by: wordsOf(seen) } : null;
}

/** The function that is called, or the constructor of the class: `fields` where the class's fields are its parameters. */
function functionCalled(m: Machine, { callee, receiver, method, at }: Observed): Lambda | 'fields' | null {
  if (callee?.kind === 'function') return callee.lambda;
  const cls =
    callee?.kind === 'class' ? callee.cls : receiver?.kind === 'class' && method === 'new' ? receiver.cls : null;
  if (!cls || /from pydantic\.dataclasses import/.test(cls.file.text)) return null;
  const constructor = methodOf(m, cls, 'constructor', false);
  if (constructor) return constructor.lambda;
  return at.unit.file.language.library.schemas?.hasFieldParameters?.(m, cls) === true ? 'fields' : null;
}

/** Whether a class inherits from a library's class of this name. */
export function isOf(m: Machine, cls: ClassInfo, name: RegExp): boolean {
  return ancestors(m, cls).some((each) => typeof each === 'string' && name.test(each));
}

export function textAt(at: Origin | null): string {
  return at ? at.unit.text.slice(at.start, at.end) : '';
}

/** The words that say so: a method and its parentheses, else the call up to its arguments. */
function nameOf({ at, node }: Observed): Origin {
  const key = node?.callee.kind === 'member' ? node.callee.keySpan : null;
  if (!key) return { ...at, end: Math.min(at.end, node?.argsSpan?.start ?? at.end) };
  return { ...at, start: key.start, end: Math.max(key.end, node?.args.length === 0 ? at.end : key.end) };
}

function wordsOf({ at, node }: Observed): string {
  const end = node?.argsSpan?.start ?? at.end;
  return at.unit.text.slice(at.start, end).split('\n').at(-1)?.trim() ?? '';
}
