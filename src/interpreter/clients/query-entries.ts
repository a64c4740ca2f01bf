import { branches } from '../evaluation/branching';
import type { ClientRecord } from '../../clients/schema';
import type { Machine } from '../evaluation/machine';
import { mergeQuery, splitQuery } from '../values/queries';
import { addressOf } from '../values/texts';
import { alternatives, type Origin, type Ref, type Value } from '../values';
import { mergeOver } from './client-options';

/** A value under a key; maps that a record merges are added to what is there. */
export function put(m: Machine, record: ClientRecord, config: Ref, key: string, value: Value, at: Origin | null): void {
  const before = m.heap.read(config, key);
  if (before && record.merges?.includes(key) === true) mergeOver(m, record, config, key, before, value, at);
  else m.heap.write(config, key, m.heap.copy(value), at);
  if (entersQuery(record, key)) enterQuery(m, record, config, value, at);
}

/** Whether what a URL asks is made entries of the query when it is written under this key. */
function entersQuery({ slots }: ClientRecord, key: string): boolean {
  return (
    slots.combines?.url === 'enters' && slots.url?.includes(key) === true && slots.withoutQuery?.includes(key) !== true
  );
}

/** Adds what a URL asks to the query that may still be changed. */
function enterQuery(m: Machine, record: ClientRecord, config: Ref, url: Value, at: Origin | null): void {
  const [into = 'query'] = record.slots.query ?? [];
  const ways = alternatives(url).map((each) => (): boolean => {
    const address = m.heap.asUrl(each);
    const written = address ? addressOf(m, address) : each;
    const query = written.kind === 'text' ? splitQuery(written).query : null;
    if (query) mergeQuery(m, m.heap.mapAt(config, into), query, at);
    return false;
  });
  if (ways.length === 1) ways[0]?.();
  else branches(m, ways);
}
