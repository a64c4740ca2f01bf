import { messages } from './messages';
import { UsageError } from './usage-error';

/** One of a few words; throws UsageError for any other. */
export function choice<T extends string>(flag: string, choices: readonly T[]): (value: string) => T {
  return (value) => {
    const found = choices.find((name) => name === value);
    if (found === undefined) throw new UsageError(messages.wrongValue(flag, value, choices.join(', ')));
    return found;
  };
}

export function wholeNumber(flag: string): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/.test(value)) return Number(value);
    const { fr, en } = messages.wholeNumber;
    throw new UsageError({
      fr: messages.wrongValue(flag, value, fr).fr,
      en: messages.wrongValue(flag, value, en).en,
    });
  };
}

/** Throws UsageError for an option that does nothing without another one. */
export function needs(given: boolean, flag: string, other: string, hasOther: boolean): void {
  if (given && !hasOther) throw new UsageError(messages.needs(flag, other));
}

/** Throws UsageError for two options that do not go together, rather than leave one out in silence. */
export function conflict(both: boolean, one: string, other: string): void {
  if (both) throw new UsageError(messages.conflict(one, other));
}
