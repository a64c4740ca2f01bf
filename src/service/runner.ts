import type { Clock } from './clock';
import { type Answer, parseAnswer, type Request } from './protocol';

/** Five minutes without work: the process ends, which gives its memory back. */
const IDLE_MS = 5 * 60_000;
/** A process that lived so long after a crash is a good one: another crash is a first one again. */
const FORGIVEN_MS = 10 * 60_000;

/** A process that runs. */
export interface Connection {
  readonly pid: number | null;
  send(request: Request): void;
  end(): void;
}

export interface ConnectionEvents {
  readonly received: (value: unknown) => void;
  /** It ended without having been asked to. */
  readonly ended: (reason: string) => void;
}

export type Start = (events: ConnectionEvents) => Connection;

export interface RunnerListener {
  /** A process has started: nothing has been said to it. */
  began(): void;
  received(answer: Answer): void;
  /** The process ended by itself; another one begins if `again`. */
  crashed(reason: string, again: boolean): void;
}

/** `restarted`: running, after a crash. `failed`: crashed twice, and not started until someone asks. */
export type RunnerState = 'idle' | 'running' | 'restarted' | 'failed';

/** Keeps the process: started when there is something to say, ended when idle, started again once after a crash. */
export class Runner {
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
      received: (value) => {
        if (isCurrent()) this.received(value);
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
  send(request: Request, isWork = true): boolean {
    this.connection?.send(request);
    if (this.connection && isWork) this.touch();
    return this.connection !== null;
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

  private received(value: unknown): void {
    this.touch();
    const answer = parseAnswer(value);
    if (answer) this.listener.received(answer);
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
