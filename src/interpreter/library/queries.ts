import type { Arguments } from '../evaluation/arguments';
import { parametersOf } from '../clients/combining';
import { namedMap } from '../evaluation/invoke';
import type { Machine } from '../evaluation/machine';
import { mergeQuery } from '../values/queries';
import type { Builtin } from './operation';

/** A map made a query string, as it stands now. */
export function queryStringBy(policiesOf: (m: Machine, args: Arguments) => Policies): Builtin {
  return (m, args, at) => {
    const value = args.positional[0] ?? namedMap(m, args);
    if (value.kind === 'text') return value;
    const map = m.heap.map([], null, m.heap.asMap(value)?.at ?? m.heap.asList(value)?.at ?? at);
    mergeQuery(m, map, value, at);
    const sent = parametersOf(m, at.unit.file.language, policiesOf(m, args), map);
    return { kind: 'query', map: sent.kind === 'ref' ? sent : map };
  };
}

export type Policies = Parameters<typeof parametersOf>[2];

/** Lists one item after the other, under the name itself. */
export const queryString = queryStringBy(() => ({}));
/** Lists under another name: `object[]`, `object[0]`. */
export const nestedQueryString = queryStringBy(() => ({ list: 'renames' }));
