import { answerOf } from '../comparisons';
import type { Machine } from '../machine';
import type { Answer } from '../truth';
import { NOTHING, alternatives, either, known, type Value } from '../values';
import type { Operation } from './operation';

export const first: Operation = (_m, args) => args.positional[0] ?? NOTHING;

export const number: Operation = (_m, args, at) =>
  either(
    alternatives(args.positional[0] ?? NOTHING).map((value): Value => {
      const characters = value.kind === 'text' ? known(value) : null;
      const parsed = characters === null || characters.trim() === '' ? Number.NaN : Number(characters);
      return Number.isNaN(parsed) ? value : { kind: 'constant', value: parsed, at };
    }),
  );

/** What is said of a value, as a value. */
export function answer(of: (m: Machine, value: Value) => Answer): Operation {
  return (m, args, at) => answerOf(of(m, args.positional[0] ?? NOTHING), at);
}

/** A function with arguments that it is given whenever it is called. */
export const partial: Operation = (_m, args) => {
  const [of = NOTHING, ...positional] = args.positional;
  return { kind: 'bound', of, method: null, positional, named: args.named, spreads: args.spreads };
};

export const all: Operation = (m, args) => {
  const [list] = args.positional;
  return list ?? m.heap.list(args.positional);
};
