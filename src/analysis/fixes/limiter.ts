import { rewritingOf } from '../../languages/index';
import type { ServiceCall } from '../calls/service-call';
import type { Fix } from '../findings';
import { codeOf } from './code';
import type { Unbounded } from '../../rewriting/pace';
import { titles } from './titles';

/** Few enough to leave some of the limit to others, and to keep within it where an answer takes long. */
const SIZE = 4;
/** The lower of the limits that most endpoints have. */
const USUAL_LIMIT = 50;

/** Holds back what goes through a list, as is usual where it is written. Everything takes longer then, so a person has to agree. */
export function limiterFixes(calls: readonly ServiceCall[]): Fix[] {
  const [first] = calls;
  const list = first?.around.unbounded;
  if (!list || calls.some(({ around }) => !around.unbounded || !isSame(around.unbounded, list))) return [];
  const limit = Math.min(...calls.map(({ operation }) => operation?.rateLimit?.perMinute ?? USUAL_LIMIT));
  const held = rewritingOf(list.at.unit.file.language)?.heldBack?.(codeOf(list.at.unit), list, {
    size: SIZE,
    pauseSeconds: Math.ceil((SIZE * 60) / limit),
    limit,
  });
  return held ? [{ title: titles.atATime(SIZE, held.by), edits: held.edits, safe: false }] : [];
}

function isSame(one: Unbounded, other: Unbounded): boolean {
  return (
    one.at.unit === other.at.unit &&
    one.at.start === other.at.start &&
    one.at.end === other.at.end &&
    one.begun?.start === other.begun?.start &&
    one.begun?.end === other.begun?.end
  );
}
