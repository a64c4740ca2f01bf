import type { Machine } from './machine';
import type { Truth } from '../values/truth';
import { withFallback, type Origin, type Value } from '../values';

/**
 * What a parameter is by default where nobody in the workspace gives another: an object, or a client, whose place one that is
 * configured otherwise may take. Null for what is neither.
 */
export function givenClient(m: Machine, value: Value, at: Origin): Value | null {
  const unseen = { reason: 'parameter', at } as const;
  if (value.kind === 'class') return value;
  if (value.kind === 'external')
    return m.clients.isClient(value.id, at.unit.file.language.family) ? { ...value, unseen } : null;
  const client = m.heap.asClient(value);
  if (client) return m.heap.make({ ...client, config: m.heap.copyMap(client.config), unseen: client.unseen ?? unseen });
  return value.kind === 'ref' && m.heap.get(value)?.kind === 'object' ? value : null;
}

/** `session or requests.Session()`: of a parameter that is not given, the client that stands in for it. */
export function orGiven(
  m: Machine,
  value: Value,
  fallback: Value,
  isMissing: (value: Value) => Truth,
  at: Origin,
): Value {
  const isParameter = value.kind === 'symbol' && value.origin === 'parameter';
  return (isParameter ? givenClient(m, fallback, at) : null) ?? withFallback(value, fallback, isMissing);
}
