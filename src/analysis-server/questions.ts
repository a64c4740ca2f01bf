import type { Clock } from './clock';
import type { Method, Params, ResponseOf } from './protocol';
import type { AnalysisRunner } from './runner';

/** A question that has no answer by then never will. */
const PATIENCE_MS = 10_000;

interface Waiting {
  readonly isMet: () => boolean;
  readonly resolve: () => void;
}

/** Those who wait for an answer, or for the findings of a text. */
export class Questions {
  private readonly waiting = new Set<Waiting>();

  constructor(
    private readonly clock: Clock,
    private readonly runner: AnalysisRunner,
  ) {}

  /** Null where nobody answers in time. */
  async ask<M extends Method>(method: M, params: Params<M>): Promise<ResponseOf<M> | null> {
    const patience = new AbortController();
    const forget = this.clock.after(PATIENCE_MS, () => patience.abort());
    const result = await this.runner.ask(method, params, { signal: patience.signal });
    forget();
    return result;
  }

  /** Resolves when the condition is met after an answer, when all is given up, or after a while. */
  settled(isMet: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const waiting: Waiting = { isMet, resolve: () => end() };
      const forget = this.clock.after(PATIENCE_MS, () => end());
      const end = (): void => {
        forget();
        this.waiting.delete(waiting);
        resolve();
      };
      this.waiting.add(waiting);
    });
  }

  /** To be called when something was answered. */
  check(): void {
    for (const waiting of [...this.waiting]) if (waiting.isMet()) waiting.resolve();
  }

  /** The process is no more. */
  giveUp(): void {
    for (const waiting of [...this.waiting]) waiting.resolve();
  }
}
