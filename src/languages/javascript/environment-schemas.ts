import type { Arguments } from '../../interpreter/evaluation/arguments';
import type { Machine } from '../../interpreter/evaluation/machine';
import { SCHEMA_TYPE } from '../../interpreter/answers/schemas';
import { settingSymbol } from '../../interpreter/names/settings';
import { isBlank, known, type Origin, type Ref, type Value } from '../../interpreter/values';

const ENVIRONMENT = new Set(['process.env', 'import.meta.env', 'Bun.env']);
const PARSERS = /^(?:parse|safeParse|parseAsync|safeParseAsync|validateSync|cast)$/;

/**
 * Libraries that check the environment against a schema, and give it as an object: zod, envalid, t3-env, convict. Null for
 * what is none of their functions.
 */
export function schemaFunction(m: Machine, id: string, args: Arguments, at: Origin): Value | null {
  const [first, second] = args.positional;
  const [library = ''] = /^(?:@t3-oss\/env-\w+|zod|envalid|convict|schema)/.exec(id) ?? [];
  switch (library) {
    case 'zod':
      if (/\.(?:object|strictObject|looseObject)$/.test(id)) return first ?? null;
      return typeAt(at);
    case 'schema':
      if (!id.startsWith(SCHEMA_TYPE)) return null;
      return /\.(?:default|catch|prefault)$/.test(id) && first ? byDefault(first, at) : typeAt(at);
    case 'envalid':
      if (id === 'envalid.cleanEnv') return environment(m, [second], at);
      return byDefault((first && m.heap.read(first, 'default')) ?? null, at);
    case 'convict':
      return first && id === 'convict' ? settingsOf(m, first, '', at) : null;
    case '':
      return null;
    default: {
      const parts = ['shared', 'client', 'server'].map((key) => (first && m.heap.read(first, key)) ?? undefined);
      return /\.createEnv$/.test(id) ? environment(m, parts, at) : null;
    }
  }
}

/** Each is told apart by where it is made: what is known of it may be looked up. */
function typeAt({ start, end }: Origin): Value {
  return { kind: 'external', id: `${SCHEMA_TYPE}:${String(start)}-${String(end)}` };
}

/** `z.object({ … }).parse(process.env)`: the environment as the schema has it; what it gives of anything else is not known. */
export function parsedEnvironment(m: Machine, schema: Value, name: string, args: Arguments, at: Origin): Value | null {
  const [given] = args.positional;
  if (given?.kind !== 'external' || !ENVIRONMENT.has(given.id) || !PARSERS.test(name)) return null;
  const found = m.heap.asMap(schema) ? environment(m, [schema], at) : given;
  if (!name.startsWith('safeParse')) return found;
  return m.heap.map([['data', { value: found, maybe: false, at }]], { reason: 'dynamic', at }, at);
}

/** Variables of the environment under the names of schemas. */
function environment(m: Machine, schemas: readonly (Value | undefined)[], at: Origin): Ref {
  const map = m.heap.map([], { reason: 'dynamic', at }, at);
  for (const schema of schemas) {
    for (const [name, entry] of m.heap.asMap(schema)?.entries ?? []) {
      const fallback = entry.value.kind === 'symbol' ? entry.value.fallback : null;
      m.heap.setEntry(map, name, settingSymbol(m, 'environment', name, fallback, at), at);
    }
  }
  return map;
}

/** What stands for a value that is not known but for its default; a blank one is no value. */
function byDefault(fallback: Value | null, at: Origin): Value {
  const given = fallback && isBlank(fallback) !== true ? fallback : null;
  return { kind: 'symbol', id: `setting:${String(at.start)}`, origin: 'setting', name: '', fallback: given, at };
}

/** Convict: maps of maps down to those that say what a setting is like. */
function settingsOf(m: Machine, schema: Value, name: string, at: Origin): Value {
  const map = m.heap.asMap(schema);
  if (!map) return schema;
  const fallback = map.entries.get('default')?.value ?? null;
  const variable = known(map.entries.get('env')?.value);
  if (fallback || variable !== null) {
    const given = fallback && isBlank(fallback) !== true ? fallback : null;
    return settingSymbol(m, variable === null ? 'setting' : 'environment', variable ?? name, given, at);
  }
  const inner = [...map.entries].map(([key, entry]) => {
    const value = settingsOf(m, entry.value, name === '' ? key : `${name}.${key}`, at);
    return [key, { ...entry, value }] as const;
  });
  return m.heap.map(inner, null, map.at);
}

/** Nuxt's settings, each a variable of the environment where they are blank. */
export function runtimeSettings(m: Machine, value: Value, name: string, at: Origin): Value {
  const map = m.heap.asMap(value);
  if (!map) return settingSymbol(m, 'setting', name, isBlank(value) === true ? null : value, at);
  const inner = [...map.entries].map(
    ([key, entry]) => [key, { ...entry, value: runtimeSettings(m, entry.value, `${name}.${key}`, at) }] as const,
  );
  return m.heap.map(inner, { reason: 'dynamic', at }, map.at);
}
