import type { TimeoutSlot } from '../../../clients/schema';

/** A limit that is given as a `Duration` or a number with its unit, or as a number of milliseconds. */
export function partLimit(key: string, phase: TimeoutSlot['phase'], zero?: TimeoutSlot['zero']): TimeoutSlot[] {
  const refused = zero === undefined ? {} : { zero };
  return [
    { key: `${key}.s`, unit: 's', phase, ...refused },
    { key: `${key}.ms`, unit: 'ms', phase, ...refused },
    { key, unit: 'ms', phase },
  ];
}
