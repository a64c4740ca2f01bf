/** What the limit of a call says, in all the headers of its answer alike: clients read now these, now those. */
import type { RateLimit } from '../catalogue/index';
import type { ReceivedCall } from './call';
import { Counters, type SimulatorLimits, type Window } from './limits';

export interface Throttle {
  readonly isRefused: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds, for a call that is refused. */
  readonly retryAfter: number;
}

const SERVICE: SimulatorLimits = { factor: 1, windowSeconds: 60 };

export class Throttles {
  private readonly counters: Counters;

  /** `limits` null: calls are not refused, and nothing is taken off what remains. */
  constructor(private readonly limits: SimulatorLimits | null) {
    this.counters = new Counters(limits ?? SERVICE);
  }

  clear(): void {
    this.counters.clear();
  }

  /**
   * Counts a call. `holder` is whose limit it draws on, null for nobody's: the service tells clients apart by their token.
   * `isForced`: the scenario wants it refused.
   */
  take(
    rateLimit: RateLimit | null,
    { scenario, now }: ReceivedCall,
    holder: string | null,
    isForced: boolean,
  ): Throttle {
    const seconds = now / 1_000;
    const own = scenario?.name === 'too-many-requests' && isForced ? scenario.amount : null;
    if (rateLimit === null) return { isRefused: isForced, headers: {}, retryAfter: own ?? SERVICE.windowSeconds };
    const window = this.window(rateLimit, now, holder);
    const isRefused = isForced || window.exceeded;
    if (holder === null && !isRefused) return { isRefused, headers: {}, retryAfter: 0 };
    // A whole second begun counts, so that whoever waits until then has waited as long as Retry-After says.
    const reset = own === null ? window.reset : Math.ceil(seconds) + own;
    const skew = scenario?.name === 'clock-skew' ? scenario.amount : 0;
    return {
      isRefused,
      headers: {
        'RateLimit-Limit': String(window.limit),
        'RateLimit-Remaining': String(isRefused ? 0 : window.remaining),
        'RateLimit-Reset': String(reset + skew),
      },
      retryAfter: own ?? Math.max(0, reset - Math.floor(seconds)),
    };
  }

  private window(rateLimit: RateLimit, now: number, holder: string | null): Window {
    const window = holder === null ? this.counters.look(rateLimit, now) : this.counters.take(rateLimit, holder, now);
    return this.limits === null ? { ...window, remaining: window.limit, exceeded: false } : window;
  }
}
