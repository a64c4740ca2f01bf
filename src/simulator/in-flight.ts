/** Calls that are not answered yet: the service refuses an identical one. */
import type { Verdict } from './tokens';

/** The service forgets a call after a minute, answered or not. */
const FORGOTTEN_MS = 60_000;

export class InFlight {
  private readonly calls = new Map<string, number>();

  /**
   * Notes a call; gives what ends it, or null when an identical one is there: same address, query and token.
   * `now` in ms.
   */
  enter(target: string, verdict: Verdict, now: number): (() => void) | null {
    const key = `${verdict.kind === 'none' ? '' : verdict.counter} ${target}`;
    const since = this.calls.get(key);
    if (since !== undefined && now - since < FORGOTTEN_MS) return null;
    this.calls.set(key, now);
    return () => {
      if (this.calls.get(key) === now) this.calls.delete(key);
    };
  }

  clear(): void {
    this.calls.clear();
  }
}
