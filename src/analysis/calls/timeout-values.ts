import type { TimeoutSlot } from '../../clients/schema';
import { LIMIT } from '../../interpreter/values/limits';
import type { Machine } from '../../interpreter/evaluation/machine';
import type { Openness } from '../../interpreter/values/heap-objects';
import { alternatives, known, originOf, type Origin, type Ref, type Value } from '../../interpreter/values';
import type { Timeout } from './service-call';
import { together } from './timeout';

/** A limit of no known length, or none. */
export function unnumbered(state: Timeout['state'], at: Origin | null = null, why: Openness | null = null): Timeout {
  return { state, ms: null, unit: null, phase: null, attempts: 1, spent: null, ineffective: null, at, why };
}

/** A limit around a request, in what the languages count times in. */
export const LIMITS: Readonly<Record<TimeoutSlot['unit'], TimeoutSlot>> = {
  ms: { key: LIMIT, unit: 'ms', phase: 'total' },
  s: { key: LIMIT, unit: 's', phase: 'total' },
  ns: { key: LIMIT, unit: 'ns', phase: 'total' },
};

/** Units in ms. */
const UNITS: Readonly<Record<TimeoutSlot['unit'], number>> = { ms: 1, s: 1000, ns: 1e-6 };

export const SET = unnumbered('set');

/** Whether other options let a limit hold: a handler that ends the request, nothing that switches it off; null when it cannot be told. */
export function heldBy(m: Machine, config: Ref, { handlers, unless }: TimeoutSlot): boolean | null {
  let held: boolean | null = true;
  for (const key of unless ?? []) {
    const found = m.heap.find(config, key);
    const values = found.kind === 'value' ? alternatives(found.value) : [];
    const given = values.filter((value) => !(value.kind === 'constant' && value.value === null));
    if (given.length > 0 && given.length === values.length && found.kind === 'value' && !found.maybe) return false;
    if (given.length > 0 || found.kind === 'open') held = null;
  }
  if (!handlers) return held;
  let ends: boolean | null = false;
  for (const key of handlers) {
    const found = m.heap.find(config, key);
    if (found.kind === 'open') ends = null;
    if (found.kind !== 'value') continue;
    for (const value of alternatives(found.value)) {
      const does = endsRequest(value);
      if (does === true) return held;
      if (does === null) ends = null;
    }
  }
  return ends;
}

/** Whether a handler ends the request that it is told of; null when it cannot be told. */
function endsRequest(value: Value): boolean | null {
  if (value.kind === 'constant') return false;
  if (value.kind !== 'function') return null;
  const { lambda, unit } = value;
  const text = unit.text.slice(lambda.start, lambda.end);
  if (/\b(?:destroy|abort|cancel|throw|reject\w*|end|close|kill)\b/.test(text)) return true;
  const called = [...text.matchAll(/([\w$.]+)\s*\(/g)].map(([, name = '']) => name);
  return called.every((name) => /^(?:console|log\w*|this\.log\w*)(?:\.|$)/.test(name)) ? false : null;
}

export function readTimeout(m: Machine, value: Value, slot: TimeoutSlot): Timeout | null {
  const at = originOf(value);
  const list = m.heap.asList(value);
  if (list) {
    const item = slot.item === undefined ? undefined : list.items[slot.item];
    return item ? readTimeout(m, item, slot) : null;
  }
  // Another client that sends in its stead, which may have a limit of its own.
  if (m.heap.asClient(value)) return unnumbered('unknown', at, { reason: 'dynamic', at });
  const options = m.heap.asMap(value);
  // Options of a limit, of which no slot found one: `ClientTimeout(connect=5)` replaces the library's own limits whole.
  if (options) return unnumbered(options.open ? 'unknown' : 'absent', at, options.open);
  if (value.kind === 'symbol') {
    const fallback = value.fallback
      ? together(alternatives(value.fallback).map((each) => readTimeout(m, each, slot)))
      : null;
    // A default of none is for callers to change.
    if (fallback?.state === 'absent' && value.origin === 'parameter')
      return unnumbered('unknown', at, { reason: 'parameter', at: value.at });
    if (value.fallback) return fallback ?? unnumbered('set', at);
    if (value.origin === 'unknown' && value.name === '')
      return unnumbered('unknown', at, { reason: 'dynamic', at: value.at });
    return unnumbered('set', at);
  }
  if (value.kind === 'external') return unnumbered('set', at);
  if (value.kind === 'text') {
    if (slot.text === 'ignored') return null;
    if (slot.text === 'refused') return unnumbered(known(value) === null ? 'set' : 'absent', at);
    const characters = known(value);
    const digits = slot.whole === true ? (/^\s*-?\d+/.exec(characters ?? '')?.[0] ?? '') : characters;
    const parsed = digits === null || digits.trim() === '' ? Number.NaN : Number(digits);
    return Number.isNaN(parsed) ? unnumbered('set', at) : numberTimeout(parsed, slot, at);
  }
  if (value.kind === 'function' && slot.function) return unnumbered('unknown', at, { reason: 'dynamic', at });
  if (value.kind !== 'constant') return null;
  if (slot.mapsOnly === true && typeof value.value === 'number') return unnumbered('absent', at);
  if (typeof value.value === 'number') return numberTimeout(value.value, slot, at);
  if (value.value === true || (value.value === null && slot.null === 'ignored')) return null;
  return unnumbered('absent', at);
}

function numberTimeout(given: number, slot: TimeoutSlot, at: Origin | null): Timeout {
  const value = Math.max(slot.whole === true ? Math.trunc(given) : given, slot.least ?? Number.NEGATIVE_INFINITY);
  if (value < 0 || (value === 0 && slot.zero !== 'at once')) return unnumbered('absent', at);
  // Five nanoseconds are 0.000005 ms, and no sum of what binary fractions leave.
  const ms = Number((value * UNITS[slot.unit]).toPrecision(12));
  return { ...unnumbered('set', at), ms, unit: slot.unit };
}
