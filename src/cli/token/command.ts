import { Command, Option } from 'commander';
import type { Lang } from '../../text/message';
import { commandMessages } from '../messages';
import { choice } from '../options';
import { tokenMessages as say } from './messages';

export interface InspectOptions {
  /** The variable that holds the token; null for standard input. */
  readonly env: string | null;
  readonly format: 'text' | 'json';
  readonly endpoints: boolean;
  /** Written on the command line, where no token belongs. */
  readonly stray: boolean;
}

/** What commander hands over: keys of options that were not given are absent. */
interface Given {
  readonly env?: string;
  readonly format?: 'text' | 'json';
  readonly endpoints?: boolean;
}

/** `token inspect` as it is registered. */
export function tokenCommand(lang: Lang, onInspect: (options: InspectOptions) => Promise<void>): Command {
  // Read before the arguments are: here it is known so that it may stand before `inspect` as well.
  const language = () =>
    new Option('--lang <lang>', commandMessages.lang[lang]).argParser(choice('--lang', ['fr', 'en']));
  const command = new Command('token')
    .description(say.about[lang])
    .usage('inspect [options]')
    .helpCommand(false)
    .addOption(language());
  command
    .command('inspect')
    .description(say.aboutInspect[lang])
    .usage('[options]')
    .allowExcessArguments()
    .option('--env <name>', say.env[lang])
    .option('--format <format>', say.format[lang], choice('--format', ['text', 'json']))
    .option('--endpoints', say.endpoints[lang])
    .addOption(language())
    .addHelpText('after', `\n${say.after[lang]}`)
    .action((given: Given, { args }: Command) =>
      onInspect({
        env: given.env ?? null,
        format: given.format ?? 'text',
        endpoints: given.endpoints ?? false,
        stray: args.length > 0,
      }),
    );
  return command;
}
