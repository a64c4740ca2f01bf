import { importLine } from '../../writing';
import type { TextEdit } from '../../text/edit';
import type { Code } from './code';
import { entryText } from './maps';

/** A query as code that encodes it, and what the file needs for it. */
export interface EncodedQuery {
  readonly expression: string;
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

const URLENCODE = 'from urllib.parse import urlencode';

function pythonQuery({ unit }: Code, map: string): EncodedQuery {
  const { text, uri } = unit.file;
  if (/^import\s+urllib\.(?:parse|request)\b/m.test(text))
    return { expression: `urllib.parse.urlencode(${map})`, edits: [] };
  const has = /^from\s+urllib\.parse\s+import\s+(?:\([^)]*|[^\n]*)\burlencode\b(?!\s+as\b)/m;
  return { expression: `urlencode(${map})`, edits: importLine(text, URLENCODE, has).map((edit) => ({ uri, ...edit })) };
}
