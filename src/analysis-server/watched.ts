import { sameAtEnd, sameAtStart } from '../text/same-text';
import { Finder } from '../catalogue/finder';

/** Whether a text may hold one of these words, in any case. */
export function watchFor(words: readonly string[]): (text: string) => boolean {
  const plain = words.filter((word) => /^[\x21-\x7e]{3,}$/.test(word));
  const others = words.filter((word) => !plain.includes(word));
  const finder = plain.length === 0 ? null : new Finder(plain.map((word) => word.toLowerCase()));
  return (text) => (finder !== null && finder.find(text) >= 0) || others.some((word) => text.includes(word));
}

/** No word that is looked for is longer. */
const LONGEST = 1_000;

/** What is new in a text, with as much around it as a word can take: where there was none before, it can only be there. */
export function newIn(text: string, before: string): string {
  const start = sameAtStart(before, text);
  const end = text.length - sameAtEnd(before, text, Math.min(before.length, text.length) - start);
  return text.slice(Math.max(0, start - LONGEST), end + LONGEST);
}
