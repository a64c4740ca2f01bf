import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { errorCode, isTaken, LockLost, takeAway } from './lock';
import { writeAll } from '../files/whole';

/** Who has a hold, and since when in ms since 1970. */
export interface Holder {
  /** Null when it has not said so. */
  readonly pid: number | null;
  readonly since: number;
}

const noteSchema = z.object({ nonce: z.string(), pid: z.number(), host: z.string(), since: z.number() });

type Note = z.infer<typeof noteSchema>;

/** A holder that lives says so this often. */
const BEAT_MS = 5000;
/** One that has said nothing for so long has none any more: it was stopped, or its number is another process's by now. */
const SILENT_MS = 60_000;
const MOST_ATTEMPTS = 50;

const mine = new Set<string>();

/**
 * What one process at a time works on, for as long as it takes: a file beside it says who, and is taken over once that
 * process is gone, however it ended.
 */
export class Hold {
  private readonly beat: NodeJS.Timeout;

  private constructor(
    private readonly lock: string,
    private readonly nonce: string,
  ) {
    mine.add(nonce);
    this.beat = setInterval(() => this.touch(), BEAT_MS).unref();
  }

  /** Takes the hold of a file, or says who has it. Rejects with the file system's error. */
  static async take(file: string): Promise<Hold | Holder> {
    const lock = `${file}.lock`;
    mkdirSync(path.dirname(lock), { recursive: true, mode: 0o700 });
    const note: Note = { nonce: randomUUID(), pid: process.pid, host: hostname(), since: Date.now() };
    for (let attempt = 0; ; attempt += 1) {
      if (created(lock, note)) return new Hold(lock, note.nonce);
      const found = look(lock);
      if (found !== null && (attempt >= MOST_ATTEMPTS || (found.note !== null && !isStale(found)))) {
        return { pid: found.note?.pid ?? null, since: found.note?.since ?? found.mtimeMs };
      }
      if (found !== null && isStale(found)) takeAway(lock, note.nonce, found.ino);
      // It may be about to be written.
      else await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Throws LockLost when another process has taken it over, this one having been silent for long. */
  check(): void {
    if (look(this.lock)?.note?.nonce !== this.nonce) throw new LockLost(`${this.lock} was taken by another process`);
  }

  release(): void {
    clearInterval(this.beat);
    mine.delete(this.nonce);
    if (look(this.lock)?.note?.nonce === this.nonce) rmSync(this.lock, { force: true });
  }

  private touch(): void {
    if (look(this.lock)?.note?.nonce !== this.nonce) return;
    const now = new Date();
    try {
      utimesSync(this.lock, now, now);
    } catch {
      // Not the owner of the file any more, or a disk that is gone: the next write tells.
    }
  }
}

interface Found {
  /** Null while it is being written. */
  readonly note: Note | null;
  readonly ino: number;
  readonly mtimeMs: number;
}

function created(lock: string, note: Note): boolean {
  let handle: number;
  try {
    handle = openSync(lock, 'wx', 0o600);
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
  try {
    writeAll(handle, Buffer.from(JSON.stringify(note)));
    return true;
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** Null when it is gone. */
function look(lock: string): Found | null {
  try {
    const { ino, mtimeMs } = statSync(lock);
    return { note: noteIn(readFileSync(lock, 'utf8')), ino, mtimeMs };
  } catch {
    return null;
  }
}

function noteIn(text: string): Note | null {
  try {
    const note = noteSchema.safeParse(JSON.parse(text));
    return note.success ? note.data : null;
  } catch {
    return null;
  }
}

function isStale({ note, mtimeMs }: Found): boolean {
  // From the future: the clock was set back.
  if (Math.abs(Date.now() - mtimeMs) > SILENT_MS) return true;
  if (note === null || note.host !== hostname()) return false;
  return note.pid === process.pid ? !mine.has(note.nonce) : !isAlive(note.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
