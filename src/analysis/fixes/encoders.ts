import { importLine } from '../../languages/python/writing/imports';
import type { TextEdit } from '../../text/edit';
import type { Code } from './code';
import { entryText } from './maps';

/** A query as code that encodes it, and what the file needs for it. */
export interface EncodedQuery {
  readonly expression: string;
  readonly edits: readonly TextEdit[];
}

/** A function that encodes, and what the file needs for it. */
export interface Encoder {
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

/** Pairs as an expression that the language itself makes a query of, whatever a person writes into their values. */
export function encodedQuery(code: Code, pairs: readonly (readonly [name: string, value: string])[]): EncodedQuery {
  const style = { ...code.idiom.style, quote: code.quote };
  const entries = pairs.map(([key, text]) => entryText(code, { key, value: { text } }, style));
  switch (code.language) {
    case 'python':
      return pythonQuery(code, code.idiom.map(entries));
    case 'php':
      return { expression: `http_build_query(${code.idiom.map(entries)})`, edits: [] };
    case 'ruby':
      return { expression: `URI.encode_www_form(${entries.join(', ')})`, edits: [] };
    default:
      return { expression: `new URLSearchParams(${code.idiom.map(entries)})`, edits: [] };
  }
}

function pythonQuery(code: Code, map: string): EncodedQuery {
  const { name, edits } = urllibFunction(code, 'urlencode');
  return { expression: `${name}(${map})`, edits };
}

/** What a function of `urllib.parse` is called in a file, and what the file needs for that. */
export function urllibFunction({ unit }: Code, name: 'urlencode' | 'quote_plus'): Encoder {
  const { text, uri } = unit.file;
  if (/^import\s+urllib\.(?:parse|request)\b/m.test(text)) return { name: `urllib.parse.${name}`, edits: [] };
  const has = new RegExp(String.raw`^from\s+urllib\.parse\s+import\s+(?:\([^)]*|[^\n]*)\b${name}\b(?!\s+as\b)`, 'm');
  const line = `from urllib.parse import ${name}`;
  return { name, edits: importLine(text, line, has).map((edit) => ({ uri, ...edit })) };
}
