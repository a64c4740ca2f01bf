import { Command } from 'commander';
import type { Lang } from '../../text/message';
import { commandMessages } from '../messages';
import { choice, conflict, needs, wholeNumber } from '../options';
import { lintMessages as say } from './messages';

export const formatNames = ['text', 'unix', 'json', 'sarif', 'github', 'gitlab', 'html'] as const;

export type FormatName = (typeof formatNames)[number];

/** What `lint` was asked, checked one by one and together. */
export interface LintOptions {
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly calls: boolean;
  /** What the report amounts to, where a person reads it. */
  readonly summary: boolean;
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

/** What commander hands over: keys of options that were not given are absent. */
interface Given {
  readonly format?: LintOptions['format'];
  readonly calls?: boolean;
  readonly summary?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly staged?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly maxWarnings?: number;
  readonly config?: string;
  readonly lang?: Lang;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
}

/** `lint` as it is registered. */
export function lintCommand(lang: Lang, onLint: (options: LintOptions) => Promise<void>): Command {
  return new Command('lint')
    .argument('[PATH...]', say.paths[lang])
    .description(say.about[lang])
    .usage('[options] [PATH...]')
    .option('--format <format>', say.format[lang], choice('--format', formatNames))
    .option('--calls', say.optionCalls[lang])
    .option('--no-summary', say.noSummary[lang])
    .option('--fix', say.optionFix[lang])
    .option('--dry-run', say.dryRun[lang])
    .option('--staged', say.staged[lang])
    .option('--baseline <file>', say.baseline[lang])
    .option('--write-baseline', say.writeBaseline[lang])
    .option('--max-warnings <n>', say.maxWarnings[lang], wholeNumber('--max-warnings'))
    .option('--config <file>', say.config[lang])
    .option('--lang <lang>', commandMessages.lang[lang], choice('--lang', ['fr', 'en']))
    .option('--stdin', say.stdin[lang])
    .option('--stdin-filename <name>', say.stdinFilename[lang])
    .addHelpText('after', `\n${say.after[lang]}`)
    .action((paths: string[], given: Given) => onLint(checked(optionsOf(paths, given))));
}

function optionsOf(paths: readonly string[], given: Given): LintOptions {
  return {
    paths,
    format: given.format ?? 'text',
    calls: given.calls ?? false,
    summary: given.summary ?? true,
    fix: given.fix ?? false,
    dryRun: given.dryRun ?? false,
    staged: given.staged ?? false,
    baseline: given.baseline ?? null,
    writeBaseline: given.writeBaseline ?? false,
    maxWarnings: given.maxWarnings ?? null,
    config: given.config ?? null,
    lang: given.lang ?? null,
    stdin: given.stdin ?? false,
    stdinFilename: given.stdinFilename ?? null,
  };
}

/** Throws UsageError for options that do not go together. */
function checked(options: LintOptions): LintOptions {
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
  return options;
}
