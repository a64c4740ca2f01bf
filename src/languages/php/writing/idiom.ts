import type { Idiom, Quote } from '../../../writing/idiom';

/** Inside single quotes nothing but the quote and the backslash is special; inside double ones also the dollar. */
function phpString(value: string, quote: Quote): string {
  if (/[\n\r\t]/.test(value) || quote === '"') {
    const controls: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
    return `"${value.replace(/[\\"$\n\r\t]/g, (char) => controls[char] ?? `\\${char}`)}"`;
  }
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}

/** PHP, as PSR-12 has it. */
export const idiom: Idiom = {
  style: { keys: 'arrow', quote: "'" },
  quotedKeys: 'arrow',
  omitted: null,
  keywords: false,
  string: (value, quote = "'") => phpString(value, quote),
  entry: (key, value, style = idiom.style) => `${idiom.string(key, style.quote)} => ${value}`,
  map: (entries) => `[${entries.join(', ')}]`,
  extended: (expression, entries) => `array_merge(${expression}, [${entries.join(', ')}])`,
  keyword: (name, value) => `${name}: ${value}`,
  prefixed: (beginning, expression, isSimple, quote = "'") =>
    `${phpString(beginning, quote)} . ${isSimple ? expression : `(${expression})`}`,
  environment: (name) => `getenv('${name}')`,
  environmentImports: () => [],
  operators: { and: '&&', or: '||' },
  matches: (expression, pattern) => `preg_match('/^${pattern}$/D', ${expression})`,
  comment: (text) => `// ${text}`,
};
