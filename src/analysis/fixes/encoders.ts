import type { DocumentEdit, TextEdit } from '../../text/edit';
import type { Code } from '../../rewriting/code';
import { entryText } from './maps';

/** An expression, and what the file needs for it. */
export interface EncodedInFile {
  readonly expression: string;
  readonly edits: readonly TextEdit[];
}

/** Pairs as an expression that the language itself makes a query of, whatever a person writes into their values. */
export function encodedQuery(code: Code, pairs: readonly (readonly [name: string, value: string])[]): EncodedInFile {
  const style = { ...code.idiom.style, quote: code.quote };
  const entries = pairs.map(([key, text]) => entryText(code, { key, value: { text } }, style));
  return inFile(code, code.language.encoders.query(entries, code.unit.file.text));
}

/** The function that encodes one value. */
export function encoderOf(code: Code): EncodedInFile {
  return inFile(code, code.language.encoders.value(code.unit.file.text));
}

function inFile(
  { unit }: Code,
  { expression, edits }: { readonly expression: string; readonly edits: readonly DocumentEdit[] },
): EncodedInFile {
  return { expression, edits: edits.map((edit) => ({ uri: unit.file.uri, ...edit })) };
}
