import type { Entry, Fn, Value } from '../values';

/** The evaluated arguments of a call. `open`: a list of unknown length was spread among them. */
export interface Arguments {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Entry>;
  readonly spreads: readonly Value[];
  readonly open: boolean;
  readonly block: Fn | null;
  /** Lists whose items, of a number that is not known, were spread among them. */
  readonly spilled?: readonly Value[];
}

export const NO_ARGUMENTS: Arguments = { positional: [], named: new Map(), spreads: [], open: false, block: null };

/** A call with these positional arguments and nothing else. */
export function positionalArguments(...positional: readonly Value[]): Arguments {
  return { ...NO_ARGUMENTS, positional };
}

/** A call of a block on something, which it is given too, behind others. */
export function argumentsOn(fn: Fn, receiver: Value, ...before: readonly Value[]): Arguments {
  const name = fn.unit.file.language.semantics.calls.receiver;
  const named = new Map(name === null ? [] : [[name, { value: receiver, maybe: false, at: null }]]);
  return { ...positionalArguments(...before, receiver), named };
}
