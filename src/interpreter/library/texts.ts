import { formatPrintf, replace } from './formats';
import { startOf } from '../values/substrings';
import { inText } from '../values/texts';
import { NOTHING, alternatives, either, known, text, unknown, type TextPart, type Value } from '../values';
import type { Builtin } from './operation';

/** `substr($siret, 0, 9)`. */
export const prefix: Builtin = (_m, args, at) => {
  const [value, from, length] = args.positional;
  const starts = from?.kind === 'constant' && from.value === 0;
  return (value && starts && startOf(value, length, at)) || unknown('result', '', at);
};

/** One value made safe for a URL: a hole that is encoded, characters as they are and separating nothing. */
export const encodedText: Builtin = (m, args, at) => {
  const [value, safe = args.named.get('safe')?.value] = args.positional;
  // What is told to leave these signs alone is given whole addresses.
  if (/[&=?]/.test(known(safe) ?? '')) return encodeAll(m, args, at);
  if (!value || value.kind === 'constant') return inText(m, value ?? NOTHING, at);
  if (value.kind !== 'text') return text([{ kind: 'hole', value, encoded: true, at }]);
  return text(
    value.parts.map((part): TextPart =>
      part.kind === 'literal' ? { ...part, isEncoded: true } : { ...part, encoded: true },
    ),
  );
};

/** A whole address without spaces and accents: the signs that separate its parts stay what they are. */
export const encodeAll: Builtin = (m, args, at) => {
  const [value] = args.positional;
  if (!value || value.kind === 'constant') return inText(m, value ?? NOTHING, at);
  if (value.kind !== 'text') return text([{ kind: 'hole', value, encoded: true, at }]);
  return text(value.parts.map((part) => (part.kind === 'literal' ? part : { ...part, encoded: true })));
};

/** A value as text. */
export const asString: Builtin = (m, args, at) => inText(m, args.positional[0] ?? NOTHING, at);

export const printf: Builtin = (m, args, at) =>
  formatPrintf(m, args.positional[0] ?? NOTHING, { ...args, positional: args.positional.slice(1) }, at);

/** How many characters a text has that is known. Of others, those that are known: more than none, or not known. */
export const lengthOf: Builtin = (_m, args, at) =>
  either(
    alternatives(args.positional[0] ?? NOTHING).map((value): Value => {
      const characters =
        value.kind === 'text' ? known(value) : value.kind === 'constant' && value.value === null ? '' : null;
      if (characters !== null) return { kind: 'constant', value: characters.length, at };
      return value.kind === 'text' ? value : unknown('result', '', at);
    }),
  );

/** Letters made large or small, where all of them are known. */
export function inCase(value: Value, isUpper: boolean): Value {
  if (value.kind !== 'text') return value;
  return text(
    value.parts.map((part) =>
      part.kind === 'hole' ? part : { ...part, text: isUpper ? part.text.toUpperCase() : part.text.toLowerCase() },
    ),
  );
}

export const lowerCase: Builtin = (_m, args) => inCase(args.positional[0] ?? NOTHING, false);
export const upperCase: Builtin = (_m, args) => inCase(args.positional[0] ?? NOTHING, true);

export const replaceIn: Builtin = (m, args, at) =>
  replace(m, args.positional[2] ?? NOTHING, args.positional[0], args.positional[1], at);
