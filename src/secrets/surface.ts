import type { Lang } from '../text/message';

export interface PickItem<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** A codicon. */
  readonly icon?: string;
  readonly value: T;
}

export interface Question {
  readonly title: string;
  readonly prompt: string;
  /** What stands in the box already. */
  readonly value?: string;
  /** The answer is a token: it is not shown while it is typed. */
  readonly isSecret?: boolean;
  /** What is wrong with an answer, in a sentence; null for nothing. */
  readonly check: (answer: string) => string | null;
}

/** The languages of a person. */
export interface Tongue {
  readonly l10n: { t(message: string, ...args: (string | number)[]): string };
  readonly lang: Lang;
}

/** The ways in which a person is told something and asked something. VS Code outside of tests. */
export interface Surface extends Tongue {
  pick<T>(title: string, choices: readonly PickItem<T>[]): PromiseLike<T | undefined>;
  ask(question: Question): PromiseLike<string | undefined>;
  /** A question that stands in the way until it is answered. */
  confirm(question: string, detail: string, action: string): PromiseLike<boolean>;
  /** Gives the action that was taken, if any. */
  tell(sentence: string, ...actions: readonly string[]): PromiseLike<string | undefined>;
  warn(sentence: string, ...actions: readonly string[]): PromiseLike<string | undefined>;
}

/** The same, but that no token passes it: whatever is said goes through `redact` first. */
export function redacting(surface: Surface, redact: (text: string) => string): Surface {
  const cleanOf = <T>({ value, icon, label, description, detail }: PickItem<T>): PickItem<T> => ({
    value,
    label: redact(label),
    ...(icon === undefined ? {} : { icon }),
    ...(description === undefined ? {} : { description: redact(description) }),
    ...(detail === undefined ? {} : { detail: redact(detail) }),
  });
  return {
    l10n: surface.l10n,
    lang: surface.lang,
    pick: (title, choices) => surface.pick(redact(title), choices.map(cleanOf)),
    ask: ({ title, prompt, value, isSecret, check }) =>
      surface.ask({
        title: redact(title),
        prompt: redact(prompt),
        ...(value === undefined ? {} : { value: redact(value) }),
        isSecret: isSecret ?? false,
        check: (answer) => {
          const wrong = check(answer);
          return wrong === null ? null : redact(wrong);
        },
      }),
    confirm: (question, detail, action) => surface.confirm(redact(question), redact(detail), redact(action)),
    tell: (sentence, ...actions) => surface.tell(redact(sentence), ...actions.map(redact)),
    warn: (sentence, ...actions) => surface.warn(redact(sentence), ...actions.map(redact)),
  };
}
