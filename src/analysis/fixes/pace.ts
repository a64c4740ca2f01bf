import type { Fix } from '../findings';

/** How fast a list may be gone through: so many calls at a time, and a pause that keeps all of them within the limit. */
export interface Pace {
  readonly size: number;
  readonly pauseSeconds: number;
  /** Calls per minute. */
  readonly limit: number;
}

/** What a fix writes, and the library that holds the calls back, where one does. */
export interface Held {
  readonly edits: Fix['edits'];
  readonly by: string | null;
}
