import { escaped, isIdentifier, quoted, type Idiom } from '../../../writing/idiom';

/** JavaScript and TypeScript, as Prettier leaves them. */
export const idiom: Idiom = {
  style: { keys: 'bare', quote: "'" },
  quotedKeys: 'quoted',
  omitted: 'undefined',
  keywords: false,
  string: (value, quote = "'") => quoted(value, quote, escaped),
  entry: (key, value, style = idiom.style) =>
    `${style.keys === 'bare' && isIdentifier(key) ? key : idiom.string(key, style.quote)}: ${value}`,
  map: (entries) => `{ ${entries.join(', ')} }`,
  extended: (expression, entries) => `{ ...${expression}, ${entries.join(', ')} }`,
  keyword: (name, value) => `${name}: ${value}`,
  prefixed: (beginning, expression) => `\`${beginning}\${${expression}}\``,
  environment: (name) => `process.env.${name}`,
  environmentImports: () => [],
  operators: { and: '&&', or: '||' },
  matches: (expression, pattern) => `/^${pattern}$/.test(${expression})`,
  comment: (text) => `// ${text}`,
};
