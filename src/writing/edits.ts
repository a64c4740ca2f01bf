import type { KeyStyle, Quote } from './idiom';
import type { DocumentEdit } from '../text/edit';

/** What has to be known of a language to edit code that is there, so that it stays as it is written. */
export interface EditRules {
  /** Between an object and its member. */
  readonly access: string;
  /** Between two strings that become one. */
  readonly concatenation: string;
  /** One step of indentation, where the code around has no tabs. */
  readonly indentation: string;
  /** How a string holds expressions; null where what is added is joined to it instead. */
  readonly interpolation: Interpolation | null;
  /** What stands before an expression within a string; null where that is no mark of its own. */
  readonly opensHole: RegExp | null;
  /** A number sign between quotes that is a character, and begins no expression. */
  readonly numberSign: RegExp;
  /** What stands on a line before a value that has to be a constant; null where any expression may stand. */
  readonly beforeConstant: RegExp | null;
  /** Whether the body of an `if` or a loop may do without braces, if it is one statement. */
  readonly hasLoneBodies: boolean;
  readonly maps: MapRules;
  readonly calls: CallRules;
}

export interface Interpolation {
  readonly quote: Quote | '`';
  readonly hole: (expression: string) => string;
  /** What of a text in other quotes would not stay what it is between these. */
  readonly special: RegExp;
}

/** A key of a map as it is written, and what stands between it and its value. */
export interface WrittenKey {
  readonly key: string;
  readonly between: string;
}

export interface MapRules {
  /** Inside of braces. */
  readonly padding: string;
  /** Whether the last pairs that are returned or given to a call are a map without braces. */
  readonly hasBarePairs: boolean;
  /** What a literal begins with, where that is more than a bracket. */
  readonly opening?: RegExp;
  /** A function that makes a map of its named arguments. */
  readonly maker: string | null;
  /** The style of keys beside others. */
  readonly keysBeside: (written: readonly WrittenKey[]) => KeyStyle;
  /** The style of a key that has to be a string, where others have this one. */
  readonly stringKeys: (keys: KeyStyle) => KeyStyle;
}

export interface CallRules {
  readonly needParentheses: boolean;
  /** Whether an argument that is given by its name has a position too, so that what comes next has none for certain. */
  readonly namesTakePositions: boolean;
  /** Whether what a function takes first may be what it is called on: `URI(url).open`. */
  readonly takeReceivers: boolean;
}

/** An expression, and what the file needs for it. */
export interface Encoded {
  readonly expression: string;
  readonly edits: readonly DocumentEdit[];
  /** Characters before it that the URL itself takes up. */
  readonly beginning?: string;
}

/** A pair of a query: its key, its value as code, and both as an entry of a map. */
export interface QueryEntry {
  readonly key: string;
  readonly value: string;
  readonly entry: string;
}

/** What percent-encodes, in what the language brings. */
export interface Encoders {
  /** Pairs as a query, whatever a person writes into their values. */
  readonly query: (pairs: readonly QueryEntry[], document: string) => Encoded;
  /** One value, given as code. */
  readonly value: (value: string, document: string) => Encoded;
}

/** What a language without a function for whole queries writes: each value encoded, joined to its key by a sign. */
export function joinedPairs(pairs: readonly QueryEntry[], encoded: (value: string) => string): Omit<Encoded, 'edits'> {
  const joined = pairs.map(({ key, value }, index) => (index === 0 ? '' : `"&${key}=" + `) + encoded(value));
  return { beginning: `${pairs[0]?.key ?? ''}=`, expression: joined.join(' + ') };
}
