import type { Message } from '../text/message';
import { commandMessages } from './messages';
import { UsageError } from './usage-error';

/**
 * Reads the value of an option; throws UsageError for one that cannot be. Never gives null: commander makes an empty text
 * of it.
 */
export type Parser<T extends string | number | boolean | object> = (value: string) => T;

/** One of a few words. */
export function choice<T extends string>(flag: string, choices: readonly T[]): Parser<T> {
  return (value) => {
    const found = choices.find((name) => name === value);
    if (found === undefined) throw new UsageError(commandMessages.wrongValue(flag, value, choices.join(', ')));
    return found;
  };
}

/** A whole number within bounds. */
export function wholeNumber(flag: string, least = 0, most = 999_999_999): Parser<number> {
  return (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : -1;
    if (number >= least && number <= most) return number;
    throw wrongValue(flag, value, commandMessages.wholeNumber(least, most === 999_999_999 ? null : most));
  };
}

/** What is said of a value that an option does not take: `expected` says which it does. */
export function wrongValue(flag: string, value: string, expected: Message): UsageError {
  const { fr } = commandMessages.wrongValue(flag, value, expected.fr);
  const { en } = commandMessages.wrongValue(flag, value, expected.en);
  return new UsageError({ fr, en });
}

/** Throws UsageError for an option that does nothing without another one. */
export function needs(given: boolean, flag: string, other: string, hasOther: boolean): void {
  if (given && !hasOther) throw new UsageError(commandMessages.needs(flag, other));
}

/** Throws UsageError for two options that do not go together, rather than leave one out in silence. */
export function conflict(both: boolean, one: string, other: string): void {
  if (both) throw new UsageError(commandMessages.conflict(one, other));
}
