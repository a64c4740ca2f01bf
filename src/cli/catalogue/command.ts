import { Command, Option } from 'commander';
import type { Lang } from '../../text/message';
import { messages } from '../messages';
import { choice } from '../options';
import { catalogueMessages as say } from './messages';

/** What is asked of the catalogue: endpoints by words, or one endpoint whole. */
export type CatalogueOptions =
  | { readonly what: 'search'; readonly words: string; readonly format: 'text' | 'json' }
  | {
      readonly what: 'show';
      /** A path, a template or a URL. */
      readonly endpoint: string;
      /** `python/requests`; null for curl. */
      readonly client: string | null;
      readonly format: 'text' | 'json';
    };

/** What commander hands over: keys of options that were not given are absent. */
interface Given {
  readonly format?: 'text' | 'json';
  readonly client?: string;
}

/** `catalogue search` and `catalogue show` as they are registered. */
export function catalogueCommand(lang: Lang, onAsked: (options: CatalogueOptions) => Promise<void>): Command {
  // Read before the arguments are: here it is known so that it may stand anywhere.
  const language = () => new Option('--lang <lang>', messages.lang[lang]).argParser(choice('--lang', ['fr', 'en']));
  const format = () =>
    new Option('--format <format>', say.format[lang]).argParser(choice('--format', ['text', 'json']));
  const command = new Command('catalogue')
    .description(say.about[lang])
    .usage(say.usage[lang])
    .helpCommand(false)
    .addOption(language());
  command
    .command('search')
    .description(say.aboutSearch[lang])
    .usage(say.usageSearch[lang])
    .argument('[words...]', say.words[lang])
    .addOption(format())
    .addOption(language())
    .action((words: readonly string[], given: Given) =>
      onAsked({ what: 'search', words: words.join(' '), format: given.format ?? 'text' }),
    );
  command
    .command('show')
    .description(say.aboutShow[lang])
    .usage(say.usageShow[lang])
    .argument('<path>', say.path[lang])
    .option('--client <client>', say.client[lang])
    .addOption(format())
    .addOption(language())
    .action((endpoint: string, given: Given) =>
      onAsked({ what: 'show', endpoint, client: given.client ?? null, format: given.format ?? 'text' }),
    );
  return command;
}
