import type { TextEdit } from '../../text/edit';
import type { Encoded } from '../../writing/edits';
import type { Code } from '../../rewriting/code';
import { entryText, valueText } from './maps';

/** An expression, and what the file needs for it. */
export interface EncodedInFile {
  readonly expression: string;
  readonly edits: readonly TextEdit[];
  /** Characters before it that the URL itself takes up. */
  readonly beginning: string;
}

/** Pairs as an expression that the language itself makes a query of, whatever a person writes into their values. */
export function encodedQuery(code: Code, pairs: readonly (readonly [name: string, value: string])[]): EncodedInFile {
  const style = { ...code.idiom.style, quote: code.quote };
  const entries = pairs.map(([key, text]) => ({
    key,
    value: valueText(code, { text }, style.quote),
    entry: entryText(code, { key, value: { text } }, style),
  }));
  return inFile(code, code.language.encoders.query(entries, code.unit.file.text));
}

/** One value, encoded. */
export function encodedValue(code: Code, value: string): EncodedInFile {
  return inFile(code, code.language.encoders.value(value, code.unit.file.text));
}

function inFile({ unit }: Code, { expression, edits, beginning = '' }: Encoded): EncodedInFile {
  return { expression, beginning, edits: edits.map((edit) => ({ uri: unit.file.uri, ...edit })) };
}
