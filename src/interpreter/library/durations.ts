import type { Machine } from '../evaluation/machine';
import { NOTHING, unknown, type Origin, type Ref, type Value } from '../values';
import type { Builtin } from './operation';

/** A length of time: what it is counted in, and the number. */
export function duration(unit: 'ms' | 's', factor = 1): Builtin {
  return (m, args, at) => {
    const [amount = NOTHING] = args.positional;
    return durationOf(m, unit, factor, amount, at);
  };
}

function durationOf(m: Machine, unit: 'ms' | 's', factor: number, amount: Value, at: Origin): Ref {
  const scaled: Value =
    factor === 1
      ? amount
      : amount.kind === 'constant' && typeof amount.value === 'number'
        ? { ...amount, value: amount.value * factor }
        : unknown('unknown', 'duration', at);
  const map = m.heap.map([], null, at);
  m.heap.setEntry(map, unit, scaled, at);
  return map;
}

const UNITS: Readonly<Record<string, readonly ['ms' | 's', number]>> = {
  MILLISECONDS: ['ms', 1],
  MILLIS: ['ms', 1],
  SECONDS: ['s', 1],
  MINUTES: ['ms', 60_000],
  HOURS: ['ms', 3_600_000],
};

/** A number and what it is counted in: `5, TimeUnit.SECONDS`. What is counted in something else is of no known length. */
export function timeOf(m: Machine, amount: Value, unit: Value | undefined, at: Origin): Value {
  if (unit === undefined) return amount;
  const name = unit.kind === 'external' ? unit.id.slice(unit.id.lastIndexOf('.') + 1) : '';
  const [counted, factor] = UNITS[name] ?? [];
  return counted === undefined || factor === undefined
    ? unknown('unknown', 'duration', at)
    : durationOf(m, counted, factor, amount, at);
}
