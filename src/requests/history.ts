import { randomUUID } from 'node:crypto';
import { closeSync, constants, fstatSync, readFileSync, readSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Operation } from '../catalogue';
import { redact } from '../token';
import type { CallResult } from './call';
import { openOwn, withLock } from './lock';
import type { Prepared } from './prepare';
import { environments, type ServiceTarget } from './target';
import { writeAll } from '../files/whole';

const entrySchema = z.object({
  id: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  environment: z.enum(environments),
  origin: z.string(),
  /** The path template: with the parameters it makes the request anew. */
  endpoint: z.string(),
  parameters: z.record(z.string(), z.string()),
  /** Null when there was no answer. */
  status: z.nullable(z.number()),
  failure: z.nullable(z.string()),
  codes: z.array(z.string()),
  headersMs: z.nullable(z.number()),
  totalMs: z.number(),
  bytes: z.number(),
  requestId: z.string(),
  retried: z.boolean(),
  /** The body's text, only where a person asked for it to be kept. */
  body: z.nullable(z.string()),
  /** What came of a list; a call has none. Its identifiers are in the file of its results alone. */
  list: z.optional(
    z.object({
      calls: z.number(),
      answered: z.number(),
      failed: z.number(),
      invalid: z.number(),
      /** The file of the results. */
      file: z.string(),
    }),
  ),
});

/** A call or a list of calls that was made: what it was and came to, not what it brought. */
export type HistoryEntry = z.infer<typeof entrySchema>;

/** A list of calls that came to its end, or was stopped. */
export interface MadeList {
  readonly operation: Operation;
  readonly target: ServiceTarget;
  /** What all its calls have in common. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly totalMs: number;
  readonly outcome: NonNullable<HistoryEntry['list']>;
}

export interface HistoryOptions {
  readonly folder: string;
  /** Whether bodies are kept: they hold personal data. Off by default. */
  readonly bodies?: boolean;
  /** How many entries are shown and outlast a cut; 500 by default. */
  readonly most?: number;
  /** When the file is larger, its older half goes; 8 MB by default. */
  readonly maxBytes?: number;
}

/** Longer ones are left out: a history is no archive. In UTF-16 units. */
const LONGEST_BODY = 100_000;
const MAX_BYTES = 8 * 1024 * 1024;

/** The calls of this machine's user: an append-only file of one JSON a line, shared by processes. */
export class History {
  private readonly file: string;
  private readonly bodies: boolean;
  private readonly most: number;
  private readonly maxBytes: number;

  constructor({ folder, bodies = false, most = 500, maxBytes = MAX_BYTES }: HistoryOptions) {
    this.file = path.join(folder, 'history.ndjson');
    this.bodies = bodies;
    this.most = most;
    this.maxBytes = maxBytes;
  }

  /** Adds what a call came to. Gives false when it could not be written. */
  async add(request: Prepared, result: CallResult, secrets: Iterable<string> = []): Promise<boolean> {
    return this.write(this.entryOf(request, result, [...secrets]));
  }

  /** Adds what a list came to. Gives false when it could not be written. */
  async addList({ operation, target, parameters, startedAt, totalMs, outcome }: MadeList): Promise<boolean> {
    return this.write({
      id: randomUUID(),
      at: startedAt,
      environment: target.environment,
      origin: target.origin,
      endpoint: operation.path,
      parameters: cleaned(parameters, []),
      status: null,
      failure: null,
      codes: [],
      headersMs: null,
      totalMs,
      bytes: 0,
      requestId: '',
      retried: false,
      body: null,
      list: outcome,
    });
  }

  private async write(entry: HistoryEntry): Promise<boolean> {
    const line = JSON.stringify(entry);
    try {
      await withLock(this.file, ({ replace }) => {
        if (append(this.file, line) > this.maxBytes) replace(this.newest());
      });
      return true;
    } catch {
      return false;
    }
  }

  /** The entries that can be read, the latest first; a line that was torn off is left out. */
  entries(): HistoryEntry[] {
    return this.lines()
      .flatMap((line) => {
        const entry = parsed(line);
        return entry === null ? [] : [entry];
      })
      .slice(-this.most)
      .reverse();
  }

  /** Forgets everything. */
  async clear(): Promise<void> {
    await withLock(this.file, () => {
      rmSync(this.file, { force: true });
    });
  }

  private entryOf(request: Prepared, result: CallResult, secrets: readonly string[]): HistoryEntry {
    const { outcome } = result;
    const text = outcome.kind === 'answer' && outcome.body.kind === 'json' ? outcome.body.text : null;
    return {
      id: randomUUID(),
      at: outcome.startedAt,
      environment: request.target.environment,
      origin: request.target.origin,
      endpoint: request.operation.path,
      parameters: cleaned(request.parameters, secrets),
      status: outcome.status,
      failure: outcome.kind === 'failure' ? outcome.failure : null,
      codes: result.explained.flatMap((each) => ('code' in each && each.code !== null ? [each.code] : [])),
      headersMs: outcome.headersMs,
      totalMs: outcome.totalMs,
      bytes: outcome.kind === 'answer' ? outcome.bytes : 0,
      requestId: outcome.requestId,
      retried: result.first !== null,
      body: this.bodies && text !== null && text.length <= LONGEST_BODY ? redact(text, secrets) : null,
    };
  }

  /** The newest entries, in half of the room that there is; the last one at least. */
  private newest(): string {
    const kept: string[] = [];
    let bytes = 0;
    for (const line of this.lines().slice(-this.most).reverse()) {
      bytes += Buffer.byteLength(line) + 1;
      if (kept.length > 0 && bytes > this.maxBytes / 2) break;
      kept.push(line);
    }
    return `${kept.reverse().join('\n')}\n`;
  }

  private lines(): string[] {
    try {
      return readFileSync(this.file, 'utf8').split('\n').filter(Boolean);
    } catch {
      return [];
    }
  }
}

function cleaned(values: Readonly<Record<string, string>>, secrets: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, redact(value, secrets)]));
}

function parsed(line: string): HistoryEntry | null {
  try {
    const entry = entrySchema.safeParse(JSON.parse(line));
    return entry.success ? entry.data : null;
  } catch {
    return null;
  }
}

/** Adds a line, on a line of its own even after one that was torn off. Gives the size of the file in bytes. */
function append(file: string, line: string): number {
  const handle = openOwn(file, constants.O_RDWR | constants.O_APPEND);
  try {
    const { size } = fstatSync(handle);
    const last = Buffer.alloc(1);
    const isTorn = size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
    const bytes = Buffer.from(`${isTorn ? '\n' : ''}${line}\n`);
    writeAll(handle, bytes);
    return size + bytes.length;
  } finally {
    closeSync(handle);
  }
}
