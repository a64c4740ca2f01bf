/** The last requests, without their tokens. */
import { REDACTED, redact } from '../token/index';

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
  /** A scenario that was asked for and changed nothing, or that never was one. */
  readonly lost: string | null;
  /** The path that was probably meant, for one that does not exist. */
  readonly suggestion: string | null;
  /** Until the answer was sent, or given up. */
  readonly ms: number;
}

const CAPACITY = 1_000;
/** A longer path is nobody's, and would be kept a thousand times. */
const MAX_TEXT = 2_000;
/** What is shorter is no secret, and may stand in any word. */
const MIN_SECRET = 8;

export class RequestLog {
  private readonly kept: LogEntry[] = [];
  private count = 0;

  constructor(private readonly onEntry?: (entry: LogEntry) => void) {}

  /** The last 1,000 at most, oldest first; those after a number when one is given. */
  entries(after = 0): readonly LogEntry[] {
    return this.kept.filter(({ number }) => number > after);
  }

  /** Keeps an entry, with every text of it cleared of tokens and of the secrets that came with the request. */
  add(entry: Omit<LogEntry, 'number'>, secrets: readonly string[]): void {
    this.count += 1;
    const { context, object, recipient } = entry.trace;
    const texts = [entry.path, entry.requestId, entry.lost, context, object, recipient];
    const [path = '', requestId = '', lost = null, ...trace] = cleared(texts, secrets);
    const kept = {
      ...entry,
      number: this.count,
      path: path ?? '',
      requestId: requestId ?? '',
      lost,
      trace: { context: trace[0] ?? null, object: trace[1] ?? null, recipient: trace[2] ?? null },
    };
    this.kept.push(kept);
    if (this.kept.length > CAPACITY) this.kept.shift();
    this.onEntry?.(kept);
  }

  clear(): void {
    this.kept.length = 0;
  }
}

/** Texts without tokens, nor the secrets themselves. All at once, as it is the same work for one text and for five. */
function cleared(texts: readonly (string | null)[], secrets: readonly string[]): (string | null)[] {
  const clean = (text: string): string => {
    const known = secrets.filter((secret) => secret.length >= MIN_SECRET);
    return redact(known.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text));
  };
  const lines = texts.map((text) => text?.slice(0, MAX_TEXT).replaceAll(/[\r\n]/g, ' ') ?? '');
  const together = clean(lines.join('\n')).split('\n');
  // What looks like a token over two lines was taken away with the line break.
  const each = together.length === lines.length ? together : lines.map(clean);
  return texts.map((text, index) => (text === null ? null : (each[index] ?? '')));
}
