import { escaped, isIdentifier, quoted, type Idiom } from './idiom';

/** JavaScript and TypeScript, as Prettier leaves them. */
export const javascript: Idiom = {
  style: { keys: 'bare', quote: "'" },
  omitted: 'undefined',
  keywords: false,
  string: (value, quote = "'") => quoted(value, quote, escaped),
  entry: (key, value, style = javascript.style) =>
    `${style.keys === 'bare' && isIdentifier(key) ? key : javascript.string(key, style.quote)}: ${value}`,
  map: (entries) => `{ ${entries.join(', ')} }`,
  extended: (expression, entries) => `{ ...${expression}, ${entries.join(', ')} }`,
  keyword: (name, value) => `${name}: ${value}`,
  prefixed: (beginning, expression) => `\`${beginning}\${${expression}}\``,
  constant: (name, value) => `const ${name} = ${value};`,
  environment: (name) => `process.env.${name}`,
  comment: (text) => `// ${text}`,
};
