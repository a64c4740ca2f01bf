import { NO_ARGUMENTS, type Arguments } from '../../../interpreter/evaluation/arguments';
import { known, originOf, type Entry, type Origin, type Value } from '../../../interpreter/values';

/** The options of a command: those that take a value, by their short letter and their long name, and those that do not. */
export interface Options {
  /** Long names of options that take a value. */
  readonly valued: ReadonlySet<string>;
  /** The long name of each letter. */
  readonly letters: Readonly<Record<string, string>>;
  /** Whether long options are written with `=` before their value as well. */
  readonly equals: boolean;
}

/** A command's words, told apart. */
export class CommandLine {
  constructor(
    /** Values of each option in their order; a flag has null. */
    readonly options: ReadonlyMap<string, readonly (Value | null)[]>,
    /** Words that are no options, in their order. */
    readonly operands: readonly Value[],
    /** Whether there may be other options and words: a list of unknown length, a word that may be an option. */
    readonly isOpen: boolean,
  ) {}

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.options.has(name));
  }

  all(name: string): readonly Value[] {
    return (this.options.get(name) ?? []).flatMap((value) => value ?? []);
  }

  /** The last one counts, of the option that is named first. */
  last(...names: readonly string[]): Value | null {
    for (const name of names) {
      const value = this.options.get(name)?.at(-1);
      if (value) return value;
    }
    return null;
  }
}

/** What a command is given, by name. Each value stands where it is written, and else where the command does. */
export class NamedValues {
  private readonly named: Map<string, Entry>;

  constructor(
    private readonly given: Arguments,
    private readonly at: Origin,
  ) {
    this.named = new Map(given.named);
  }

  set(name: string, value: Value | null | undefined, at: Origin | null = (value && originOf(value)) ?? this.at): void {
    if (value) this.named.set(name, this.entry(value, at));
  }

  entry(value: Value, at: Origin | null = originOf(value) ?? this.at): Entry {
    return { value, maybe: false, at };
  }

  /** `open`: there may be others. */
  arguments(open: boolean): Arguments {
    return { ...NO_ARGUMENTS, named: this.named, open, spreads: this.given.spreads };
  }
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
    // A long name may be cut where it stays the only one.
    if (spec.valued.has(written)) return written;
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
  return new CommandLine(options, operands, isOpen);
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
