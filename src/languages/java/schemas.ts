import type { Observed } from '../../interpreter/answers/fates';
import type { SchemaRules } from '../../interpreter/language';
import type { Machine } from '../../interpreter/evaluation/machine';
import { LOOSE_SCHEMA, textAt, type Schema, type Strictness } from '../../interpreter/answers/schemas';
import { alternatives, type Value } from '../../interpreter/values';
import type { ClassInfo } from '../../interpreter/names/class-info';

/** What makes a mapper of Jackson 2, which refuses what it does not know unless it is told otherwise; version 3 takes it. */
const MAPPERS =
  /^new com\.fasterxml\.jackson\.(?:databind\.ObjectMapper|databind\.json\.JsonMapper|dataformat\.\w+\.\w+Mapper)$|^com\.fasterxml\.jackson\.databind\.json\.JsonMapper\.builder$/;
/** The same of version 3. */
const LATER =
  /^new tools\.jackson\.databind\.(?:ObjectMapper|json\.JsonMapper)$|^tools\.jackson\.databind\.json\.JsonMapper\.builder$/;
/** Names that imports of whole packages bring. */
export const MAPPER_TYPES = [
  'com.fasterxml.jackson.databind.ObjectMapper',
  'com.fasterxml.jackson.databind.DeserializationFeature',
  'tools.jackson.databind.ObjectMapper',
  'tools.jackson.databind.DeserializationFeature',
];
const FEATURE = 'FAIL_ON_UNKNOWN_PROPERTIES';
/** Methods that make an object of a text, or of what was read before. */
const READS = /^(?:readValue|convertValue|treeToValue|readValues)$/;
const IGNORES = /@JsonIgnoreProperties\s*\([^)]*\bignoreUnknown\s*=\s*true/;
const ANY = /@JsonAnySetter\b/;

const JACKSON = 'Jackson';

/** A mapper, told what to do with keys that it does not know, and what it makes of an answer. */
function ofCall(m: Machine, seen: Observed): Schema | null {
  const { id, method, receiver } = seen;
  const before = m.schemas.get(receiver);
  if (MAPPERS.test(id)) return { ...LOOSE_SCHEMA, by: JACKSON, isObject: true };
  if (LATER.test(id)) return { ...LOOSE_SCHEMA, by: JACKSON };
  if (before?.by !== JACKSON) return null;
  if (READS.test(method)) return read(m, before, seen);
  const told = toldBy(seen);
  const now: Schema = told === null ? before : { ...before, own: told === 'ignores' ? null : told, isObject: false };
  // A mapper is changed by what it is told; a reader is a new one.
  if (told !== null && receiver && /^(?:configure|enable|disable)$/.test(method)) m.schemas.set(receiver, now);
  return now;
}

function classesIn(values: readonly Value[]): ClassInfo[] {
  return values.flatMap((value) => (value.kind === 'class' ? [value.cls] : []));
}

/** What a call says of keys that are not known; null where it says nothing of them. */
function toldBy({ method, args, at }: Observed): Strictness | 'ignores' | null {
  const names = args.positional.flatMap(alternatives).flatMap((value) => (value.kind === 'external' ? [value.id] : []));
  if (!names.some((name) => name.endsWith(`.${FEATURE}`) || name === FEATURE)) return null;
  const [, state] = args.positional;
  const strict: Strictness = { at, by: FEATURE };
  switch (method) {
    case 'configure':
      return state?.kind === 'constant' && state.value === true ? strict : 'ignores';
    case 'enable':
    case 'with':
      return strict;
    case 'disable':
    case 'without':
      return 'ignores';
    default:
      return null;
  }
}

/** What reading an answer refuses: the mapper says so, or is of version 2 and says nothing, and a class takes no other keys. */
function read(m: Machine, mapper: Schema, seen: Observed): Schema {
  const [of] = classesIn(seen.args.positional);
  if (!of) return mapper.own ? { ...LOOSE_SCHEMA, own: mapper.own } : LOOSE_SCHEMA;
  if (!mapper.own && !mapper.isObject) return LOOSE_SCHEMA;
  const strict = strictIn(m, of, 0);
  if (!strict) return LOOSE_SCHEMA;
  return {
    ...LOOSE_SCHEMA,
    own: mapper.own ?? { at: seen.at, by: strict.name.slice(strict.name.lastIndexOf('.') + 1) },
  };
}

/** The first class, of one and of those that its fields name, that does not say that it ignores what it does not know. */
function strictIn(m: Machine, cls: ClassInfo, depth: number): ClassInfo | null {
  const isLoose = IGNORES.test(headOf(cls)) || ANY.test(cls.unit.text);
  if (!isLoose) return cls;
  if (depth > 3) return null;
  const names = new Set(
    cls.unit.text.replace(/@\w+(?:\([^)]*\))?/g, '').match(/\b[A-Z]\w*(?=(?:<[^;(){}]*>)?\s+\w+\s*[;,)=])/g),
  );
  for (const name of names) {
    const found = m.names.resolve(cls.file, name, cls.name);
    const inner = found.kind === 'class' && found.cls !== cls ? strictIn(m, found.cls, depth + 1) : null;
    if (inner) return inner;
  }
  return null;
}

/** A class's annotations and the first of its words. */
function headOf({ unit }: ClassInfo): string {
  return textAt({ unit, start: 0, end: Math.max(unit.text.indexOf('{'), 0) });
}

export const schemas: SchemaRules = { ofCall };
