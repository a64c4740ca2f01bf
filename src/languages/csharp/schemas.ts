import type { Observed } from '../../interpreter/answers/fates';
import type { SchemaRules } from '../../interpreter/language';
import type { Machine } from '../../interpreter/evaluation/machine';
import { strictnesses, type Schema, type Strictness } from '../../interpreter/answers/schemas';
import { annotationNamed, annotationsOfClass } from '../../interpreter/names/supplied';
import { alternatives, type Value } from '../../interpreter/values';
import type { ClassInfo } from '../../interpreter/names/class-info';

const MAX_DEPTH = 3;

/** Options that have an answer refused for what its class does not name, by the name of the setting. */
const OPTIONS: readonly (readonly [string, string])[] = [
  ['UnmappedMemberHandling', 'JsonUnmappedMemberHandling.Disallow'],
  ['MissingMemberHandling', 'MissingMemberHandling.Error'],
];

/** What reads an answer into a class, by the attributes of that and by the options that it is given. */
function ofCall(m: Machine, { args, method, id }: Observed): Schema | null {
  const isReading = READS.test(method) || /^Deserialize(?:Async|Object)?$|^ToObject$/.test(method);
  if (!isReading && !/Serializer/.test(id)) return null;
  const type = args.named.get('<0>')?.value;
  const found = type?.kind === 'class' ? ofClass(m, type.cls) : null;
  const given = args.positional.flatMap((value) => strictOptions(m, value));
  const own = given[0] ?? found?.own ?? null;
  return own || found ? { own, inner: found?.inner ?? [], isObject: true } : null;
}

function strictOptions(m: Machine, value: Value): Strictness[] {
  return alternatives(value).flatMap((each) => {
    const map = m.heap.asMap(each);
    return OPTIONS.flatMap(([key, wanted]) => {
      const entry = map?.entries.get(key);
      const isSet = entry?.value.kind === 'external' && entry.value.id.endsWith(wanted);
      return entry?.at && isSet && !entry.maybe ? [{ at: entry.at, by: wanted }] : [];
    });
  });
}

/** A class that refuses other keys, or holds one that does. */
function ofClass(m: Machine, cls: ClassInfo, depth = 0): Schema | null {
  if (depth > MAX_DEPTH) return null;
  const inner = classesIn(m, cls).flatMap((each) => {
    const schema = ofClass(m, each, depth + 1);
    return schema ? strictnesses(schema) : [];
  });
  const own = strictIn(cls);
  return own || inner.length > 0 ? { own, inner, isObject: true } : null;
}

function strictIn(cls: ClassInfo): Strictness | null {
  const { unit } = cls;
  const written = annotationNamed(annotationsOfClass(cls), 'JsonUnmappedMemberHandling', 'JsonObject');
  if (!written) return null;
  const text = unit.text.slice(written.start, written.end);
  const by = OPTIONS.map(([, wanted]) => wanted).find((wanted) => text.includes(wanted));
  return by === undefined ? null : { at: { unit, start: written.start, end: written.end }, by };
}

/** Classes of the workspace that the members of a class are of. */
function classesIn(m: Machine, cls: ClassInfo): ClassInfo[] {
  const names = new Set(cls.unit.text.match(/\b[A-Z]\w*/g) ?? []);
  return [...names].flatMap((name) => {
    const binding = m.names.resolve(cls.file, name, cls.name);
    return binding.kind === 'class' && binding.cls !== cls ? [binding.cls] : [];
  });
}

/** What reads an answer by itself: of its content, or as it sends. */
const READS = /^(?:ReadFromJsonAsync|GetFromJsonAsync|GetJsonAsync|ReceiveJson)$/;

export const schemas: SchemaRules = { ofCall, ofClass, reads: READS };
