import type { TimeoutSlot } from '../clients/schema';
import { LIMIT } from '../flow/library';
import type { Machine } from '../flow/machine';
import {
  alternatives,
  type ClientObject,
  known,
  type Openness,
  type Origin,
  originOf,
  type Value,
} from '../flow/values';
import type { Timeout } from './call';

/** Why requests of a client may be other than what is seen; null when nothing else touches them. */
export function unseenBy(m: Machine, { config, record, unseen }: ClientObject): Openness | null {
  if (unseen) return unseen;
  const opened = record.opens?.some((key) => m.heap.find(config, key).kind === 'value') === true;
  return opened ? { reason: 'dynamic', at: null } : null;
}

/** The limit on the read or on the whole request, from wherever it is set; else the library's own. */
export function timeoutOf(m: Machine, client: ClientObject): Timeout {
  const { config, record } = client;
  const unseen = unseenBy(m, client);
  const around = m.heap.find(config, LIMIT);
  if (around.kind === 'value') {
    return (
      readTimeout(m, around.value, { key: LIMIT, unit: 's', phase: 'total' }) ?? {
        state: 'set',
        ms: null,
        at: null,
        why: null,
      }
    );
  }
  let disabled: Timeout | null = null;
  let open: Openness | null = null;
  for (const slot of record.slots.timeout ?? []) {
    if (slot.phase === 'connect') continue;
    const found = m.heap.find(config, slot.key);
    if (found.kind === 'open') open ??= found.why;
    if (found.kind !== 'value') continue;
    for (const value of alternatives(found.value)) {
      const read = readTimeout(m, value, slot);
      if (read?.state === 'set') return read;
      if (read?.state === 'unknown') open ??= read.why;
      else disabled ??= read;
    }
    if (found.maybe) open ??= { reason: 'branches differ', at: null };
  }
  if (disabled && !open) return disabled;
  open ??= unseen;
  if (open) return { state: 'unknown', ms: null, at: null, why: open };
  if (record.defaultTimeoutMs !== null) return { state: 'default', ms: record.defaultTimeoutMs, at: null, why: null };
  return { state: 'absent', ms: null, at: null, why: null };
}

function readTimeout(m: Machine, value: Value, slot: TimeoutSlot): Timeout | null {
  const at = originOf(value);
  const list = m.heap.asList(value);
  if (list) {
    const item = slot.item === undefined ? undefined : list.items[slot.item];
    return item ? readTimeout(m, item, slot) : null;
  }
  if (value.kind === 'symbol') {
    const fallback = value.fallback ? readTimeout(m, value.fallback, slot) : null;
    // A default of none is for callers to change.
    if (fallback?.state === 'absent' && value.origin === 'parameter')
      return { state: 'unknown', ms: null, at, why: { reason: 'parameter', at: value.at } };
    if (value.fallback) return readTimeout(m, value.fallback, slot) ?? { state: 'set', ms: null, at, why: null };
    if (value.origin === 'unknown' && value.name === '')
      return { state: 'unknown', ms: null, at, why: { reason: 'dynamic', at: value.at } };
    return { state: 'set', ms: null, at, why: null };
  }
  if (value.kind === 'external') return { state: 'set', ms: null, at, why: null };
  if (value.kind === 'text') {
    const characters = known(value);
    const parsed = characters === null || characters.trim() === '' ? Number.NaN : Number(characters);
    return Number.isNaN(parsed) ? { state: 'set', ms: null, at, why: null } : numberTimeout(parsed, slot, at);
  }
  if (value.kind !== 'constant') return null;
  if (typeof value.value === 'number') return numberTimeout(value.value, slot, at);
  if (value.value === true) return null;
  return { state: 'absent', ms: null, at, why: null };
}

function numberTimeout(value: number, slot: TimeoutSlot, at: Origin | null): Timeout {
  if (value <= 0) return { state: 'absent', ms: null, at, why: null };
  return { state: 'set', ms: slot.unit === 's' ? value * 1000 : value, at, why: null };
}
