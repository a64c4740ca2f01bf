import { createHash } from 'node:crypto';
import { redactor } from '../../token';
import { isSilence } from '../ban';
import { nap, type Room } from '../budget';
import { call, type CallOptions, type CallResult } from '../call';
import { maintenanceOf } from '../maintenance';
import { isJson } from '../json-text';
import { LockLost } from '../lock';
import type { Body } from '../outcome';
import type { Prepared } from '../prepare';
import type { BatchRecord, Journal } from './journal';
import { isFull } from './work';

/** Why a batch ended before its end; what is left can be resumed. */
export type BatchStop =
  | 'cancelled'
  /** The address may be banned: every further call would make it worse. */
  | 'banned'
  /** The token is refused: all calls would be. */
  | 'token'
  /** Several calls in a row brought no answer at all. */
  | 'network'
  /** The journal cannot be written: what comes would be lost. */
  | 'full'
  | 'unwritable'
  /** Another process has taken the list over. */
  | 'taken';

export interface BatchProgress {
  readonly total: number;
  readonly answered: number;
  readonly failed: number;
  readonly running: number;
  /** Which window is full, while there is no room. */
  readonly waiting: Room | null;
  /** How long the provider's maintenance still lasts, in ms, while it is waited for. */
  readonly maintenanceMs: number | null;
}

export interface BatchOptions {
  /** Each once. */
  readonly requests: readonly Prepared[];
  readonly journal: Journal;
  readonly call: Omit<CallOptions, 'onEvent' | 'saveTo'>;
  readonly concurrency: number;
  readonly pause?: Pause | undefined;
  readonly onProgress?: (progress: BatchProgress) => void;
  readonly now?: () => Date;
}

export interface BatchEnd {
  readonly stop: BatchStop | null;
  /** What the call that stopped it came to. */
  readonly last: CallResult | null;
  readonly answered: number;
  readonly failed: number;
}

/** Lets a batch wait between two requests. */
export class Pause {
  private gate: { readonly open: () => void; readonly opened: Promise<void> } | null = null;

  get isPaused(): boolean {
    return this.gate !== null;
  }

  pause(): void {
    if (this.gate !== null) return;
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    this.gate = { open, opened };
  }

  resume(): void {
    this.gate?.open();
    this.gate = null;
  }

  /** Settles when the batch goes on, or the signal aborts. */
  async passed(signal: AbortSignal): Promise<void> {
    while (this.gate !== null && !signal.aborted) await Promise.race([this.gate.opened, nap(500, signal)]);
  }
}

/** What tells one batch from another: its requests, in order. */
export function fingerprintOf(requests: readonly Prepared[]): string {
  const hash = createHash('sha256');
  for (const { url } of requests) hash.update(`${url}\n`);
  return hash.digest('hex');
}

const MOST_CONCURRENT = 10;
const SILENT_CALLS = 5;

/** Makes the requests that the journal has no answer of. Never rejects. */
export async function runBatch(options: BatchOptions): Promise<BatchEnd> {
  const batch = new Batch(options);
  return batch.run();
}

class Batch {
  private readonly queue: number[];
  private readonly again: ReadonlySet<number>;
  private readonly controller = new AbortController();
  /** Ends what waits for room or for a retry, and lets calls under way finish. */
  private readonly waits = new AbortController();
  private readonly redact: (text: string) => string;
  private running = 0;
  private silent = 0;
  private waiting: Room | null = null;
  private maintenanceMs: number | null = null;
  private stop: BatchStop | null = null;
  private last: CallResult | null = null;

  constructor(private readonly options: BatchOptions) {
    const { requests, journal } = options;
    this.redact = redactor(options.call.token === null ? [] : [options.call.token]);
    const failed = [...journal.known].filter(([, { state }]) => state === 'failed').map(([key]) => key);
    this.again = new Set([...journal.inFlight, ...failed]);
    this.queue = requests.map((_, key) => key).filter((key) => journal.known.get(key)?.state !== 'answered');
  }

  async run(): Promise<BatchEnd> {
    const { signal } = this.options.call;
    const onAbort = () => {
      this.end('cancelled', null);
    };
    if (signal?.aborted === true) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      // Alone: its answer tells the limit that this token really has, and whether there is any use in going on.
      await this.work(1);
      const workers = Math.min(MOST_CONCURRENT, Math.max(1, Math.floor(this.options.concurrency)));
      await Promise.all(Array.from({ length: workers }, () => this.work(Infinity)));
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
    const { journal } = this.options;
    const { failed } = journal;
    return { stop: this.stop, last: this.last, answered: journal.known.size - failed, failed };
  }

  private async work(most: number): Promise<void> {
    for (let count = 0; count < most; count += 1) {
      await this.options.pause?.passed(this.waits.signal);
      await this.maintenance();
      const key = this.stop === null ? this.queue.shift() : undefined;
      const request = key === undefined ? undefined : this.options.requests[key];
      if (key === undefined || request === undefined) return;
      await this.ask(key, request);
    }
  }

  private async maintenance(): Promise<void> {
    const { requests, now = () => new Date() } = this.options;
    const [request] = requests;
    // A simulator plays its own maintenance, and is open otherwise.
    if (request === undefined || request.target.environment === 'simulator') return;
    for (;;) {
      const window = this.stop === null ? maintenanceOf(request.operation, now()) : null;
      this.maintenanceMs = window?.isOpen === true ? window.remainingMs : null;
      if (this.maintenanceMs === null) return;
      this.tell();
      await nap(Math.min(this.maintenanceMs, 30_000), this.waits.signal);
    }
  }

  private async ask(key: number, request: Prepared): Promise<void> {
    this.running += 1;
    const result = await call(request, {
      ...this.options.call,
      redact: this.redact,
      signal: this.controller.signal,
      waitSignal: this.waits.signal,
      onEvent: (event) => {
        this.waiting = event.kind === 'waiting' ? event.room : null;
        if (event.kind === 'sent') this.note((journal) => journal.sent(key));
        this.tell();
      },
    });
    this.running -= 1;
    this.judge(key, result);
    this.tell();
  }

  private judge(key: number, result: CallResult): void {
    const { outcome } = result;
    // Not sent, or given up by the person: it stays to be asked.
    if (outcome.kind === 'failure' && (outcome.failure === 'unsent' || outcome.failure === 'cancelled')) return;
    const stop = this.stopOf(result);
    const isFinal = stop === null && isAnswer(result);
    this.note((journal) => journal.record(this.recordOf(key, result, isFinal ? 'answered' : 'failed')));
    if (stop !== null) this.end(stop, result);
  }

  /** Writes to the journal; what cannot be written ends the batch, since a line may have been torn off. */
  private note(write: (journal: Journal) => void): void {
    if (this.stop !== null && isTrouble(this.stop)) return;
    try {
      write(this.options.journal);
    } catch (error) {
      this.end(error instanceof LockLost ? 'taken' : isFull(error) ? 'full' : 'unwritable', null);
    }
  }

  private stopOf(result: CallResult): BatchStop | null {
    const { outcome } = result;
    this.silent = outcome.kind === 'failure' ? this.silent + 1 : 0;
    if (result.mayBeBanned && isSilence(outcome)) return 'banned';
    if (outcome.status === 401 || (outcome.status === 403 && result.explained.some(isAboutToken))) return 'token';
    return this.silent >= SILENT_CALLS ? 'network' : null;
  }

  private recordOf(key: number, { outcome, explained }: CallResult, state: BatchRecord['state']): BatchRecord {
    const [first] = explained;
    return {
      key,
      state,
      status: outcome.status,
      failure: outcome.kind === 'failure' ? outcome.failure : outcome.body.kind === 'deep' ? 'too-deep' : null,
      code: first !== undefined && 'code' in first ? first.code : null,
      requestId: outcome.requestId,
      ms: Math.round(outcome.totalMs),
      again: this.again.has(key),
      body: outcome.kind === 'answer' ? this.clean(outcome.body) : null,
    };
  }

  private clean(body: Body): string | null {
    if (body.kind !== 'json' && body.kind !== 'deep') return null;
    const clean = this.redact(body.text);
    return clean === body.text || isJson(clean) ? clean : JSON.stringify(clean);
  }

  private end(stop: BatchStop, result: CallResult | null): void {
    if (this.stop !== null && !isTrouble(stop)) return;
    this.stop = stop;
    this.last = result;
    this.queue.length = 0;
    this.waits.abort();
    // Calls under way are let finish, so that their answers are kept; a person's own wish cuts them off, and so does what
    // keeps no answer.
    if (stop === 'cancelled' || isTrouble(stop)) this.controller.abort();
  }

  private tell(): void {
    const { journal, requests } = this.options;
    this.options.onProgress?.({
      total: requests.length,
      answered: journal.known.size - journal.failed,
      failed: journal.failed,
      running: this.running,
      waiting: this.waiting,
      maintenanceMs: this.maintenanceMs,
    });
  }
}

/** Whether the journal is what a batch ended for. */
function isTrouble(stop: BatchStop): boolean {
  return stop === 'full' || stop === 'unwritable' || stop === 'taken';
}

/** An answer for this identifier, good or bad; a refusal of the pace or a failure on the way is none. */
function isAnswer({ outcome }: CallResult): boolean {
  return outcome.kind === 'answer' && outcome.status !== 429 && outcome.status !== 401;
}

function isAboutToken(each: CallResult['explained'][number]): boolean {
  return 'code' in each && ['00100', '00105', '00107', '00213'].includes(each.code ?? '');
}
