import type { Machine } from '../../interpreter/machine';
import { literal, type Origin, type Value } from '../../interpreter/values';

const METHOD = /^(?:org\.springframework\.(?:http\.HttpMethod|web\.bind\.annotation\.RequestMethod))\.([A-Z]+)$/;
/** Lengths of time that are none. */
const NONE = new Set(['java.time.Duration.ZERO', 'org.apache.hc.core5.util.Timeout.DISABLED']);

/** What a constant of a library holds; undefined for other names. */
export function javaConstant(m: Machine, id: string, at: Origin): Value | undefined {
  const method = METHOD.exec(id)?.[1];
  if (method !== undefined) return literal(method, at);
  if (!NONE.has(id)) return undefined;
  const none = m.heap.map([], null, at);
  m.heap.setEntry(none, 'ms', { kind: 'constant', value: 0, at }, at);
  return none;
}
