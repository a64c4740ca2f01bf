import { escaped, type Idiom } from '../../../writing/idiom';
import { imports } from './imports';

/** Go, as gofmt leaves it. */
export const idiom: Idiom = {
  style: { keys: 'quoted', quote: '"' },
  quotedKeys: 'quoted',
  omitted: null,
  keywords: true,
  string: (value) => `"${escaped(value, '"')}"`,
  entry: (key, value, style = idiom.style) => `${idiom.string(key)}: ${style.keys === 'listed' ? `{${value}}` : value}`,
  map: (entries) => `map[string]string{${entries.join(', ')}}`,
  extended: () => null,
  keyword: (name, value) => `${name}: ${value}`,
  prefixed: (beginning, expression, isSimple) =>
    `${idiom.string(beginning)}+${isSimple ? expression : `(${expression})`}`,
  environment: (name) => `os.Getenv("${name}")`,
  environmentImports: (document) => imports.bring(['os'], document),
  operators: { and: '&&', or: '||' },
  matches: (expression, pattern) => `regexp.MustCompile(\`^${pattern}$\`).MatchString(${expression})`,
  comment: (text) => `// ${text}`,
};
