/** Rate limits as the service counts them: per habilitation and group, in windows that begin with the minute. */
import type { RateLimit } from '../catalogue/index';

export interface SimulatorLimits {
  /** Every limit of the catalogue is multiplied by this and rounded down to one call at least. */
  readonly factor: number;
  /** Length of a window; the service's is 60. Windows begin at multiples of it since 1970. */
  readonly windowSeconds: number;
}

/** What a call finds of its window, itself counted. Seconds since 1970, as in the headers. */
export interface Window {
  readonly limit: number;
  readonly remaining: number;
  readonly reset: number;
  readonly exceeded: boolean;
}

/** Beyond so many pairs of habilitation and group in one window, all are forgotten: tokens that nobody issued cost no memory. */
const MAX_COUNTERS = 10_000;

export class Counters {
  private counts = new Map<string, number>();
  private current = -1;

  constructor(private readonly limits: SimulatorLimits) {}

  /** Counts a call of whoever `holder` stands for. `now` in ms. */
  take(rateLimit: RateLimit, holder: string, now: number): Window {
    const window = Math.floor(now / 1_000 / this.limits.windowSeconds);
    if (window !== this.current || this.counts.size >= MAX_COUNTERS) {
      this.counts = new Map();
      this.current = window;
    }
    const key = `${rateLimit.counter} ${holder}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    const { limit, reset } = this.look(rateLimit, now);
    return { limit, remaining: Math.max(0, limit - count), reset, exceeded: count > limit };
  }

  /** A window of which nothing is taken. `now` in ms. */
  look({ perMinute }: RateLimit, now: number): Window {
    const { factor, windowSeconds } = this.limits;
    const limit = Math.max(1, Math.floor(perMinute * factor));
    const reset = (Math.floor(now / 1_000 / windowSeconds) + 1) * windowSeconds;
    return { limit, remaining: limit, reset, exceeded: false };
  }

  clear(): void {
    this.counts = new Map();
  }
}
