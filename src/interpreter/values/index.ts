import type { Lambda, Span } from '../../syntax/nodes';
import type { ClassInfo } from '../names/class-info';
import type { SourceFile } from '../names/source-file';
import type { Unit } from '../names/unit';
import type { Openness } from './heap-objects';
import { same } from './sameness';

/** Where something was written: a span of a lowered declaration, which knows where it stands in its file now. */
export interface Origin extends Span {
  readonly unit: Unit;
}

/** One piece of a text: characters as written, or a value that is not known as text. */
export type TextPart =
  | {
      readonly kind: 'literal';
      readonly text: string;
      readonly at: Origin | null;
      /** Made safe for a URL: none of its signs separates anything there. */
      readonly isEncoded?: true;
    }
  | { readonly kind: 'hole'; readonly value: Value; readonly encoded: boolean; readonly at: Origin | null };

export interface Text {
  readonly kind: 'text';
  readonly parts: readonly TextPart[];
}

/** A value of null is null, nil, None; with `isMissing` it is what JavaScript calls undefined. */
export interface Constant {
  readonly kind: 'constant';
  readonly value: number | boolean | null;
  readonly isMissing?: true;
  readonly at: Origin | null;
}

/** A map, list, object, client or URL: its contents are in the state, under its id, so that two names of it see one change. */
export interface Ref {
  readonly kind: 'ref';
  readonly id: number;
}

/** A map turned into a query string, as it stood then: `urlencode(m)`, `m.to_query`, `new URLSearchParams(m)` in a text. */
export interface Query {
  readonly kind: 'query';
  readonly map: Ref;
}

/** `bound`: it would be known, but for a limit of the evaluation. */
export type SymbolOrigin = 'parameter' | 'environment' | 'setting' | 'result' | 'bound' | 'unknown';

/** A value that is not known, but is one value: two uses of one variable are the same symbol. */
export interface Sym {
  readonly kind: 'symbol';
  readonly id: string;
  readonly origin: SymbolOrigin;
  /** As a person would name it: `params`, `API_ENTREPRISE_TOKEN`. */
  readonly name: string;
  /** Default of a parameter, of an environment or setting lookup. */
  readonly fallback: Value | null;
  readonly at: Origin | null;
}

/** Something of a library or of the language, by its dotted name: `axios.get`, `Net::HTTP`, `process.env`. */
export interface External {
  readonly kind: 'external';
  readonly id: string;
  /** Why its requests may be other than what is seen: it was handed to something that is not known. */
  readonly unseen?: Openness;
}

/** A function with what it closes over. `self` is bound for methods. */
export interface Fn {
  readonly kind: 'function';
  readonly unit: Unit;
  readonly lambda: Lambda;
  /** Id of the scope it was made in. */
  readonly scope: number;
  readonly self: Value | null;
  /** The class that declares it, from where `super` looks on. */
  readonly owner: ClassInfo | null;
  /** Why what it sends may be other than what is seen: it was handed to something that is not known. */
  readonly unseen?: Openness;
}

/** A callable with what it will be given first: `functools.partial(f, …)`; or a library client's own method, as a value. */
export interface Bound {
  readonly kind: 'bound';
  readonly of: Value;
  /** The method of the client `of`; null where `of` is what is called. */
  readonly method: string | null;
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Entry>;
  readonly spreads: readonly Value[];
}

export interface ClassValue {
  readonly kind: 'class';
  readonly cls: ClassInfo;
}

/** A file of the workspace as a value: `import * as api from './api'`. */
export interface ModuleValue {
  readonly kind: 'module';
  readonly file: SourceFile;
}

export interface OneOf {
  readonly kind: 'oneOf';
  readonly values: readonly Value[];
}

export type Value = Text | Constant | Ref | Query | Sym | External | Fn | Bound | ClassValue | ModuleValue | OneOf;

/** One entry of a map. `maybe`: written on some paths only. `at`: the whole entry; `value` carries where it was written itself. */
export interface Entry {
  readonly value: Value;
  readonly maybe: boolean;
  readonly at: Origin | null;
  /** The map that it was first written in: it may be merged into others. */
  readonly of?: Origin | null;
}

/** More alternatives than this are unknown. */
const MAX_ALTERNATIVES = 8;
/** Texts of more pieces than that are no addresses: the rest is unknown. */
export const MAX_PARTS = 500;
/** Texts of more characters than that are documents: the rest is unknown. */
const MAX_CHARACTERS = 100_000;

/** What an argument that is not given, a key that is not there, a function that returns nothing give. */
export const NOTHING: Constant = { kind: 'constant', value: null, isMissing: true, at: null };

let symbols = 0;

/** A fresh value of which nothing is known. */
export function unknown(origin: SymbolOrigin = 'unknown', name = '', at: Origin | null = null): Sym {
  return { kind: 'symbol', id: `#${(symbols++).toString(36)}`, origin, name, fallback: null, at };
}

export function text(parts: readonly TextPart[]): Text {
  let characters = 0;
  const most = Math.min(parts.length, MAX_PARTS);
  for (let index = 0; index < most; index++) {
    const part = parts[index];
    if (part?.kind !== 'literal') continue;
    characters += part.text.length;
    if (characters <= MAX_CHARACTERS) continue;
    const kept = part.text.slice(0, part.text.length - (characters - MAX_CHARACTERS));
    return { kind: 'text', parts: [...parts.slice(0, index), { ...part, text: kept }, rest()] };
  }
  if (parts.length <= MAX_PARTS) return { kind: 'text', parts };
  return { kind: 'text', parts: [...parts.slice(0, MAX_PARTS), rest()] };
}

/** What follows where a text is too long to be followed. */
function rest(): TextPart {
  return { kind: 'hole', value: unknown('bound'), encoded: false, at: null };
}

export function literal(value: string, at: Origin | null = null): Text {
  return text([{ kind: 'literal', text: value, at }]);
}

/** The characters of a text that is known whole; null otherwise. */
export function known(value: Value | null | undefined): string | null {
  if (value?.kind === 'constant') return typeof value.value === 'number' ? String(value.value) : null;
  if (value?.kind !== 'text') return null;
  let result = '';
  for (const part of value.parts) {
    if (part.kind === 'hole') return null;
    result += part.text;
  }
  return result;
}

/** Where a value was written, as far as it says. */
export function originOf(value: Value): Origin | null {
  switch (value.kind) {
    case 'text':
      return value.parts.find((part) => part.at)?.at ?? null;
    case 'constant':
    case 'symbol':
      return value.at;
    default:
      return null;
  }
}

/** The parts that a value contributes to a text. Numbers become characters; what is no text becomes a hole. */
export function partsOf(value: Value, at: Origin | null): readonly TextPart[] {
  if (value.kind === 'text') return value.parts;
  if (value.kind === 'constant') {
    return value.value === null ? [] : [{ kind: 'literal', text: String(value.value), at: value.at ?? at }];
  }
  return [{ kind: 'hole', value, encoded: value.kind === 'query', at }];
}

export function alternatives(value: Value): readonly Value[] {
  return value.kind === 'oneOf' ? value.values : [value];
}

/** Either of the values. More than eight different ones are unknown. */
export function either(values: readonly Value[]): Value {
  const result: Value[] = [];
  for (const value of values.flatMap(alternatives)) {
    if (!result.some((other) => same(other, value))) result.push(value);
  }
  const [first] = result;
  if (first === undefined) return NOTHING;
  if (result.length === 1) return first;
  return result.length > MAX_ALTERNATIVES ? unknown('bound') : { kind: 'oneOf', values: result };
}

/** Null, false and blank text: what `||` and `or` replace. Null when it cannot be told. */
export function isBlank(value: Value): boolean | null {
  if (value.kind === 'constant') return value.value === null || value.value === false;
  if (value.kind === 'text') {
    const characters = known(value);
    return characters === null
      ? value.parts.some((part) => part.kind === 'literal' && part.text.trim() !== '')
        ? false
        : null
      : characters.trim() === '';
  }
  if (value.kind === 'ref' || value.kind === 'function' || value.kind === 'bound' || value.kind === 'class')
    return false;
  return null;
}

/** A value that may be missing, and what is used then. A symbol remembers its fallback, and stays one symbol. */
export function withFallback(value: Value, fallback: Value, isMissing: (value: Value) => boolean | null): Value {
  if (value.kind === 'symbol') return { ...value, fallback: value.fallback ?? fallback };
  if (value.kind === 'oneOf') {
    return either(value.values.flatMap((each) => (isMissing(each) === true ? [fallback] : [each])));
  }
  return isMissing(value) === true ? fallback : either([value, fallback]);
}
