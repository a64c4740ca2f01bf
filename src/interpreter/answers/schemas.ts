import type { Observed } from './fates';
import type { Machine } from '../evaluation/machine';
import { ancestors } from '../evaluation/class-members';
import type { Entry, Origin, Value } from '../values';
import type { ClassInfo } from '../names/class-info';
import type { Unit } from '../names/unit';
import { schemaOf, namedStrictness } from './schema-calls';

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
export const LIBRARY =
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

export const givenOption = (seen: Observed, name: string): Value | null => seen.args.named.get(name)?.value ?? null;

/** An option among the named arguments or the entries of maps that are given. */
export function optionIn(m: Machine, { args }: Observed, ...names: string[]): Entry | null {
  for (const from of [args.named, ...args.positional.map((value) => m.heap.asMap(value)?.entries)])
    for (const name of names) {
      const entry = from?.get(name);
      if (entry) return entry;
    }
  return null;
}

/** Options that have keys taken that a schema does not know. */
export const TAKES_MORE = [
  'allowUnknown',
  'stripUnknown',
  'allow_unknown',
  'purge_unknown',
  'removeAdditional',
  'allowExtraFields',
];

export const isTrue = (value: Value | null | undefined): boolean => value?.kind === 'constant' && value.value === true;
export const isFalse = (value: Value | null | undefined): boolean =>
  value?.kind === 'constant' && value.value === false;

/** All that a schema refuses, itself and in what it holds. */
export function strictnesses({ own, inner }: Schema): readonly Strictness[] {
  return own ? [own, ...inner] : inner;
}

/** The values of all arguments. */
export function givenValues({ positional, named }: Observed['args']): readonly Value[] {
  return [...positional, ...[...named.values()].map((entry) => entry.value)];
}

/** Whether a class inherits from a library's class of this name. */
export function isOf(m: Machine, cls: ClassInfo, name: RegExp): boolean {
  return ancestors(m, cls).some((each) => typeof each === 'string' && name.test(each));
}

export function textAt(at: Origin | null): string {
  return at ? at.unit.text.slice(at.start, at.end) : '';
}

/** The words that say so: a method and its parentheses, else the call up to its arguments. */
export function observedName({ at, node }: Observed): Origin {
  const key = node?.callee.kind === 'member' ? node.callee.keySpan : null;
  if (!key) return { ...at, end: Math.min(at.end, node?.argsSpan?.start ?? at.end) };
  return { ...at, start: key.start, end: Math.max(key.end, node?.args.length === 0 ? at.end : key.end) };
}

export function observedWords({ at, node }: Observed): string {
  const end = node?.argsSpan?.start ?? at.end;
  return at.unit.text.slice(at.start, end).split('\n').at(-1)?.trim() ?? '';
}
