import type { Arguments } from '../evaluation/arguments';
import type { Machine } from '../evaluation/machine';
import type { Origin, Value } from '../values';

/** What a function of a language's library gives; null where it is not known. */
export type Builtin = (m: Machine, args: Arguments, at: Origin) => Value | null;

/** Functions by the names that programs call them by. */
export type Functions = ReadonlyMap<string, Builtin>;

/** A table of functions, each with its names between blanks; a constructor's name follows `new `. */
export function functionsOf(...all: readonly (readonly [Builtin, ...string[]])[]): Functions {
  return new Map(
    all.flatMap(([operation, ...lines]) =>
      lines.flatMap((line) => line.split(/(?<!\bnew) /).map((name) => [name, operation] as const)),
    ),
  );
}
