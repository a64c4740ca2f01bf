/**
 * When a call may begin, as a function of what has begun and ended: no clock, no file.
 *
 * A call counts from its beginning until a whole window after its end. The service counts it somewhere in between, so that
 * no window of the service, wherever its own begin, ever holds more of our calls than the limit: whatever the delays on
 * the way and the difference of the clocks. Only what the service itself says of its window lets a group go faster.
 */
import {
  type AddressBudget,
  type Bucket,
  type GroupBudget,
  type Lease,
  type ServerWindow,
  type BudgetState,
} from './state';

export interface CallLimits {
  /** Calls of this machine to one host per short window, the service's minute. */
  readonly perMinute: number;
  /** Calls of this machine to one host per long window, ten minutes: 2,000, or up to 10,000 where that was agreed on. */
  readonly perTenMinutes: number;
  /** The length of the short window in ms; the long one is ten times as long. Shorter ones are for tests. */
  readonly minuteMs: number;
}

export const standardLimits: CallLimits = { perMinute: 1000, perTenMinutes: 2000, minuteMs: 60_000 };

/** What a call draws on. */
export interface Slot {
  /** The origin that is called. */
  readonly address: string;
  /**
   * The group of endpoints, and all that may share its window: the service counts by habilitation. Null for endpoints
   * without a limit of their own.
   */
  readonly group: string | null;
  /** Of those that may share it, the one that calls: what the service says of a window is said to it. */
  readonly holder: string;
  readonly groupLimit: number;
  /** The longest that the call may take, in ms. */
  readonly forMs: number;
}

export type WindowName = 'minute' | 'ten-minutes' | 'group';

/** What is left of each window; null for a call without a group. */
export interface Left {
  readonly minute: number;
  readonly tenMinutes: number;
  readonly group: number | null;
}

export interface Room extends Left {
  /** The window that is full for the longest time; null when there is room in all of them. */
  readonly full: { readonly window: WindowName; readonly waitMs: number; readonly askedByService: boolean } | null;
}

/** What an answer says of its group's window: the headers as numbers. */
export interface RateHeaders {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds since 1970, by the service's clock. */
  readonly reset: number;
  /** The service's clock when it answered, in ms; null when the answer has no date. */
  readonly dateMs: number | null;
}

/** What became of a call. */
export interface CallEnd {
  readonly rate: RateHeaders | null;
  /** For a 429: how long the service asks you to wait, in ms. */
  readonly retryAfterMs: number | null;
  readonly refused: boolean;
}

/** How many pieces a window is counted in: each is dropped as a whole, so that a window lasts up to this much longer. */
const PIECES = 60;
const REFUSALS_KEPT = 20;
const REFUSALS_MS = 15 * 60_000;
/** As long as a ban lasts. */
const LONGEST_CLOSURE_MS = 12 * 3_600_000;
/** A date has no fractions of a second. */
const DATE_MS = 1000;
/** While all room is taken by calls under way, there is no telling when one ends. */
const POLL_MS = 50;

const newAddress = (): AddressBudget => ({ minute: [], long: [], refusals: [] });
const newGroup = (): GroupBudget => ({ done: [], servers: {}, closedUntil: 0 });

/** Forgets what counts no more, and ends the calls of processes that have said nothing of them. */
export function prune(state: BudgetState, now: number, limits: CallLimits): void {
  const { minuteMs } = limits;
  const lost = state.leases.filter(({ until }) => until <= now);
  state.leases = state.leases.filter(({ until }) => until > now);
  // The clock was set back: what is in its future counts from now on.
  for (const each of state.leases) {
    const late = each.at - now;
    if (late > 0) {
      each.at -= late;
      each.until -= late;
    }
  }
  for (const each of lost) end(state, each, each.until, limits);
  for (const [name, each] of Object.entries(state.addresses)) {
    each.minute = live(each.minute, now, minuteMs);
    each.long = live(each.long, now, minuteMs * 10);
    each.refusals = each.refusals.filter((at) => Math.abs(now - at) < REFUSALS_MS);
    const isIdle = each.long.length === 0 && each.refusals.length === 0;
    if (isIdle && !state.leases.some(({ address }) => address === name)) Reflect.deleteProperty(state.addresses, name);
  }
  for (const [name, each] of Object.entries(state.groups)) {
    each.done = live(each.done, now, minuteMs);
    each.servers = newest(Object.entries(each.servers).filter(([, server]) => !isOutdated(server, now, minuteMs)));
    each.closedUntil = Math.min(each.closedUntil, now + LONGEST_CLOSURE_MS);
    const isIdle = each.done.length === 0 && Object.keys(each.servers).length === 0 && each.closedUntil <= now;
    if (isIdle && !state.leases.some(({ group }) => group === name)) Reflect.deleteProperty(state.groups, name);
  }
}

/** Old, or from after a moment to which the clock was set back. */
function isOutdated({ seenAt, resetAt }: ServerWindow, now: number, minuteMs: number): boolean {
  return Math.abs(now - seenAt) > minuteMs * 60 || resetAt > now + minuteMs + DATE_MS;
}

/** A supplier calls for any number of administrations, each a holder. */
const HOLDERS_KEPT = 50;

function newest(servers: [string, ServerWindow][]): GroupBudget['servers'] {
  const sorted = servers.length > HOLDERS_KEPT ? servers.toSorted(([, a], [, b]) => b.seenAt - a.seenAt) : servers;
  return Object.fromEntries(sorted.slice(0, HOLDERS_KEPT));
}

function live(buckets: readonly Bucket[], now: number, windowMs: number): Bucket[] {
  const latest = now + windowMs / PIECES;
  return buckets.map(([at, count]): Bucket => [Math.min(at, latest), count]).filter(([at]) => at + windowMs > now);
}

/** What is left in each window, and how long to wait where nothing is. `state` has been pruned. */
export function roomFor(state: BudgetState, slot: Slot, now: number, limits: CallLimits): Room {
  const { minuteMs } = limits;
  const { minute, long } = state.addresses[slot.address] ?? newAddress();
  const running = state.leases.filter(({ address }) => address === slot.address).length;
  const windows: { readonly window: WindowName; readonly left: number; readonly waitMs: number; asked?: boolean }[] = [
    { window: 'minute', left: limits.perMinute - running - sum(minute), waitMs: untilFree(minute, now, minuteMs) },
    {
      window: 'ten-minutes',
      left: limits.perTenMinutes - running - sum(long),
      waitMs: untilFree(long, now, minuteMs * 10),
    },
  ];
  if (slot.group !== null) windows.push(groupWindow(state, slot, slot.group, now, limits));
  const full = windows.filter(({ left }) => left <= 0).sort((a, b) => b.waitMs - a.waitMs)[0];
  const leftOf = (name: WindowName) => Math.max(0, windows.find(({ window }) => window === name)?.left ?? 0);
  return {
    minute: leftOf('minute'),
    tenMinutes: leftOf('ten-minutes'),
    group: slot.group === null ? null : leftOf('group'),
    full:
      full === undefined
        ? null
        : { window: full.window, waitMs: Math.max(1, full.waitMs), askedByService: full.asked ?? false },
  };
}

function groupWindow(state: BudgetState, slot: Slot, name: string, now: number, { minuteMs }: CallLimits) {
  const { done, servers, closedUntil } = state.groups[name] ?? newGroup();
  const window = 'group' as const;
  if (closedUntil > now) return { window, left: 0, waitMs: closedUntil - now, asked: true };
  const own = servers[slot.holder];
  if (own !== undefined && own.resetAt > now) return { window, left: own.left, waitMs: own.resetAt - now };
  const running = state.leases.filter(({ group }) => group === name).length;
  const limit = own?.limit ?? slot.groupLimit;
  // What was said to another is said of the same window, or of one that this call does not draw on: the less counts.
  const said = Object.values(servers).filter(({ resetAt }) => resetAt > now);
  return [
    { window, left: limit - running - sum(done), waitMs: untilFree(done, now, minuteMs) },
    ...said.map(({ left, resetAt }) => ({ window, left, waitMs: resetAt - now })),
  ].reduce((least, each) => (each.left < least.left ? each : least));
}

/** Begins a call when there is room for it everywhere. */
export function take(state: BudgetState, slot: Slot, id: string, now: number, limits: CallLimits): Room {
  prune(state, now, limits);
  const room = roomFor(state, slot, now, limits);
  if (room.full !== null) return room;
  const { address, group, holder } = slot;
  state.leases.push({ id, address, group, holder, at: now, until: now + slot.forMs });
  const servers = group === null ? {} : (state.groups[group]?.servers ?? {});
  for (const server of Object.values(servers)) {
    if (server.resetAt > now) server.left = Math.max(0, server.left - 1);
  }
  return {
    minute: room.minute - 1,
    tenMinutes: room.tenMinutes - 1,
    group: room.group === null ? null : room.group - 1,
    full: null,
  };
}

/** Ends a call and learns from its answer. One that is no longer known has been ended already. */
export function endLease(state: BudgetState, id: string, seen: CallEnd, now: number, limits: CallLimits): void {
  prune(state, now, limits);
  const lease = state.leases.find((each) => each.id === id);
  if (lease === undefined) return;
  state.leases = state.leases.filter((each) => each !== lease);
  const { address, group } = end(state, lease, now, limits);
  if (seen.refused) address.refusals = [...address.refusals, now].slice(-REFUSALS_KEPT);
  if (group === null) return;
  if (seen.rate !== null) learn(state, group, lease, seen.rate, now, limits);
  if (seen.retryAfterMs !== null) {
    group.closedUntil = Math.max(group.closedUntil, now + Math.min(seen.retryAfterMs, LONGEST_CLOSURE_MS));
  }
}

function end(
  state: BudgetState,
  lease: Lease,
  at: number,
  { minuteMs }: CallLimits,
): { address: AddressBudget; group: GroupBudget | null } {
  const address = (state.addresses[lease.address] ??= newAddress());
  add(address.minute, at, minuteMs / PIECES);
  add(address.long, at, (minuteMs * 10) / PIECES);
  if (lease.group === null) return { address, group: null };
  const group = (state.groups[lease.group] ??= newGroup());
  add(group.done, at, minuteMs / PIECES);
  return { address, group };
}

/**
 * What the service says of the group's window replaces what was counted here, upwards or downwards. It had not counted
 * those that were under way beside this call: they are taken off. Of two answers about one window the later one holds,
 * and of two that crossed the lower one.
 */
function learn(
  state: BudgetState,
  group: GroupBudget,
  lease: Lease,
  rate: RateHeaders,
  now: number,
  { minuteMs }: CallLimits,
): void {
  const untilReset = rate.reset * 1000 - (rate.dateMs ?? now);
  // By the date, which is rounded down, the end is never taken to be earlier than it is.
  const resetAt = now + Math.min(Math.max(0, untilReset), minuteMs + DATE_MS);
  const known = group.servers[lease.holder];
  const name = lease.group;
  const beside = state.leases.filter((each) => each.group === name).length + endedSince(group.done, lease.at) - 1;
  const left = Math.max(0, rate.remaining - Math.max(0, beside));
  if (known !== undefined && rate.reset < known.reset && known.resetAt > now) return;
  if (known !== undefined && rate.reset === known.reset && lease.at < known.seenAt) {
    group.servers[lease.holder] = { ...known, left: Math.min(known.left, left) };
    return;
  }
  group.servers[lease.holder] = { limit: Math.max(1, rate.limit), reset: rate.reset, resetAt, left, seenAt: now };
}

function endedSince(done: readonly Bucket[], at: number): number {
  return sum(done.filter(([end]) => end >= at));
}

function add(buckets: Bucket[], at: number, pieceMs: number): void {
  const end = Math.ceil(at / pieceMs) * pieceMs;
  const last = buckets.find((bucket) => bucket[0] === end);
  if (last === undefined) buckets.push([end, 1]);
  else last[1] += 1;
}

function sum(buckets: readonly Bucket[]): number {
  return buckets.reduce((total, [, count]) => total + count, 0);
}

function untilFree(buckets: readonly Bucket[], now: number, windowMs: number): number {
  const first = Math.min(...buckets.map(([at]) => at));
  return Number.isFinite(first) ? first + windowMs - now : POLL_MS;
}

/** From this share of an address's window on, silence may be a ban. */
const NEAR_FULL = 0.9;

/** Whether an address that stops answering may have banned this machine: after refusals, or with its windows nearly full. */
export function mayBeBanned(state: BudgetState, addressName: string, limits: CallLimits): boolean {
  const address = state.addresses[addressName];
  if (address === undefined) return false;
  const running = state.leases.filter((each) => each.address === addressName).length;
  return (
    address.refusals.length > 0 ||
    sum(address.minute) + running >= limits.perMinute * NEAR_FULL ||
    sum(address.long) + running >= limits.perTenMinutes * NEAR_FULL
  );
}
