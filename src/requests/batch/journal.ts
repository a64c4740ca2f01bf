import { closeSync, constants, fstatSync, ftruncateSync, readFileSync, readSync, rmSync } from 'node:fs';
import * as z from 'zod/mini';
import { Hold, type Holder } from '../hold';
import { openOwn } from '../lock';
import { writeAll } from '../../files/whole';

/** What one request of a batch came to. */
const recordSchema = z.object({
  /** Which of the batch's requests, from 0. */
  key: z.number(),
  /** `answered` is never asked again; `failed` is, when the batch is resumed. */
  state: z.enum(['answered', 'failed']),
  status: z.nullable(z.number()),
  failure: z.nullable(z.string()),
  code: z.nullable(z.string()),
  requestId: z.string(),
  ms: z.number(),
  /** Asked before, by a run that ended before it knew the answer. */
  again: z.boolean(),
  /** The JSON of the answer as it came, without secrets. */
  body: z.nullable(z.string()),
});

export type BatchRecord = z.infer<typeof recordSchema>;

const lineSchema = z.union([
  z.object({ version: z.literal(1), fingerprint: z.string() }),
  z.object({ sent: z.number() }),
  recordSchema,
]);

/** Where a record stands in the journal, without its body: thousands of bodies stay on the disk. */
export interface Known {
  readonly state: BatchRecord['state'];
  readonly start: number;
  readonly length: number;
}

/**
 * What a batch has done, one JSON a line, written before and after each request: whatever ends the process, no answer that
 * was written is lost, and only requests that were under way are asked again. It is one process's at a time.
 */
export class Journal {
  readonly known = new Map<number, Known>();
  /** Sent, and nothing known of since. */
  readonly inFlight = new Set<number>();
  /** How many are known to have failed. */
  failed = 0;
  private readonly handle: number;
  private size: number;

  private constructor(
    readonly file: string,
    private readonly hold: Hold,
  ) {
    this.handle = openOwn(file, constants.O_RDWR | constants.O_APPEND);
    this.size = fstatSync(this.handle).size;
  }

  /**
   * Opens the journal of the batch with this fingerprint, new, begun anew or to be resumed; says who has it when a process
   * does, and `other` when the file is of another batch. Rejects with the file system's error.
   */
  static async open(file: string, fingerprint: string, restart = false): Promise<Journal | Holder | 'other'> {
    const hold = await Hold.take(file);
    if (!(hold instanceof Hold)) return hold;
    try {
      return Journal.held(file, hold, fingerprint, restart) ?? 'other';
    } catch (error) {
      hold.release();
      throw error;
    }
  }

  private static held(file: string, hold: Hold, fingerprint: string, restart: boolean): Journal | null {
    const journal = new Journal(file, hold);
    try {
      if (restart) journal.empty();
      if (journal.size === 0) journal.write({ version: 1, fingerprint });
      else if (journal.load() !== fingerprint) {
        journal.close();
        return null;
      }
      return journal;
    } catch (error) {
      closeSync(journal.handle);
      throw error;
    }
  }

  sent(key: number): void {
    this.inFlight.add(key);
    this.write({ sent: key });
  }

  record(record: BatchRecord): void {
    const start = this.size;
    this.write(record);
    this.note(record, start, this.size - start);
  }

  read(key: number): BatchRecord | null {
    const known = this.known.get(key);
    if (known === undefined) return null;
    const bytes = Buffer.alloc(known.length);
    readSync(this.handle, bytes, 0, known.length, known.start);
    return z.parse(recordSchema, JSON.parse(bytes.toString('utf8')));
  }

  close(): void {
    closeSync(this.handle);
    this.hold.release();
  }

  /** Closes it and leaves nothing of it: what it holds is written elsewhere. */
  remove(): void {
    closeSync(this.handle);
    rmSync(this.file, { force: true });
    this.hold.release();
  }

  private empty(): void {
    ftruncateSync(this.handle, 0);
    this.size = 0;
  }

  private note({ key, state }: BatchRecord, start: number, length: number): void {
    this.inFlight.delete(key);
    if (this.known.get(key)?.state === 'failed') this.failed -= 1;
    if (state === 'failed') this.failed += 1;
    this.known.set(key, { state, start, length });
  }

  private write(line: unknown): void {
    this.hold.check();
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    writeAll(this.handle, bytes);
    this.size += bytes.length;
  }

  /** Gives the fingerprint. A line that was torn off ends here, and is as if it had not been written. */
  private load(): string | null {
    const bytes = readFileSync(this.handle);
    let fingerprint: string | null = null;
    for (let start = 0; start < bytes.length;) {
      const end = bytes.indexOf(10, start);
      const length = (end < 0 ? bytes.length : end + 1) - start;
      const line = parsed(bytes.toString('utf8', start, start + length));
      if (line !== null && end >= 0) {
        if ('fingerprint' in line) fingerprint = line.fingerprint;
        else if ('sent' in line) this.inFlight.add(line.sent);
        else this.note(line, start, length);
      }
      start += length;
    }
    if (bytes.at(-1) !== 10) {
      writeAll(this.handle, Buffer.from('\n'));
      this.size += 1;
    }
    return fingerprint;
  }
}

function parsed(text: string): z.infer<typeof lineSchema> | null {
  try {
    const line = lineSchema.safeParse(JSON.parse(text));
    return line.success ? line.data : null;
  } catch {
    return null;
  }
}
