import { escaped, type Idiom } from '../../../writing/idiom';

/** Java, as google-java-format and the JDK's own sources have it. */
export const idiom: Idiom = {
  style: { keys: 'quoted', quote: '"' },
  quotedKeys: 'quoted',
  omitted: null,
  keywords: false,
  string: (value) => `"${escaped(value, '"')}"`,
  entry: (key, value) => `${idiom.string(key)}, ${value}`,
  map: (entries) => `Map.of(${entries.join(', ')})`,
  extended: () => null,
  keyword: (_name, value) => value,
  prefixed: (beginning, expression, isSimple) =>
    `${idiom.string(beginning)} + ${isSimple ? expression : `(${expression})`}`,
  environment: (name) => `System.getenv("${name}")`,
  environmentImports: () => [],
  operators: { and: '&&', or: '||' },
  matches: (expression, pattern) => `${expression}.matches(${idiom.string(pattern)})`,
  comment: (text) => `// ${text}`,
};
