import type { Observed } from '../../interpreter/answers/fates';
import type { SchemaRules } from '../../interpreter/language';
import type { Machine } from '../../interpreter/evaluation/machine';
import { ancestors } from '../../interpreter/evaluation/class-members';
import {
  strictnesses,
  isOf,
  LOOSE_SCHEMA,
  textAt,
  type Schema,
  type Strictness,
} from '../../interpreter/answers/schemas';
import type { ClassInfo } from '../../interpreter/names/class-info';

/** What a class of a library for models, or an object of one, refuses. */
function ofCall(m: Machine, seen: Observed): Schema | null {
  const { callee, receiver, method, at, args } = seen;
  const cls = callee?.kind === 'class' ? callee.cls : receiver?.kind === 'class' ? receiver.cls : null;
  if (cls) {
    if (isOf(m, cls, /(?:^|\.)Schema$/) && callee) return marshmallowSchema(cls, seen);
    if (!callee && /^(?:model_construct|construct)$/.test(method)) return null;
    return pydanticSchema(m, cls);
  }
  const object = receiver?.kind === 'ref' ? m.heap.get(receiver) : undefined;
  if (object?.kind === 'object' && isOf(m, object.cls, /(?:^|\.)Schema$/) && /^(?:loads?|validate)$/.test(method)) {
    const known = receiver ? m.schemas.get(receiver) : null;
    const schema = known ?? marshmallowSchema(object.cls, seen);
    if (args.named.has('unknown'))
      return /RAISE/.test(textAt(at)) ? { ...LOOSE_SCHEMA, own: { at, by: 'RAISE' } } : LOOSE_SCHEMA;
    return schema.own
      ? { ...schema, own: { at: schema.own.by === 'RAISE' ? schema.own.at : at, by: schema.own.by } }
      : schema;
  }
  return null;
}

function marshmallowSchema(cls: ClassInfo, { args, at }: Observed): Schema {
  const given = args.named.get('unknown');
  const text = given ? textAt(given.at) : (/\bunknown\s*=\s*([\w.'"]+)/.exec(cls.unit.text)?.[1] ?? null);
  if (text !== null && !/RAISE/i.test(text)) return LOOSE_SCHEMA;
  return { own: { at, by: text === null ? cls.name : 'RAISE' }, inner: [], isObject: true };
}

/** A model of pydantic or a struct of msgspec that forbids other keys, or holds one that does. */
function pydanticSchema(m: Machine, cls: ClassInfo, depth = 0): Schema | null {
  if (depth > 3 || !isOf(m, cls, /(?:^|\.)(?:BaseModel|BaseSettings|Struct)$/)) return null;
  // What a subclass says counts.
  const says = ancestors(m, cls)
    .filter((each) => typeof each !== 'string')
    .find(({ unit: { text } }) => FORBIDS.test(text) || /\bextra\s*[=:]/.test(text));
  const inner = nestedClasses(m, cls).flatMap((each) => {
    const schema = each === cls ? null : pydanticSchema(m, each, depth + 1);
    return schema ? strictnesses(schema) : [];
  });
  return { own: says ? strictIn(says) : null, inner, isObject: true };
}

const FORBIDS = /\bextra['"]?\s*[=:]\s*(?:['"]forbid['"]|Extra\.forbid)|\bforbid_unknown_fields\s*=\s*True/;

function strictIn({ unit }: ClassInfo): Strictness | null {
  const found = FORBIDS.exec(unit.text);
  return found && { at: { unit, start: found.index, end: found.index + found[0].length }, by: found[0] };
}

/** Classes that the annotations of a class's fields name. */
function nestedClasses(m: Machine, cls: ClassInfo): ClassInfo[] {
  const names = new Set(
    [...cls.unit.text.matchAll(/^\s+\w+\s*:\s*([^=\n#]+)/gm)].flatMap(([, type = '']) => type.match(/[A-Z]\w*/g) ?? []),
  );
  return [...names].flatMap((name) => {
    const binding = m.names.resolve(cls.file, name, null);
    return binding.kind === 'class' ? [binding.cls] : [];
  });
}

/** Dataclasses, named tuples and their like. */
function hasFieldParameters(m: Machine, cls: ClassInfo): boolean {
  const line = ancestors(m, cls);
  if (line.some((each) => typeof each === 'string' && !/(?:^|\.)(?:NamedTuple|object)$/.test(each))) return false;
  const text = headOf(cls);
  const isTuple = line.some((each) => typeof each === 'string' && /NamedTuple$/.test(each));
  const isMade = /@(?:dataclasses\.|attrs?\.)?(?:dataclass|define|frozen|mutable|attrs|s)\b/.test(text);
  return isTuple || isMade;
}

/** A class's decorators and first line. */
function headOf({ unit, file }: ClassInfo): string {
  const { start } = unit.declaration;
  const before = file.text.slice(Math.max(0, start - 300), start);
  const decorators = /(?:^[ \t]*@[^\n]*\n(?:[ \t]*\n)*)+[ \t]*$/m.exec(before)?.[0] ?? '';
  return `${decorators}${/^(?:@[^\n]*\n\s*)*[^\n]*/.exec(unit.text)?.[0] ?? ''}`;
}

export const schemas: SchemaRules = { ofCall, ofClass: pydanticSchema, hasFieldParameters };
