import { positionalArguments } from '../evaluation/arguments';
import { callLibraryMethod } from './methods';
import { NOTHING, unknown } from '../values';
import type { Builtin } from './operation';

/** Arithmetic: of numbers that are known the number, else one that is not known. */
export function arithmetic(apply: (a: number, b: number) => number): Builtin {
  return (_m, args, at) => {
    const [a, b] = args.positional;
    if (
      a?.kind === 'constant' &&
      b?.kind === 'constant' &&
      typeof a.value === 'number' &&
      typeof b.value === 'number'
    ) {
      return { kind: 'constant', value: apply(a.value, b.value), at };
    }
    return unknown('result', '', at);
  };
}

const quotient = arithmetic((a, b) => a / b);

/** Of numbers; of an address, a further piece of its path. */
const divide: Builtin = (m, args, at) => {
  const [address, ...pieces] = args.positional;
  const joined = m.heap.asUrl(address)
    ? callLibraryMethod(m, { receiver: address ?? NOTHING, name: '/', args: positionalArguments(...pieces), at })
    : null;
  return joined ?? quotient(m, args, at);
};

/** Operators, which are the same in all languages. */
export const OPERATORS: ReadonlyMap<string, Builtin> = new Map([
  ['*', arithmetic((a, b) => a * b)],
  ['/', divide],
  ['-', arithmetic((a, b) => a - b)],
  ['**', arithmetic((a, b) => a ** b)],
]);
