import type { Origin } from '../interpreter/values';
import type { TextEdit } from '../text/edit';

/** What goes through a list of any length and begins a request for each item. */
export interface Unbounded {
  /** The loop or call, whole. */
  readonly at: Origin;
  /** In it, the call that begins a request; null where that is not written there. */
  readonly begun: Origin | null;
  /** Of the libraries that hold calls back, the first that the project depends on. */
  readonly limiter: string | null;
}

/** How fast a list may be gone through: so many calls at a time, and a pause that keeps all of them within the limit. */
export interface Pace {
  readonly size: number;
  readonly pauseSeconds: number;
  /** Calls per minute. */
  readonly limit: number;
}

/** What a fix writes, and the library that holds the calls back, where one does. */
export interface Throttled {
  readonly edits: readonly TextEdit[];
  readonly by: string | null;
}
