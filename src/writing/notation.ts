import { camelCase, snakeCase } from './names';
import { idiomOf } from './idioms';
import { encodeQueryValue } from './query';
import type { TargetLanguage } from './targets';

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
  /** One parameter of the query. */
  readonly entry: (key: string, value: Written, environment?: (name: string) => string) => string;
  /** What a function declares that takes these variables. */
  readonly parameters: (names: readonly string[]) => string;
}

type Holes = (expression: string) => string;

/** A language that has an idiom: strings with holes, and maps. */
function notation(
  language: Exclude<TargetLanguage, 'shell' | 'http'>,
  name: (name: string) => string,
  variable: (name: string) => string,
  hole: Holes,
  parameters: Notation['parameters'],
): Notation {
  const idiom = idiomOf(language);
  const isJavaScript = language === 'javascript' || language === 'typescript';
  // A setting that is not set must not be sent as `undefined`.
  const setting = isJavaScript ? (each: string) => `setting('${each}')` : (each: string) => idiom.environment(each);
  const code = (value: Written, environment = setting): string => {
    if (value.kind === 'literal') return idiom.string(value.text);
    return value.kind === 'variable' ? variable(name(value.name)) : environment(value.name);
  };
  return {
    name,
    inPath: (value) => (value.kind === 'literal' ? encodeQueryValue(value.text) : hole(code(value))),
    variable,
    entry: (key, value, environment) => {
      const written = code(value, environment);
      return isJavaScript && written === key ? key : idiom.entry(key, written);
    },
    parameters,
  };
}

const javascriptHole: Holes = (expression) => `\${${expression}}`;

const javascript = notation(
  'javascript',
  camelCase,
  (name) => name,
  javascriptHole,
  (names) => (names.length === 0 ? '' : `{ ${names.join(', ')} }`),
);

const typescript = notation(
  'typescript',
  camelCase,
  (name) => name,
  javascriptHole,
  (names) =>
    names.length === 0
      ? ''
      : `{ ${names.join(', ')} }: Record<${names.map((name) => `'${name}'`).join(' | ')}, string>`,
);

const python = notation(
  'python',
  snakeCase,
  (name) => name,
  (expression) => `{${expression}}`,
  (names) => names.map((name) => `${name}: str`).join(', '),
);

const php = notation(
  'php',
  camelCase,
  (name) => `$${name}`,
  (expression) => `{${expression}}`,
  (names) => names.map((name) => `string $${name}`).join(', '),
);

const ruby = notation(
  'ruby',
  snakeCase,
  (name) => name,
  (expression) => `#{${expression}}`,
  (names) => (names.length === 0 ? '' : `(${names.map((name) => `${name}:`).join(', ')})`),
);

const shell: Notation = {
  name: snakeCase,
  variable: (name) => `$${name}`,
  inPath: (value) => (value.kind === 'literal' ? encodeQueryValue(value.text) : `$${value.name}`),
  entry: (key, value) =>
    value.kind === 'literal'
      ? `'${`${key}=${value.text}`.replaceAll('\0', '').replaceAll("'", "'\\''")}'`
      : `"${key}=$${value.name}"`,
  parameters: (names) => names.map((name) => `"\${${name}:?}"`).join(' '),
};

/** As the REST Client extension reads request files; `%` asks it to encode the value. */
const http: Notation = {
  name: snakeCase,
  variable: (name) => `{{${name}}}`,
  inPath: (value) => (value.kind === 'literal' ? encodeQueryValue(value.text) : `{{${value.name}}}`),
  entry: (key, value) => {
    if (value.kind === 'literal') return `${key}=${encodeQueryValue(value.text)}`;
    return `${key}={{${value.kind === 'variable' ? '%' : '$processEnv '}${value.name}}}`;
  },
  parameters: () => '',
};

const notations: Readonly<Record<TargetLanguage, Notation>> = {
  javascript,
  typescript,
  python,
  php,
  ruby,
  shell,
  http,
};

/** How a language writes a request's values. */
export function notationOf(language: TargetLanguage): Notation {
  return notations[language];
}

/** A parameter of the catalogue as the name of a variable, without the sign that a language may put before it. */
export function parameterVariable(name: string, language: TargetLanguage): string {
  return notationOf(language).name(name);
}
