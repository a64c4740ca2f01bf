import type { Arguments } from '../../../interpreter/arguments';
import { known, type Value } from '../../../interpreter/values';

/** The options of a command: those that take a value, by their short letter and their long name, and those that do not. */
export interface Options {
  /** Long names of options that take a value. */
  readonly valued: ReadonlySet<string>;
  /** The long name of each letter. */
  readonly letters: Readonly<Record<string, string>>;
  /** Whether long options are written with `=` before their value as well. */
  readonly equals: boolean;
  /** Whether a long name may be cut where it stays the only one. */
  readonly cut?: boolean;
}

/** A command's words, told apart. */
export interface CommandLine {
  /** Values of each option in their order; a flag has null. */
  readonly options: ReadonlyMap<string, readonly (Value | null)[]>;
  /** Words that are no options, in their order. */
  readonly operands: readonly Value[];
  /** Whether there may be other options and words: a list of unknown length, a word that may be an option. */
  readonly isOpen: boolean;
}

/** Tells the options of a command from its other words. */
export function readCommandLine({ positional, open }: Arguments, spec: Options): CommandLine {
  const options = new Map<string, (Value | null)[]>();
  const operands: Value[] = [];
  let isOpen = open;
  const note = (name: string, value: Value | null): void => {
    options.set(name, [...(options.get(name) ?? []), value]);
  };
  const longName = (written: string): string => {
    if (spec.cut !== true || spec.valued.has(written)) return written;
    const [only, ...others] = [...spec.valued].filter((each) => each.startsWith(written));
    return only !== undefined && others.length === 0 ? only : written;
  };
  let onlyOperands = false;
  for (let index = 0; index < positional.length; index++) {
    const value = positional[index];
    if (!value) continue;
    const start = beginningOf(value);
    if (onlyOperands || start === null || !start.startsWith('-') || start === '-') {
      operands.push(value);
      continue;
    }
    if (start === '--' && known(value) === '--') {
      onlyOperands = true;
      continue;
    }
    if (start.startsWith('--')) {
      const [, written = '', given] = /^--([\w.-]+)(=?)/.exec(start) ?? [];
      const name = longName(written);
      if (given === '=' && spec.equals) note(name, after(value, written.length + 3));
      else if (known(value) === null) isOpen = true;
      else if (spec.valued.has(name)) note(name, positional[++index] ?? null);
      else note(name, null);
      continue;
    }
    for (let at = 1; at < start.length; at++) {
      const letter = start.charAt(at);
      const name = spec.letters[letter] ?? letter;
      if (!spec.valued.has(name)) {
        note(name, null);
        continue;
      }
      const isLast = at === start.length - 1 && known(value) !== null;
      note(name, isLast ? (positional[++index] ?? null) : after(value, at + 1));
      break;
    }
  }
  return { options, operands, isOpen };
}

/** The characters that a word is known to begin with; null where that is not known. */
export function beginningOf(value: Value): string | null {
  const all = known(value);
  if (all !== null) return all;
  const first = value.kind === 'text' ? value.parts[0] : undefined;
  return first?.kind === 'literal' ? first.text : null;
}

/** A text without so many of the characters that it begins with. */
export function after(value: Value, count: number): Value {
  if (value.kind !== 'text') return value;
  const [first, ...rest] = value.parts;
  if (first?.kind !== 'literal') return value;
  const { at } = first;
  const cut = {
    ...first,
    text: first.text.slice(count),
    at: at && { ...at, start: Math.min(at.start + count, at.end) },
  };
  return { kind: 'text', parts: cut.text === '' && rest.length > 0 ? rest : [cut, ...rest] };
}
