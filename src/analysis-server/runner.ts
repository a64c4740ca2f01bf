import type { Clock } from './clock';
import type { AskOptions, Connection, Start } from './connection';
import type { Method, News, Params, ScanProgress, ResponseOf, EditorNotice } from './protocol';

/** Five minutes without work: the process ends, which gives its memory back. */
const IDLE_MS = 5 * 60_000;
/** A process that lived so long after a crash is a good one: another crash is a first one again. */
const FORGIVEN_MS = 10 * 60_000;

export interface RunnerListener {
  /** A process has started: nothing has been said to it. */
  began(): void;
  received(news: News): void;
  /** The process ended by itself; another one begins if `again`. */
  crashed(reason: string, again: boolean): void;
}

/** `restarted`: running, after a crash. `failed`: crashed twice, and not started until someone asks. */
export type RunnerState = 'idle' | 'running' | 'restarted' | 'failed';

/** Keeps the process: started when there is something to say, ended when idle, started again once after a crash. */
export class AnalysisRunner {
  private connection: Connection | null = null;
  private crashes = 0;
  private cancelIdle: (() => void) | undefined;
  private cancelForgiving: (() => void) | undefined;

  constructor(
    private readonly startProcess: Start,
    private readonly clock: Clock,
    private readonly listener: RunnerListener,
  ) {}

  get state(): RunnerState {
    if (this.crashes > 1) return 'failed';
    if (!this.connection) return 'idle';
    return this.crashes === 1 ? 'restarted' : 'running';
  }

  get isRunning(): boolean {
    return this.connection !== null;
  }

  get pid(): number | null {
    return this.connection?.pid ?? null;
  }

  /** Does nothing where a process runs, or has failed. */
  start(): void {
    if (this.connection || this.state === 'failed') return;
    const isCurrent = (): boolean => this.connection === connection;
    const connection = this.startProcess({
      received: (news) => {
        if (isCurrent()) this.received(news);
      },
      ended: (reason) => {
        if (isCurrent()) this.ended(reason);
      },
    });
    this.connection = connection;
    this.touch();
    this.listener.began();
  }

  /** False where no process runs. `isWork`: whether an idle process is one no longer. */
  tell(told: EditorNotice, isWork = true): boolean {
    this.connection?.tell(told);
    if (this.connection && isWork) this.touch();
    return this.connection !== null;
  }

  /** Null where no process runs, or where it ends before it answers. */
  async ask<M extends Method>(method: M, params: Params<M>, asking: AskOptions): Promise<ResponseOf<M> | null> {
    const { connection } = this;
    if (!connection) return null;
    this.touch();
    const progress = (done: ScanProgress): void => {
      this.touch();
      asking.progress?.(done);
    };
    const result = await connection.ask(method, params, asking.progress ? { ...asking, progress } : asking);
    if (this.connection === connection) this.touch();
    return result;
  }

  stop(): void {
    this.cancelIdle?.();
    this.connection?.end();
    this.connection = null;
  }

  /** Stops, and forgets what went wrong. */
  reset(): void {
    this.stop();
    this.cancelForgiving?.();
    this.crashes = 0;
  }

  private received(news: News): void {
    this.touch();
    this.listener.received(news);
  }

  private ended(reason: string): void {
    this.cancelIdle?.();
    this.connection = null;
    this.crashes += 1;
    this.cancelForgiving?.();
    const again = this.crashes === 1;
    if (again) this.cancelForgiving = this.clock.after(FORGIVEN_MS, () => (this.crashes = 0));
    this.listener.crashed(reason, again);
    if (again) this.start();
  }

  private touch(): void {
    this.cancelIdle?.();
    this.cancelIdle = this.clock.after(IDLE_MS, () => this.stop());
  }
}
