import type { Message } from '../text/message';

/** What happened, and what to do about it: one sentence each, in both languages. */
export interface Explanation {
  readonly message: Message;
  readonly next: Message;
}

/** French and English of what happened, then French and English of what to do. */
export function explanation(fr: string, en: string, nextFr: string, nextEn: string): Explanation {
  return { message: { fr, en }, next: { fr: nextFr, en: nextEn } };
}

const LONG_MS = 366 * 24 * 3_600_000;

/** Duration in words, rounded up to what a person cares about: `12 s`, `3 min`, `2 h`, `2 jours`. `ms` below 0 counts as 0. */
export function durationInWords(ms: number): Message {
  // No comparison with what is no number holds.
  if (!(ms < LONG_MS)) return { fr: 'plus d’un an', en: 'more than a year' };
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 120) return both(`${seconds} s`);
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 120) return both(`${minutes} min`);
  const hours = Math.ceil(minutes / 60);
  if (hours < 48) return both(`${hours} h`);
  const days = Math.ceil(hours / 24);
  return { fr: `${days} jours`, en: `${days} days` };
}

function both(text: string): Message {
  return { fr: text, en: text };
}

/** A value as it is quoted in a sentence: on one line, and not longer than a line. */
export function quotedInSentence(value: string): string {
  const line = value.replaceAll(/\p{C}+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
