import { escaped, quoted, type Idiom } from './idiom';

/** Python, as Black leaves it. */
export const python: Idiom = {
  style: { keys: 'quoted', quote: '"' },
  omitted: null,
  keywords: true,
  string: (value, quote = '"') => quoted(value, quote, escaped),
  entry: (key, value, style = python.style) => `${python.string(key, style.quote)}: ${value}`,
  map: (entries) => `{${entries.join(', ')}}`,
  extended: (expression, entries) => `{**${expression}, ${entries.join(', ')}}`,
  keyword: (name, value) => `${name}=${value}`,
  // Before Python 3.12 an f-string cannot hold its own quote, nor a backslash.
  prefixed: (beginning, expression, isSimple) =>
    /["\\{}\n]/.test(expression)
      ? `"${beginning}" + ${isSimple ? expression : `(${expression})`}`
      : `f"${beginning}{${expression}}"`,
  constant: (name, value) => `${name} = ${value}`,
  environment: (name) => `os.environ["${name}"]`,
  comment: (text) => `# ${text}`,
};
