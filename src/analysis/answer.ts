import type { FailureBranch, Use } from '../interpreter/answers';
import { caughtAround } from '../interpreter/answers/failures';
import type { Machine } from '../interpreter/evaluation/machine';
import type { SentRequest } from '../interpreter/clients/requests';
import type { Origin } from '../interpreter/values';

/** What becomes of the answer of a call. */
export interface AnswerUse {
  /** In the order in which they were seen; empty where nothing is seen to become of it. */
  readonly uses: readonly Use[];
  readonly failure: SwallowedFailure | null;
}

/** Every failure, the service's refusals for a while included, becomes one value that says that there is nothing. */
export interface SwallowedFailure {
  /** Where that value is written. */
  readonly at: Origin;
  /** In the words of the code. */
  readonly value: string;
  /** What stores that value in the place of an answer; null where nothing is proved to. */
  readonly stored: Use | null;
}

export function answerUse(m: Machine, sent: SentRequest): AnswerUse {
  const { id } = sent.request;
  const uses = m.answers.usesOf(id);
  const refusal = m.answers.refusalOf(id) ?? caught(sent) ?? silenced(sent);
  if (!refusal) return { uses, failure: null };
  const isOf = (blank: Origin): boolean =>
    refusal.spans.some((span) => span.unit === blank.unit && span.start <= blank.start && blank.end <= span.end);
  const stored = m.answers.isGuarded(id)
    ? undefined
    : uses.find(({ state, blanks }) => state === 'stored' && blanks.some(isOf));
  return { uses, failure: { at: refusal.at, value: refusal.value, stored: stored ?? null } };
}

function caught({ surroundings: { attempt, units }, record }: SentRequest): FailureBranch | null {
  const between = attempt ? units.slice(attempt.depth - 1) : [];
  return caughtAround(attempt, between, record.raises === true);
}

/** PHP's `@`: a failure gives false and says nothing, unless the program looks at it. */
function silenced({ at, record, node }: SentRequest): FailureBranch | null {
  const { unit } = at;
  if (record.id !== 'php-streams' || unit.text[at.start - 1] !== '@' || !node) return null;
  if (/http_response_header|error_get_last|===?\s*false|false\s*===?|!==?\s*false/.test(unit.text)) return null;
  const place = { unit, start: at.start - 1, end: node.argsSpan?.start ?? at.end };
  return { unit, at: place, value: 'false', spans: [] };
}
