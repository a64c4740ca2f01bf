import type { Message } from '../../text/message';
import { type ForkedSimulator, forkSimulator } from '../../simulator/fork';
import type { LogEntry } from '../../simulator/log';
import { SimulatorError } from '../../simulator/messages';
import type { SimulatorControl, SimulatorState } from '../session/ports';

export interface WindowSimulatorOptions {
  /** The bundle of the simulator's own process. */
  readonly bundle: string;
  readonly execArgv?: readonly string[];
  /** The port to listen on; 0 for a free one. */
  readonly port: () => number;
  readonly onEntry: (entry: LogEntry) => void;
  /** Asks the simulator itself, on this machine. */
  readonly fetch: (url: string, init: { readonly method: string }) => Promise<{ readonly ok: boolean }>;
}

/** So many answers are remembered. */
const REMEMBERED = 200;

/** This window's simulator: a process of its own, which ends with the window. */
export class WindowSimulator implements SimulatorControl {
  private current: SimulatorState = { kind: 'stopped' };
  private running: Promise<ForkedSimulator | null> | null = null;
  private readonly listeners = new Set<() => void>();
  private remembered: readonly LogEntry[] = [];
  private standing: string | null = null;

  constructor(private readonly options: WindowSimulatorOptions) {}

  get state(): SimulatorState {
    return this.current;
  }

  /** Its last answers, the latest first, since it was started. */
  get entries(): readonly LogEntry[] {
    return this.remembered;
  }

  /** `NAME` or `NAME=VALUE`, for all requests; null where it answers as the service does. */
  get scenario(): string | null {
    return this.standing;
  }

  /** False where it does not run, or refuses. */
  async setScenario(scenario: string | null): Promise<boolean> {
    if (this.current.kind !== 'running') return false;
    const url = new URL('/__simulator/scenario', this.current.url);
    if (scenario !== null) url.searchParams.set('scenario', scenario);
    const { ok } = await this.options.fetch(url.href, { method: 'POST' });
    if (ok) this.standing = scenario;
    this.tell();
    return ok;
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  async start(): Promise<string | null> {
    this.running ??= this.begin();
    return (await this.running)?.url ?? null;
  }

  async stop(): Promise<void> {
    const running = this.running;
    this.running = null;
    this.become({ kind: 'stopped' });
    await (await running)?.close();
  }

  dispose(): void {
    this.listeners.clear();
    void this.stop();
  }

  private async begin(): Promise<ForkedSimulator | null> {
    this.become({ kind: 'starting' });
    try {
      const simulator = await this.fork();
      if (this.current.kind !== 'starting') return simulator; // Stopped meanwhile: whoever stops it closes it.
      void simulator.ended.then(() => this.ended(simulator));
      this.become({ kind: 'running', url: simulator.url });
      return simulator;
    } catch (error) {
      this.running = null;
      this.become({ kind: 'failed', sentence: sentenceOf(error) });
      return null;
    }
  }

  /** A port that is taken, by the simulator of another window perhaps, is no reason to go without: any other does. */
  private async fork(): Promise<ForkedSimulator> {
    const { bundle, execArgv = [], port } = this.options;
    const onEntry = (entry: LogEntry): void => {
      this.options.onEntry(entry);
      this.remembered = [entry, ...this.remembered].slice(0, REMEMBERED);
      this.tell();
    };
    const at = (wanted: number) => forkSimulator({ port: wanted }, { bundle, execArgv, onEntry });
    const wanted = port();
    if (wanted === 0) return at(0);
    return at(wanted).catch(() => at(0));
  }

  private async ended(simulator: ForkedSimulator): Promise<void> {
    const current = await this.running;
    if (current !== simulator) return;
    this.running = null;
    this.become({ kind: 'stopped' });
  }

  private become(state: SimulatorState): void {
    if (state.kind === 'starting') {
      this.remembered = [];
      this.standing = null;
    }
    this.current = state;
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

function sentenceOf(error: unknown): Message {
  if (error instanceof SimulatorError) return error.sentence;
  const words = error instanceof Error ? error.message : String(error);
  return { fr: words, en: words };
}
