import type { DocumentEdit } from '../text/edit';

export type Quote = "'" | '"';

/** How the keys of a map are written: `bare: 1` where the language allows it, `'quoted': 1`, Ruby's `'quoted' => 1`, or Go's `"quoted": {1}`. */
export type KeyStyle = 'bare' | 'quoted' | 'arrow' | 'symbol-arrow' | 'listed';

/** How the code around writes its maps; what is added follows it. */
export interface MapStyle {
  readonly keys: KeyStyle;
  readonly quote: Quote;
}

/** How one language writes the few things that are inserted into code. Values are given as code, not as data. */
export interface Idiom {
  /** What its developers use where the code around does not tell. */
  readonly style: MapStyle;
  /** How an entry is written beside others whose keys are bare, if its own key has quotes already. */
  readonly quotedKeys: KeyStyle;
  /** Null, as an argument in the place of one that is left out; null where the language has no use for it. */
  readonly omitted: string | null;
  /** Whether arguments are given by name as a matter of course. */
  readonly keywords: boolean;
  /** A string literal. The preferred quote gives way where that spares escapes. */
  string(value: string, quote?: Quote): string;
  /** One entry of a map. */
  entry(key: string, value: string, style?: MapStyle): string;
  /** A map literal of such entries, on one line. */
  map(entries: readonly string[]): string;
  /** A map that is known only as an expression, with more entries; null where that takes more than an expression. */
  extended(expression: string, entries: readonly string[]): string | null;
  /** An argument by name. */
  keyword(name: string, value: string): string;
  /** A known beginning followed by the value of an expression, as one string. `isSimple`: a name, member or call. */
  prefixed(beginning: string, expression: string, isSimple: boolean, quote?: Quote): string;
  /** What an environment variable holds. */
  environment(name: string): string;
  /** What a document needs so that it can read one; nothing where it has that, or the language needs nothing. */
  environmentImports(document: string): readonly DocumentEdit[];
  /** Between two conditions. */
  readonly operators: { readonly and: string; readonly or: string };
  /** Whether the whole of a string, given as an expression, is of a regular expression. */
  matches(expression: string, pattern: string): string;
  /** A comment on a line of its own. */
  comment(text: string): string;
}

/** Writes a string with the quote that is preferred, or with the other where only that spares escapes. */
export function quoted(value: string, preferred: Quote, escape: (value: string, quote: Quote) => string): string {
  const other = preferred === "'" ? '"' : "'";
  const quote = value.includes(preferred) && !value.includes(other) ? other : preferred;
  return quote + escape(value, quote) + quote;
}

const CONTROLS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The escapes that languages share inside quotes: the backslash, the quote itself and control characters. */
export function escaped(value: string, quote: Quote): string {
  return value.replace(/[\\\n\r\t'"]/g, (char) =>
    char === "'" || char === '"' ? (char === quote ? `\\${char}` : char) : (CONTROLS[char] ?? `\\${char}`),
  );
}

/** A name that needs no quotes as a key. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}
