import { type CallSummary, type Finding, severities, type Severity } from '../../../analysis/findings';
import type { Message } from '../../../text/message';
import { overviewMessages as say } from './messages';

export interface Counted<T> {
  readonly what: T;
  readonly count: number;
}

export interface CountedRule extends Counted<string> {
  readonly severity: Severity;
}

/** What a report amounts to; each list begins with what counts most. */
export interface Overview {
  /** The gravest first. */
  readonly rules: readonly CountedRule[];
  /** Path templates of the catalogue; last, null for findings about none, or about several. */
  readonly endpoints: readonly Counted<string | null>[];
  readonly calls: number;
  /** Calls of which something could not be told. */
  readonly undecided: number;
  /** Why, and of how many calls: one may have several reasons. */
  readonly reasons: readonly Counted<Message>[];
  /** Findings that `--fix` mends. */
  readonly fixable: number;
}

export function overviewOf(findings: readonly Finding[], calls: readonly CallSummary[]): Overview {
  const gravest = new Map<string, Severity>();
  for (const { rule, severity } of findings) {
    const known = gravest.get(rule);
    if (!known || severities.indexOf(severity) < severities.indexOf(known)) gravest.set(rule, severity);
  }
  const reasons = calls.map(reasonsOf);
  return {
    rules: countedEach(findings.map(({ rule }) => rule))
      .map((each) => ({ ...each, severity: gravest.get(each.what) ?? ('hint' as const) }))
      .toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity)),
    endpoints: countedEach(findings.map(({ endpoint }) => endpoint)).toSorted(
      (one, other) => Number(one.what === null) - Number(other.what === null),
    ),
    calls: calls.length,
    undecided: reasons.filter((each) => each.length > 0).length,
    reasons: countedEach(reasons.flat()),
    fixable: findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length,
  };
}

/** Why something that rules ask about is not known of a call; none where all of it is. */
export function reasonsOf({ why, host, client }: CallSummary): Message[] {
  // Nothing more is known where even what sends it is not.
  if (client === 'unknown') return [say.senderUnknown];
  const asked = why.filter(({ slot }) => slot !== 'user_id').map(({ reason }) => say.reasons[reason]);
  return [...(host === 'unknown' ? [say.hostUnknown] : []), ...new Set(asked)];
}

/** Each once, with how many there are, what counts most first. */
export function countedEach<T>(all: readonly T[]): Counted<T>[] {
  const counts = new Map<T, number>();
  for (const what of all) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ what, count })).toSorted((one, other) => other.count - one.count);
}
