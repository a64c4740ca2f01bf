import type { Observed } from '../../interpreter/answers/fates';
import type { Machine } from '../../interpreter/evaluation/machine';
import { LOOSE_SCHEMA, type Strictness } from '../../interpreter/answers/schemas';

/** A decoder of JSON refuses keys that the struct does not have once it is told so. */
export function strictReading(m: Machine, { method, receiver, at, args }: Observed): Strictness | null {
  if (!receiver) return null;
  if (method === 'DisallowUnknownFields') m.schemas.set(receiver, { ...LOOSE_SCHEMA, own: { at, by: method } });
  const [into] = args.positional;
  // A map takes any key.
  const isStruct = into !== undefined && into.kind !== 'constant' && !m.heap.asMap(into) && !m.heap.asList(into);
  return method === 'Decode' && isStruct ? (m.schemas.get(receiver)?.own ?? null) : null;
}
