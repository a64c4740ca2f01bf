import { isIdentifier, type Idiom, type Quote } from '../../../writing/idiom';

/** Inside single quotes nothing but the quote and the backslash is special; inside double ones also interpolation. */
function rubyString(value: string, quote: Quote): string {
  const hasControls = /[\n\r\t]/.test(value);
  const other = quote === "'" && value.includes("'") && !value.includes('"');
  if (quote === '"' || hasControls || other) {
    const controls: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
    return `"${value.replace(/[\\"\n\r\t]|#(?=[{$@])/g, (char) => controls[char] ?? `\\${char}`)}"`;
  }
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}

/** Ruby, as RuboCop leaves it. */
export const idiom: Idiom = {
  style: { keys: 'bare', quote: "'" },
  quotedKeys: 'bare',
  omitted: 'nil',
  keywords: true,
  string: (value, quote = "'") => rubyString(value, quote),
  entry: (key, value, style = idiom.style) => {
    if (style.keys === 'bare' && isIdentifier(key)) return `${key}: ${value}`;
    if (style.keys === 'symbol-arrow' && isIdentifier(key)) return `:${key} => ${value}`;
    if (style.keys === 'quoted') return `${idiom.string(key, style.quote)}: ${value}`;
    return `${idiom.string(key, style.quote)} => ${value}`;
  },
  map: (entries) => `{ ${entries.join(', ')} }`,
  extended: (expression, entries) => `${expression}.merge(${entries.join(', ')})`,
  keyword: (name, value) => `${name}: ${value}`,
  prefixed: (beginning, expression) => `"${beginning}#{${expression}}"`,
  environment: (name) => `ENV.fetch('${name}')`,
  environmentImports: () => [],
  operators: { and: '&&', or: '||' },
  matches: (expression, pattern) => `${expression}.match?(/\\A${pattern}\\z/)`,
  comment: (text) => `# ${text}`,
};
