import type { Machine } from '../../interpreter/evaluation/machine';
import { literal, type Origin, type Value } from '../../interpreter/values';

const METHOD = /^(?:org\.springframework\.(?:http\.HttpMethod|web\.bind\.annotation\.RequestMethod))\.([A-Z]+)$/;
/** What checks nothing, in the words of the records. */
const UNCHECKED: Readonly<Record<string, string>> = {
  'org.apache.http.conn.ssl.NoopHostnameVerifier.INSTANCE': 'noop',
  'org.apache.hc.client5.http.ssl.NoopHostnameVerifier.INSTANCE': 'noop',
  'org.apache.http.conn.ssl.TrustAllStrategy.INSTANCE': 'trust all',
  'org.apache.hc.client5.http.ssl.TrustAllStrategy.INSTANCE': 'trust all',
};
/** Lengths of time that are none. */
const NONE = new Set(['java.time.Duration.ZERO', 'org.apache.hc.core5.util.Timeout.DISABLED']);

/** Names that imports of whole packages bring. */
export const constantNames = [...Object.keys(UNCHECKED), ...NONE, 'org.springframework.http.HttpMethod'];

/** What a constant of a library holds; undefined for other names. */
export function javaConstant(m: Machine, id: string, at: Origin): Value | undefined {
  const method = METHOD.exec(id)?.[1];
  if (method !== undefined) return literal(method, at);
  const unchecked = UNCHECKED[id];
  if (unchecked !== undefined) return literal(unchecked, at);
  if (!NONE.has(id)) return undefined;
  const none = m.heap.map([], null, at);
  m.heap.setEntry(none, 'ms', { kind: 'constant', value: 0, at }, at);
  return none;
}
