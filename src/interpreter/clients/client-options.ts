import { branches } from '../evaluation/branching';
import type { ClientRecord } from '../../clients/schema';
import { entryOver, isQuery, isRead, replaces } from './combining';
import type { Machine } from '../evaluation/machine';
import { mergeQuery } from '../values/queries';
import { alternatives, either, type Origin, type Ref, type Value } from '../values';
import { forgetOthers } from './client-writes';
import { objectFields } from './client-calls';

/** A value that is merged with what is there, or takes its place: whichever way the library goes for each that it may be. */
export function mergeOver(
  m: Machine,
  record: ClientRecord,
  config: Ref,
  key: string,
  before: Value,
  value: Value,
  at: Origin | null,
): void {
  if (!alternatives(value).some((each) => replaces(m, record, key, before, each))) {
    mergeOptions(m, record, config, key, value, at);
    return;
  }
  branches(
    m,
    alternatives(value).map((each) => () => {
      if (replaces(m, record, key, before, each)) m.heap.write(config, key, each, at);
      else mergeOptions(m, record, config, key, each, at);
      return false;
    }),
  );
}

/** Adds the entries of an options map at a key ('' is the configuration itself). What is not known opens it. */
export function mergeOptions(
  m: Machine,
  record: ClientRecord,
  config: Ref,
  key: string,
  options: Value,
  at: Origin | null,
): void {
  if (options.kind === 'oneOf') {
    branches(
      m,
      options.values.map((each) => () => {
        mergeOptions(m, record, config, key, each, at);
        return false;
      }),
    );
    return;
  }
  if (options.kind === 'constant' || (isQuery(record, key) && !isRead(m, record.slots.combines, options))) return;
  const target = key === '' ? config : m.heap.mapAt(config, key);
  const map = m.heap.asMap(options) ?? objectFields(m, options);
  if (!map) {
    if (options.kind === 'text' || options.kind === 'query') mergeQuery(m, target, options, at);
    else m.heap.merge(target, options, at);
    return;
  }
  const before = m.heap.asMap(target)?.open ?? null;
  if (map.open) m.heap.open(target, map.open.reason, map.open.at);
  const current = m.heap.asMap(target);
  if (current && current.at === null && map.at) m.heap.put(target, { ...current, at: map.at });
  for (const [name, written] of map.entries) {
    const path = key === '' ? name : `${key}.${name}`;
    forgetOthers(m, record, config, path);
    const existing = m.heap.asMap(target)?.entries.get(name);
    const entry = entryOver(m, record, key, written, existing);
    if (!entry) continue;
    const hooks =
      existing && record.hooks?.includes(path) === true ? joinedLists(m, existing.value, entry.value) : null;
    if (hooks) m.heap.setEntry(target, name, hooks, entry.at, entry.of);
    else if (existing && record.merges?.includes(path) === true) {
      mergeOver(m, record, config, path, existing.value, m.heap.copy(entry.value), entry.at);
    } else if (entry.maybe) {
      const value = existing ? either([existing.value, entry.value]) : entry.value;
      const now = m.heap.asMap(target);
      if (now) {
        const entries = new Map(now.entries).set(name, {
          value: m.heap.copy(value),
          maybe: existing?.maybe ?? true,
          at: entry.at,
        });
        m.heap.put(target, { ...now, entries });
      }
    } else {
      const value = m.heap.copy(entry.value);
      // What was there before is not known, and would be merged.
      if (before && value.kind === 'ref' && record.merges?.includes(path) === true)
        m.heap.open(value, before.reason, before.at);
      m.heap.setEntry(target, name, value, entry.at, entry.of);
    }
  }
}

/** Hooks of a client and of what is made of it run one after the other. */
function joinedLists(m: Machine, one: Value, other: Value): Value | null {
  const [first, second] = [m.heap.asList(one), m.heap.asList(other)];
  return first && second ? m.heap.list([...first.items, ...second.items], first.open || second.open) : null;
}
