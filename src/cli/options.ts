import type { Lang } from '../analysis/findings';
import { messages } from './messages';
import { UsageError } from './usage-error';

export const formatNames = ['text', 'json', 'sarif', 'github', 'gitlab'] as const;

export type FormatName = (typeof formatNames)[number];

/** What `lint` was asked, checked one by one and together. */
export interface LintOptions {
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly calls: boolean;
  readonly fix: boolean;
  readonly dryRun: boolean;
  /** What git would commit, instead of what is on the disk. */
  readonly staged: boolean;
  readonly baseline: string | null;
  readonly writeBaseline: boolean;
  readonly maxWarnings: number | null;
  readonly config: string | null;
  readonly lang: Lang | null;
  readonly stdin: boolean;
  readonly stdinFilename: string | null;
}

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

/** Throws UsageError for options that do not go together, rather than leave one out in silence. */
export function checkTogether(options: LintOptions): void {
  const needs = (given: boolean, flag: string, other: string, hasOther: boolean) => {
    if (given && !hasOther) throw new UsageError(messages.needs(flag, other));
  };
  const conflict = (both: boolean, one: string, other: string) => {
    if (both) throw new UsageError(messages.conflict(one, other));
  };
  const { format, calls, fix, dryRun, stdin } = options;
  needs(dryRun, '--dry-run', '--fix', fix);
  needs(options.writeBaseline, '--write-baseline', '--baseline', options.baseline !== null);
  needs(stdin, '--stdin', '--stdin-filename', options.stdinFilename !== null);
  needs(options.stdinFilename !== null, '--stdin-filename', '--stdin', stdin);
  conflict(options.staged && stdin, '--staged', '--stdin');
  conflict(options.staged && fix, '--staged', '--fix');
  conflict(stdin && options.paths.length > 0, '--stdin', 'PATH');
  conflict(stdin && fix && !dryRun, '--stdin', '--fix');
  conflict(options.writeBaseline && fix, '--write-baseline', '--fix');
  conflict(calls && format !== 'text' && format !== 'json', '--calls', `--format ${format}`);
  conflict(dryRun && format !== 'text', '--dry-run', `--format ${format}`);
}
