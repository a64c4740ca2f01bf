import { randomUUID } from 'node:crypto';
import { closeSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openOwn, withLock } from '../lock';
import { emptyState, readState, type BudgetState } from './state';
import {
  type Left,
  type CallLimits,
  mayBeBanned,
  prune,
  type Room,
  roomFor,
  type CallEnd,
  endLease,
  type Slot,
  standardLimits,
  take,
} from './windows';

export type { Left, CallLimits, Room, CallEnd, Slot } from './windows';
export { standardLimits } from './windows';

export interface BudgetOptions {
  /** Where the file is that all processes of this machine share. */
  readonly folder: string;
  readonly limits?: Partial<CallLimits>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Settles after a time in ms, or at once when the signal aborts. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** A call that may begin, and has to be ended with `endLease`. */
export interface Taken {
  readonly id: string;
  readonly left: Left;
}

/** What is known after a call: whether the address that stopped answering may have banned this machine. */
export interface Settled {
  readonly left: Left;
  readonly mayBeBanned: boolean;
}

/** The longest sleep: other processes may end calls, and answers widen a window, before the time that was foreseen. */
const LONGEST_NAP_MS = 1000;

/**
 * The calls that this machine may make, shared by all its processes through one file. Where the file cannot be written,
 * this process counts its own alone.
 */
export class CallBudget {
  readonly limits: CallLimits;
  private readonly file: string;
  private readonly now: () => number;
  private readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Used once the file cannot be. */
  private own: BudgetState | null = null;

  constructor({ folder, limits = {}, now = Date.now, sleep = nap }: BudgetOptions) {
    const { perMinute, perTenMinutes, minuteMs } = { ...standardLimits, ...limits };
    this.limits = { perMinute: within(perMinute, 1000), perTenMinutes: within(perTenMinutes, 10_000), minuteMs };
    this.file = path.join(folder, 'budget.json');
    this.now = now;
    this.sleep = sleep;
  }

  /** Whether other processes see what this one takes. */
  get isShared(): boolean {
    return this.own === null;
  }

  /** Begins a call, or says which window is full and for how long. */
  async take(slot: Slot): Promise<Taken | Room> {
    const id = randomUUID();
    const room = await this.change((state, now) => take(state, slot, id, now, this.limits));
    return room.full === null ? { id, left: room } : room;
  }

  /** Begins a call as soon as there is room; null when the signal aborts first. `onWait` is told whenever it changes. */
  async wait(slot: Slot, signal?: AbortSignal, onWait: (room: Room) => void = () => undefined): Promise<Taken | null> {
    for (;;) {
      if (signal?.aborted === true) return null;
      const taken = await this.take(slot);
      if ('id' in taken) return taken;
      onWait(taken);
      await this.sleep(Math.min(taken.full?.waitMs ?? 0, LONGEST_NAP_MS), signal);
    }
  }

  /** Ends a call that was begun with this id. */
  settle(id: string, slot: Slot, seen: CallEnd): Promise<Settled> {
    return this.change((state, now) => {
      endLease(state, id, seen, now, this.limits);
      return {
        left: roomFor(state, slot, now, this.limits),
        mayBeBanned: mayBeBanned(state, slot.address, this.limits),
      };
    });
  }

  /** What is left, without taking any of it. */
  room(slot: Slot): Promise<Room> {
    return this.change((state, now) => {
      prune(state, now, this.limits);
      return roomFor(state, slot, now, this.limits);
    });
  }

  private async change<T>(work: (state: BudgetState, now: number) => T): Promise<T> {
    if (this.own !== null) return work(this.own, this.now());
    try {
      return await withLock(this.file, ({ overwrite }) => {
        const state = readState(this.text());
        const result = work(state, this.now());
        overwrite(JSON.stringify(state));
        return result;
      });
    } catch {
      // A folder that cannot be written, a link in the place of the file, a full disk, a lock that nobody frees: count
      // alone rather than not call.
      this.own ??= emptyState();
      return work(this.own, this.now());
    }
  }

  private text(): string | null {
    if (!existsSync(this.file)) return null;
    const handle = openOwn(this.file, constants.O_RDONLY);
    try {
      return readFileSync(handle, 'utf8');
    } finally {
      closeSync(handle);
    }
  }
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(1, Math.floor(value)));
}

/** Sleeps; wakes at once when the signal aborts. */
export function nap(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
}
