import type { Explanation } from './explanation';
import type { FailureKind } from './failure';

/** What a call came to: an answer of whatever status, or a failure. Plain data without secrets. */
export type Outcome = Answer | Failure;

interface Common {
  /** Sent as `X-Request-Id`; the service writes it in its own logs. */
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** To the headers of the answer, in ms; null when none came. */
  readonly headersMs: number | null;
  readonly totalMs: number;
}

export interface Answer extends Common {
  readonly kind: 'answer';
  readonly status: number;
  /** Those of `shownHeaders` that came, by their lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  /** Decompressed. */
  readonly bytes: number;
  /** How far this machine's clock is ahead of the service's, in ms; null when the answer has no date. */
  readonly clockAheadMs: number | null;
}

export type Body =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json'; readonly value: unknown; readonly text: string }
  /** JSON that is nested too deep to be read into a value. */
  | { readonly kind: 'deep'; readonly text: string }
  /** Neither JSON nor a page: the service's plain sentences. */
  | { readonly kind: 'text'; readonly text: string }
  /** A page, which is never the service's. */
  | { readonly kind: 'page' }
  /** `json` when the file holds JSON small enough to have been read as well. */
  | { readonly kind: 'file'; readonly path: string; readonly contentType: string; readonly json?: unknown };

export interface Failure extends Common, Explanation {
  readonly kind: 'failure';
  readonly failure: FailureKind;
  /** What the network said, redacted, for people who look into it. */
  readonly detail: string;
  readonly status: number | null;
}

export const shownHeaders = [
  'content-type',
  'content-length',
  'date',
  'location',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'x-request-id',
  'x-response-cached',
  'x-cache-expires-in',
] as const;
