import type { Lambda } from '../../syntax/nodes';
import type { Observed } from './fates';
import type { Machine } from '../evaluation/machine';
import { methodOf } from '../evaluation/class-members';
import { alternatives, known, type Origin, type Value } from '../values';
import {
  LOOSE_SCHEMA,
  LIBRARY,
  givenOption,
  optionIn,
  TAKES_MORE,
  isTrue,
  isFalse,
  strictnesses,
  givenValues,
  observedName,
  observedWords,
  type Schema,
  type Strictness,
} from './schemas';

/** The schema that a call makes of what it is given, or validates by; null where it does neither. */
export function schemaOf(m: Machine, seen: Observed, validates: boolean): Schema | null {
  const own = m.schemas.get(seen.receiver) ?? m.schemas.get(seen.callee);
  const library = LIBRARY.exec(seen.id)?.[1];
  const byClass = seen.at.unit.file.language.library.schemas?.ofCall?.(m, seen);
  if (byClass) return byClass;
  if (!own && library === undefined) return null;
  const { method: name, at } = seen;
  const strict: Strictness = { at: observedName(seen), by: name };
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
  if (validates && own) return givenOption(seen, 'unknown') ? LOOSE_SCHEMA : kept;
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
  const here: Strictness = { at: observedName(seen), by: observedWords(seen) };
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
      const strict = givenOption(seen, 'strict');
      if (library === 'JSON::Validator' && isTrue(strict)) return { own: here, inner, isObject: true };
      if (library === '@sinclair/typebox' && name === 'Default') return LOOSE_SCHEMA;
      const closed = givenValues(args).flatMap((value) => closedIn(m, value));
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
      return isTrue(givenOption(seen, 'forbid_extra_keys'))
        ? { own: here, inner, isObject: true }
        : { ...LOOSE_SCHEMA, inner };
    case 'dacite':
      return name === 'Config' && isTrue(givenOption(seen, 'strict'))
        ? { own: here, inner, isObject: true }
        : { ...LOOSE_SCHEMA, inner };
    case 'Struct':
      return isTrue(givenOption(seen, 'keyword_init')) ? { own: here, inner, isObject: true } : null;
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
  for (const value of givenValues(args)) look(value, 0);
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
export function namedStrictness(m: Machine, seen: Observed, given: readonly Value[]): Strictness | null {
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
  if (lambda === 'fields') return { at: seen.at, by: observedWords(seen) };
  if (!lambda || lambda.params.some(({ kind }) => kind === 'keywords' || kind === 'rest')) return null;
  const isByName =
    !seen.at.unit.file.language.semantics.calls.gathersNamed || lambda.params.some(({ kind }) => kind === 'named');
  return isByName && lambda.params.length > 0 ? { at: seen.at, by: observedWords(seen) } : null;
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
