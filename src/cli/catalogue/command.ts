import { Command, Option } from 'commander';
import type { Lang } from '../../text/message';
import { commandMessages } from '../messages';
import { choice } from '../options';
import type { DiffOptions } from './diff';
import { catalogueMessages as say } from './messages';

/** What is asked of the catalogue: endpoints by words, one endpoint whole, or what the service's file says otherwise. */
export type CatalogueOptions =
  | { readonly what: 'search'; readonly words: string; readonly format: 'text' | 'json' }
  | {
      readonly what: 'show';
      /** A path, a template or a URL. */
      readonly endpoint: string;
      /** `python/requests`; null for curl. */
      readonly client: string | null;
      readonly format: 'text' | 'json';
    }
  | DiffOptions;

/** What commander hands over: keys of options that were not given are absent. */
interface Given {
  readonly format?: 'text' | 'json';
  readonly client?: string;
}

/** `catalogue search`, `catalogue show` and `catalogue diff` as they are registered. */
export function catalogueCommand(lang: Lang, onAsked: (options: CatalogueOptions) => Promise<void>): Command {
  // Read before the arguments are: here it is known so that it may stand anywhere.
  const language = () =>
    new Option('--lang <lang>', commandMessages.lang[lang]).argParser(choice('--lang', ['fr', 'en']));
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
  command
    .command('diff')
    .description(say.aboutDiff[lang])
    .usage(say.usageDiff[lang])
    .argument('[file]', say.file[lang])
    .addOption(format())
    .addOption(language())
    .action((file: string | undefined, given: Given) =>
      onAsked({ what: 'diff', file: file ?? null, format: given.format ?? 'text' }),
    );
  return command;
}
