import type { Idiom } from './idiom';
import { encodeQueryValue } from './query';

/** A value of the request: a literal, a variable that the code around gives, or what an environment variable holds. */
export type Written =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'environment'; readonly name: string };

/** How a language writes what differs from one request to another; the templates hold all that does not. */
export interface Notation {
  /** A name of the catalogue as an identifier. */
  readonly name: (name: string) => string;
  /** An identifier as an expression. */
  readonly variable: (identifier: string) => string;
  /** A value within the string that a template writes the path in. */
  readonly inPath: (value: Written) => string;
  /** The path with such values as an expression, where strings of the language hold none. */
  readonly whole?: (path: string) => string;
  /** A value as an expression; none in what has no expressions. */
  readonly value?: (value: Written, environment?: (name: string) => string) => string;
  /** One parameter of the query. */
  readonly entry: (key: string, value: Written, environment?: (name: string) => string) => string;
  /** What a function declares that takes these variables. */
  readonly parameters: (names: readonly string[]) => string;
  /** What stands below keys of a variable that holds decoded JSON. */
  readonly within: (identifier: string, keys: readonly string[]) => string;
}

/** What a language with strings and maps says of its own. */
export interface NotationFacts extends Pick<Notation, 'name' | 'variable' | 'parameters' | 'within' | 'whole'> {
  readonly idiom: Idiom;
  /** An expression within a string. */
  readonly hole: (expression: string) => string;
  /** A variable of the environment that has to be set; as the idiom reads one, if left out. */
  readonly setting?: (name: string) => string;
  /** Whether an entry whose value is a variable of the key's name is written by that alone. */
  readonly hasShorthand?: boolean;
}

/** A path whose values stand between its quotes as pieces that are joined by a sign. */
export function piecedPath(path: string): string {
  return `"${path}"`.replace(/ \+ ""$/, '');
}

/** The notation of a language that has an idiom. */
export function notationFrom({
  idiom,
  hole,
  setting = (each) => idiom.environment(each),
  hasShorthand = false,
  ...own
}: NotationFacts): Notation {
  const code = (value: Written, environment = setting): string => {
    if (value.kind === 'literal') return idiom.string(value.text);
    return value.kind === 'variable' ? own.variable(own.name(value.name)) : environment(value.name);
  };
  return {
    ...own,
    value: code,
    inPath: (value) => (value.kind === 'literal' ? encodeQueryValue(value.text) : hole(code(value))),
    entry: (key, value, environment) => {
      const written = code(value, environment);
      return hasShorthand && written === key ? key : idiom.entry(key, written);
    },
  };
}
