/** The last requests, without their tokens. */
import { redact } from '../token/index';

export interface LogEntry {
  /** Counts up from 1. */
  readonly number: number;
  /** ISO 8601, when the request came. */
  readonly at: string;
  readonly requestId: string;
  readonly method: string;
  /** With its query, in which no token is left. */
  readonly path: string;
  /** The operation's id; null for what is none. */
  readonly operation: string | null;
  /** Null when nothing was answered. */
  readonly status: number | null;
  readonly codes: readonly string[];
  /** What was found of the token, never the token. */
  readonly token: string;
  readonly trace: {
    readonly context: string | null;
    readonly object: string | null;
    readonly recipient: string | null;
  };
  readonly scenario: string | null;
  /** The path that was probably meant, for one that does not exist. */
  readonly suggestion: string | null;
  /** Until the answer was sent, or given up. */
  readonly ms: number;
}

const CAPACITY = 1_000;
/** A longer path is nobody's, and would be kept a thousand times. */
const MAX_TEXT = 2_000;

export class RequestLog {
  private readonly kept: LogEntry[] = [];
  private count = 0;

  constructor(private readonly onEntry?: (entry: LogEntry) => void) {}

  /** The last 1,000 at most, oldest first; those after a number when one is given. */
  entries(after = 0): readonly LogEntry[] {
    return this.kept.filter(({ number }) => number > after);
  }

  /** Keeps an entry, with every text of it cleared of tokens; `secret` is the one that came with the request. */
  add(entry: Omit<LogEntry, 'number'>, secret: string | null): void {
    this.count += 1;
    const clean = (text: string): string => redact(text.slice(0, MAX_TEXT), secret === null ? [] : [secret]);
    const cleanOrNull = (text: string | null): string | null => (text === null ? null : clean(text));
    const { context, object, recipient } = entry.trace;
    const kept = {
      ...entry,
      number: this.count,
      requestId: clean(entry.requestId),
      path: clean(entry.path),
      trace: { context: cleanOrNull(context), object: cleanOrNull(object), recipient: cleanOrNull(recipient) },
    };
    this.kept.push(kept);
    if (this.kept.length > CAPACITY) this.kept.shift();
    this.onEntry?.(kept);
  }

  clear(): void {
    this.kept.length = 0;
  }
}
