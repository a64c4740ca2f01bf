import { escaped, quoted, type Idiom } from '../../../writing/idiom';
import { importOs } from './imports';

/** Python, as Black leaves it. */
export const idiom: Idiom = {
  style: { keys: 'quoted', quote: '"' },
  quotedKeys: 'quoted',
  omitted: null,
  keywords: true,
  string: (value, quote = '"') => quoted(value, quote, escaped),
  entry: (key, value, style = idiom.style) => `${idiom.string(key, style.quote)}: ${value}`,
  map: (entries) => `{${entries.join(', ')}}`,
  extended: (expression, entries) => `{**${expression}, ${entries.join(', ')}}`,
  keyword: (name, value) => `${name}=${value}`,
  prefixed: (beginning, expression, isSimple, quote = '"') => {
    const own = [quote, quote === '"' ? ("'" as const) : ('"' as const)].find((each) => !expression.includes(each));
    // Before Python 3.12 an f-string can hold neither its own quote nor a backslash.
    return own === undefined || /[\\{}\n]/.test(expression)
      ? `${idiom.string(beginning, quote)} + ${isSimple ? expression : `(${expression})`}`
      : `f${own}${beginning}{${expression}}${own}`;
  },
  environment: (name) => `os.environ["${name}"]`,
  environmentImports: importOs,
  operators: { and: 'and', or: 'or' },
  matches: (expression, pattern) => `re.fullmatch(r"${pattern}", ${expression})`,
  comment: (text) => `# ${text}`,
};
