import { truthValue } from '../values/comparisons';
import type { Machine } from '../evaluation/machine';
import type { Truth } from '../values/truth';
import { NOTHING, alternatives, either, known, type Value } from '../values';
import type { Builtin } from './operation';

export const first: Builtin = (_m, args) => args.positional[0] ?? NOTHING;

export const number: Builtin = (_m, args, at) =>
  either(
    alternatives(args.positional[0] ?? NOTHING).map((value): Value => {
      const characters = value.kind === 'text' ? known(value) : null;
      const parsed = characters === null || characters.trim() === '' ? Number.NaN : Number(characters);
      return Number.isNaN(parsed) ? value : { kind: 'constant', value: parsed, at };
    }),
  );

/** What is said of a value, as a value. */
export function answer(of: (m: Machine, value: Value) => Truth): Builtin {
  return (m, args, at) => truthValue(of(m, args.positional[0] ?? NOTHING), at);
}

/** A function with arguments that it is given whenever it is called. */
export const partial: Builtin = (_m, args) => {
  const [of = NOTHING, ...positional] = args.positional;
  return { kind: 'bound', of, method: null, positional, named: args.named, spreads: args.spreads };
};

export const all: Builtin = (m, args) => {
  const [list] = args.positional;
  return list ?? m.heap.list(args.positional);
};
