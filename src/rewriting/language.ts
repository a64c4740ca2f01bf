import type { Origin } from '../interpreter/values';
import type { TextEdit } from '../text/edit';
import type { Code } from './code';
import type { Throttled, Pace, Unbounded } from './pace';

/** Edits that are a language's own, by the means that its developers know. What is left out, nothing is usual for. */
export interface Rewriting {
  /** Holds back what goes through a list; null where that is not written in a way that is known. */
  readonly heldBack?: (code: Code, list: Unbounded, pace: Pace) => Throttled | null;
  /** Has what repeats a call, by what that is, repeat what may pass alone, and wait as long as the service says. */
  readonly patient?: Readonly<Record<string, Patient>>;
}

/** `statuses`: those that are repeated in vain, where they are written. Null where that is not written in a way that is known. */
export type Patient = (code: Code, at: Origin, statuses: readonly number[]) => TextEdit[] | null;
