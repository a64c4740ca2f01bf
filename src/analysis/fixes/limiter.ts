import type { Unbounded } from '../around';
import type { Call } from '../calls';
import type { Fix } from '../findings';
import { heldInJavaScript } from './limiter-javascript';
import { heldInPhp } from './limiter-php';
import { heldInPython } from './limiter-python';
import { heldInRuby } from './limiter-ruby';
import { Code } from './code';
import type { Held, Pace } from './pace';
import { titles } from './titles';

/** Few enough to leave some of the limit to others, and to keep within it where an answer takes long. */
const SIZE = 4;
/** The lower of the limits that most endpoints have. */
const USUAL_LIMIT = 50;

/** Holds back what goes through a list, as is usual where it is written. Everything takes longer then, so a person has to agree. */
export function limiterFixes(calls: readonly Call[]): Fix[] {
  const [first] = calls;
  const list = first?.around.unbounded;
  if (!list || calls.some(({ around }) => !around.unbounded || !isSame(around.unbounded, list))) return [];
  const limit = Math.min(...calls.map(({ operation }) => operation?.rateLimit?.perMinute ?? USUAL_LIMIT));
  const held = heldBack(new Code(list.at.unit), list, {
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

function heldBack(code: Code, list: Unbounded, pace: Pace): Held | null {
  switch (code.unit.file.language.id) {
    case 'python':
      return heldInPython(code, list, pace);
    case 'php':
      return heldInPhp(code, list, pace);
    case 'ruby':
      return heldInRuby(code, list, pace);
    default:
      return heldInJavaScript(code, list, pace);
  }
}
