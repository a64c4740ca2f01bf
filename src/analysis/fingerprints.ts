import type { Place } from '../text/place';
import { digest } from './digest';
import type { RuleId } from './findings';

/** So much of a line tells it from others, on each side of the place: a bundle is one line. */
const LONGEST = 500;

/** Names findings so that they are known again in another version of the file. One for each report. */
export class Fingerprints {
  private readonly seen = new Map<string, number>();

  /** The rule, what is missing and the line's own words; a number tells equal lines of a file apart. */
  of(rule: RuleId, missing: readonly string[], place: Place, text: string): string {
    const before = text.slice(Math.max(0, place.start - LONGEST), place.start);
    const after = text.slice(place.start, place.start + LONGEST);
    const line = (before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? ''))
      .replace(/\s+/g, ' ')
      .trim();
    const words = [rule, ...missing, line].join('\u0000');
    const key = `${place.uri}\u0000${words}`;
    const number = this.seen.get(key) ?? 0;
    this.seen.set(key, number + 1);
    return digest(`${words}\u0000${String(number)}`);
  }
}
