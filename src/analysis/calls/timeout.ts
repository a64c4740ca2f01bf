import type { ClientRecord, TimeoutSlot } from '../../clients/schema';
import type { LimitPhase } from '../findings';
import { isMadeOnStart, isSentLater } from '../starting';
import { HEADERS, LIMIT, LIMIT_UNTIL } from '../../interpreter/values/limits';
import type { Found } from '../../interpreter/values/found';
import type { Machine } from '../../interpreter/evaluation/machine';
import type { SentRequest } from '../../interpreter/clients/requests';
import type { ClientObject, Openness } from '../../interpreter/values/heap-objects';
import { alternatives, known, type Ref } from '../../interpreter/values';
import { ineffectiveOf } from '../ineffective';
import type { Language } from '../../interpreter/language';
import type { Timeout } from './service-call';
import { unseenBy } from '.';
import { unnumbered, LIMITS, SET, heldBy, readTimeout } from './timeout-values';

export function joinTimeouts(a: Timeout, b: Timeout): Timeout {
  if (a.state === b.state) return a.ms === b.ms ? a : { ...a, ms: null, unit: null };
  return unnumbered('unknown', null, a.why ?? b.why ?? { reason: 'dynamic', at: a.at ?? b.at });
}

type FoundValue = Extract<Found, { readonly kind: 'value' }>;

/** The limit on the read or on the whole request, from wherever it is set; else the library's own. */
export function timeoutOf(m: Machine, language: Language, client: ClientObject): Timeout {
  const { config, record } = client;
  const around = m.heap.find(config, LIMIT);
  const limits = LIMITS[language.library.timeUnit];
  const outer = around.kind === 'value' ? together(aroundIn(m, around, limits)) : null;
  if (outer?.state === 'set')
    return { ...outer, phase: m.heap.find(config, LIMIT_UNTIL).kind === 'value' ? HEADERS : 'total' };
  let open: Openness | null = outer?.why ?? null;
  let disabled: Timeout | null = null;
  // Some of what an option may be leaves the library's own limit as it is.
  let isWhole = true;
  let isOverruled = false;
  const { ignores, defaultTimeoutMs } = limitsOf(m, config, record);
  for (const slot of record.slots.timeout ?? []) {
    if (slot.phase === 'connect' || slot.phase === 'body' || ignores.includes(slot.key)) continue;
    if (slot.requires !== undefined && isOff(m, config, slot.requires)) continue;
    const found = m.heap.find(config, slot.key);
    if (found.kind === 'open') open ??= found.why;
    if (found.kind !== 'value') continue;
    const holds = heldBy(m, config, slot);
    if (holds === false) continue;
    const hasDefault = record.defaultTimeoutMs !== null && language.semantics.equality.hasUndefined;
    const all = limitsIn(m, found, slot, hasDefault);
    const given = all.filter((each) => each !== null);
    const set = together(all);
    if (set?.state === 'set') {
      if (holds && !isOverruled)
        return {
          ...set,
          phase: phaseOf(m, config, record, slot, slot.phase),
          attempts: attemptsOf(m, config, record, slot),
        };
      open ??= { reason: isOverruled ? 'branches differ' : 'dynamic', at: set.at };
    } else if (given.some(({ state }) => state !== 'absent')) open ??= set?.why ?? null;
    else if (given[0]) {
      disabled ??= given[0];
      isWhole &&= given.length === all.length;
    }
    if (slot.decides !== true) continue;
    if (given.length === all.length) break;
    isOverruled ||= given.some(({ state }) => state !== 'set');
  }
  if (disabled && !isWhole && defaultTimeoutMs !== null) open ??= { reason: 'branches differ', at: disabled.at };
  if (disabled && !open) return disabled;
  open ??= unseenBy(m, client);
  if (open) return unnumbered('unknown', null, open);
  if (defaultTimeoutMs === undefined || record.attended === true)
    return unnumbered('unknown', null, { reason: 'dynamic', at: null });
  if (defaultTimeoutMs !== null) return { ...unnumbered('default'), ms: defaultTimeoutMs };
  return unnumbered('absent');
}

function phaseOf(
  m: Machine,
  config: Ref,
  record: ClientRecord,
  { key }: TimeoutSlot,
  phase: LimitPhase | 'varies',
): LimitPhase | null {
  switch (phase) {
    case 'varies':
      return null;
    case 'headers':
      // What follows them may have a limit of its own.
      return record.slots.timeout?.some((slot) => slot.phase === 'body' && !isOff(m, config, slot.key)) === true
        ? null
        : phase;
    case 'read':
      return limitsOf(m, config, record).phase ?? phase;
    case 'total': {
      const until = isOfSignal(key) ? m.heap.find(config, key.replace(/ms$/, 'until')) : null;
      return until?.kind === 'value' ? HEADERS : phase;
    }
  }
}

function attemptsOf(m: Machine, config: Ref, { attempts }: ClientRecord, { anew }: TimeoutSlot): number | null {
  if (!attempts || anew !== true) return 1;
  if (attempts.decides?.some((key) => m.heap.find(config, key).kind !== 'none') === true) return null;
  for (const key of attempts.keys) {
    const found = m.heap.find(config, key);
    if (found.kind === 'open') return null;
    const value = found.kind === 'value' && !found.maybe ? found.value : null;
    if (value?.kind === 'constant' && typeof value.value === 'number') return value.value + 1;
    if (found.kind === 'value' && !m.heap.asMap(found.value)) return null;
  }
  return attempts.otherwise;
}

/** What holds no time of its own is no signal. */
function isOfSignal(key: string): boolean {
  return key.endsWith('.ms');
}

export function withIneffective(m: Machine, { config, record }: ClientObject, timeout: Timeout): Timeout {
  if (timeout.state === 'set') return timeout;
  const ineffective = ineffectiveOf(m, config, record);
  // Of what is not known, only that something else took its place.
  const isSaid = timeout.state !== 'unknown' || ineffective?.why === 'beside another';
  return isSaid ? { ...timeout, ineffective } : timeout;
}

/** What each alternative of a limit around a request says: one of no known length is a limit. */
function aroundIn(m: Machine, { value, maybe }: FoundValue, slot: TimeoutSlot): (Timeout | null)[] {
  const all = alternatives(value).map((each) => readTimeout(m, each, slot) ?? SET);
  return maybe ? [...all, null] : all;
}

/** What each alternative of an option says of the limit; null for those that leave it as it is, as undefined does. */
function limitsIn(
  m: Machine,
  { value, maybe }: FoundValue,
  slot: TimeoutSlot,
  undefinedLeavesDefault: boolean,
): (Timeout | null)[] {
  const all = alternatives(value).map((each) =>
    undefinedLeavesDefault && each.kind === 'constant' && each.isMissing === true ? null : readTimeout(m, each, slot),
  );
  return maybe ? [...all, null] : all;
}

/** What alternatives say of a limit together: what all of them say, else nothing that is known; null where none says anything. */
export function together(all: readonly (Timeout | null)[]): Timeout | null {
  const [first = null, ...others] = all;
  if (first === null && others.every((each) => each === null)) return null;
  const differing = others.find((each) => each?.state !== first?.state);
  if (first && differing === undefined) {
    const isOne = others.every((each) => each?.ms === first.ms && each.unit === first.unit);
    return isOne ? first : { ...first, ms: null, unit: null };
  }
  const given = all.find((each) => each !== null && each.state !== 'absent') ?? first ?? differing ?? null;
  return unnumbered('unknown', null, given?.why ?? { reason: 'branches differ', at: given?.at ?? null });
}

/** A limit, and whether it is that of a signal which all calls share. */
export function withSignal(m: Machine, sent: SentRequest, config: Ref, timeout: Timeout): Timeout {
  if (timeout.state !== 'set') return timeout;
  for (const { key } of sent.record.slots.timeout ?? []) {
    if (!isOfSignal(key) || m.heap.find(config, key).kind !== 'value') continue;
    const found = m.heap.find(config, key.slice(0, -'.ms'.length));
    const signal = found.kind === 'value' && !found.maybe ? m.heap.asMap(found.value) : null;
    if (!signal?.at || !isMadeOnStart(signal.at) || !isSentLater(sent)) continue;
    const begun = signal.entries.get('ms')?.at ?? signal.at;
    return { ...timeout, spent: { at: signal.at, isFromStart: isMadeOnStart(begun) } };
  }
  return timeout;
}

/** The library's own limit, or that of what it leaves the sending to: undefined where that is not known. */
function limitsOf(
  m: Machine,
  config: Ref,
  { limitOf, defaultTimeoutMs }: ClientRecord,
): {
  readonly ignores: readonly string[];
  readonly defaultTimeoutMs: number | null | undefined;
  readonly phase?: LimitPhase | undefined;
} {
  const found = limitOf ? m.heap.find(config, limitOf.key) : null;
  if (!limitOf || !found || found.kind === 'none') return { ignores: [], defaultTimeoutMs };
  const name = found.kind === 'value' && !found.maybe ? known(found.value) : null;
  const named = name === null ? undefined : limitOf.named[name];
  return { ignores: named?.ignores ?? [], defaultTimeoutMs: named?.defaultTimeoutMs, phase: named?.phase };
}

/** Whether an option is not given, or given as none. */
export function isOff(m: Machine, config: Ref, key: string): boolean {
  const found = m.heap.find(config, key);
  if (found.kind !== 'value') return found.kind === 'none';
  return alternatives(found.value).every(
    (each) => each.kind === 'constant' && (each.value === null || each.value === false || each.value === 0),
  );
}
