import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import path from 'node:path';
import { writeAll } from '../files/whole';

/** A lock whose holder has not finished within this time is taken from it: nothing is done under a lock that takes longer. */
const STALE_MS = 5000;
const GIVE_UP_MS = 10_000;

/** What is done under a lock: it may still have been taken away when the machine slept. */
export interface LockLease {
  /** Replaces the file in one step. Throws LockLost when the lock is no longer held, and the file is as it was. */
  readonly replace: (text: string) => void;
  /**
   * Writes over the file, in one piece and with spaces where it was longer: for small texts that are written often and
   * read under the lock only. Where a file system makes sure of what is replaced, replacing takes ten times as long.
   */
  readonly overwrite: (text: string) => void;
}

export class LockLost extends Error {
  override readonly name = 'LockLost';
}

/**
 * Runs `work` while no other process of this machine does so for the same file: the lock is a file beside it, made by
 * exclusive creation. `work` is synchronous, so that it takes a fraction of a millisecond and never waits inside. It runs
 * again when the lock was lost. Rejects with the file system's error, or when the lock is held for ten seconds.
 */
export async function withLock<T>(file: string, work: (held: LockLease) => T): Promise<T> {
  const lock = `${file}.lock`;
  const until = performance.now() + GIVE_UP_MS;
  for (let attempt = 0; ; attempt += 1) {
    const nonce = randomUUID();
    if (acquire(lock, nonce)) {
      try {
        return work({
          replace: (text) => replace(file, lock, nonce, text),
          overwrite: (text) => overwrite(file, lock, nonce, text),
        });
      } catch (error) {
        if (!(error instanceof LockLost)) throw error;
      } finally {
        if (holder(lock) === nonce) rmSync(lock, { force: true });
      }
    }
    if (performance.now() > until) throw new LockLost(`${lock} is held by another process`);
    // Longer and at random, so that those who wait do not meet each time.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(10, 1 + attempt / 4)));
  }
}

function acquire(lock: string, nonce: string): boolean {
  try {
    const handle = openSync(lock, 'wx', 0o600);
    writeAll(handle, Buffer.from(nonce));
    closeSync(handle);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      mkdirSync(path.dirname(lock), { recursive: true, mode: 0o700 });
      return false;
    }
    if (!isTaken(error)) throw error;
    removeStale(lock, nonce);
    return false;
  }
}

/** Whether an exclusive creation failed for the file being there. Windows says EPERM of one that is about to disappear. */
export function isTaken(error: unknown): boolean {
  return errorCode(error) === 'EEXIST' || (process.platform === 'win32' && errorCode(error) === 'EPERM');
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function removeStale(lock: string, nonce: string): void {
  const found = inodeIfStale(lock);
  if (found !== null) takeAway(lock, nonce, found);
}

/** Moves a stale lock away in one step, so that of several who find it one removes it, and puts back what was not stale. */
export function takeAway(lock: string, nonce: string, found: number): void {
  const grave = `${lock}.${nonce}`;
  try {
    renameSync(lock, grave);
    if (statSync(grave).ino !== found) linkSync(grave, lock);
  } catch {
    // Someone else was faster: there is nothing left to do.
  }
  rmSync(grave, { force: true });
}

function inodeIfStale(lock: string): number | null {
  try {
    const { mtimeMs, ino } = statSync(lock);
    // A lock from the future was made before the clock was set back.
    return Math.abs(Date.now() - mtimeMs) > STALE_MS ? ino : null;
  } catch {
    return null;
  }
}

function holder(lock: string): string | null {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return null;
  }
}

function overwrite(file: string, lock: string, nonce: string, text: string): void {
  if (holder(lock) !== nonce) throw new LockLost(`${lock} was taken by another process`);
  const bytes = Buffer.from(text);
  const handle = openOwn(file, constants.O_RDWR);
  try {
    const padded = Buffer.alloc(Math.max(bytes.length, fstatSync(handle).size), ' ');
    bytes.copy(padded);
    writeAll(handle, padded, 0);
  } finally {
    closeSync(handle);
  }
}

/**
 * Opens a file of this user's own, made where there is none. Throws for a link, which would lead the writing elsewhere, and
 * for what is no file.
 */
export function openOwn(file: string, flags: number): number {
  // A pipe would be waited for. Windows has neither flag, which then count as 0, nor links that any user may make.
  const { O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;
  const handle = openSync(file, flags | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
  if (fstatSync(handle).isFile()) return handle;
  closeSync(handle);
  throw new Error(`${file} is no file`);
}

function replace(file: string, lock: string, nonce: string, text: string): void {
  const next = `${file}.${nonce}.tmp`;
  const handle = openSync(next, 'wx', 0o600);
  try {
    writeAll(handle, Buffer.from(text));
  } finally {
    closeSync(handle);
  }
  if (holder(lock) !== nonce) {
    unlinkSync(next);
    throw new LockLost(`${lock} was taken by another process`);
  }
  renameSync(next, file);
}
