import { map, type Entry, type Expression } from '../model';
import type { Given } from '../client';
import type { Shapes } from '../shapes';

/** Where a library that takes a map of options has each thing. */
export interface OptionKeys {
  readonly query: string;
  readonly headers: string;
  readonly timeout: (limit: Expression) => readonly Entry[];
}

export function optionEntries({ query, headers, timeout }: Given, keys: OptionKeys): Entry[] {
  return [
    ...(query ? [{ key: keys.query, value: query }] : []),
    ...(headers ? [{ key: keys.headers, value: headers }] : []),
    ...(timeout ? keys.timeout(timeout) : []),
  ];
}

/** The options of a request as a map, written in one place or in two; null where there are none. */
export function optionMap(shapes: Shapes, entries: readonly Entry[]): Expression | null {
  if (entries.length === 0 && !shapes.choices.chance(15)) return null;
  return shapes.dress('map', map(entries), () => map([]));
}
