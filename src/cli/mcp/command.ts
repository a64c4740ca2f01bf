import { Command, Option } from 'commander';
import type { Lang } from '../../text/message';
import { commandMessages } from '../messages';
import { choice } from '../options';
import { mcpMessages as say } from './messages';

/** `mcp` as it is registered. */
export function mcpCommand(lang: Lang, onServe: () => Promise<void>): Command {
  return (
    new Command('mcp')
      .description(say.about[lang])
      .usage(say.usage[lang])
      // Read before the arguments are: here it is known so that it may stand here.
      .addOption(new Option('--lang <lang>', commandMessages.lang[lang]).argParser(choice('--lang', ['fr', 'en'])))
      .addHelpText('after', `\n${say.after[lang]}`)
      .action(onServe)
  );
}
