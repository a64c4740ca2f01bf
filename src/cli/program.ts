import { Command, CommanderError } from 'commander';
import type { Lang, Message } from '../text/message';
import { callSubcommand, type CallFlags } from './call/command';
import type { CommandEnvironment } from './environment';
import { catalogueCommand, type CatalogueOptions } from './catalogue/command';
import { languageOfArguments, languageOfEnvironment } from './language';
import { lintCommand, type LintOptions } from './lint/command';
import { mcpCommand } from './mcp/command';
import { commandMessages } from './messages';
import { simulateCommand, type SimulateOptions } from './simulate/command';
import { type InspectOptions, tokenCommand } from './token/command';
import { UsageError } from './usage-error';

const FAILED = 2;

/** What the commands do once their options are understood: each gives the exit code, or throws UsageError. */
export interface Commands {
  readonly lint: (options: LintOptions, environment: CommandEnvironment) => Promise<number>;
  readonly call: (options: CallFlags, environment: CommandEnvironment) => Promise<number>;
  readonly simulate: (options: SimulateOptions, environment: CommandEnvironment, lang: Lang) => Promise<number>;
  readonly inspect: (options: InspectOptions, environment: CommandEnvironment, lang: Lang) => Promise<number>;
  readonly catalogue: (options: CatalogueOptions, environment: CommandEnvironment, lang: Lang) => Promise<number>;
  readonly mcp: (environment: CommandEnvironment, lang: Lang) => Promise<number>;
}

/** Understands the arguments (without node and script), does what they ask and gives the exit code. Never throws. */
export async function runCommand(
  args: readonly string[],
  commands: Commands,
  environment: CommandEnvironment,
): Promise<number> {
  const lang = languageOfArguments(args) ?? languageOfEnvironment(environment.env);
  let code = 0;
  const program = programFor(lang, environment, {
    lint: async (options) => {
      code = await commands.lint(options, environment);
    },
    call: async (options) => {
      code = await commands.call(options, environment);
    },
    simulate: async (options) => {
      code = await commands.simulate(options, environment, lang);
    },
    inspect: async (options) => {
      code = await commands.inspect(options, environment, lang);
    },
    catalogue: async (options) => {
      code = await commands.catalogue(options, environment, lang);
    },
    mcp: async () => {
      code = await commands.mcp(environment, lang);
    },
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    environment.err.line(`api-entreprise: ${sentenceOf(error, args, program)[lang]}`);
    return FAILED;
  }
}

interface Actions {
  readonly lint: (options: LintOptions) => Promise<void>;
  readonly call: (options: CallFlags) => Promise<void>;
  readonly simulate: (options: SimulateOptions) => Promise<void>;
  readonly inspect: (options: InspectOptions) => Promise<void>;
  readonly catalogue: (options: CatalogueOptions) => Promise<void>;
  readonly mcp: () => Promise<void>;
}

function programFor(lang: Lang, environment: CommandEnvironment, actions: Actions): Command {
  const program = new Command('api-entreprise')
    .description(commandMessages.about[lang])
    .usage(lang === 'fr' ? '[options] <commande>' : '[options] <command>')
    .version(environment.version, '-V, --version', commandMessages.version[lang])
    .helpCommand(lang === 'fr' ? 'help [commande]' : 'help [command]', commandMessages.helpCommand[lang]);
  dress(program, lang, environment);
  const token = tokenCommand(lang, actions.inspect);
  const catalogue = catalogueCommand(lang, actions.catalogue);
  for (const command of [
    lintCommand(lang, actions.lint),
    callSubcommand(lang, actions.call),
    simulateCommand(lang, actions.simulate),
    token,
    catalogue,
    mcpCommand(lang, actions.mcp),
  ]) {
    dress(command, lang, environment);
    program.addCommand(command);
  }
  for (const command of [...token.commands, ...catalogue.commands]) dress(command, lang, environment);
  return program;
}

/** In one language throughout, and silent about mistakes: `runCommand` says them in its own words. */
function dress(command: Command, lang: Lang, { out }: CommandEnvironment): void {
  const titles: Readonly<Record<string, Message>> = {
    'Usage:': commandMessages.usageTitle,
    'Arguments:': commandMessages.argumentsTitle,
    'Options:': commandMessages.optionsTitle,
    'Commands:': commandMessages.commandsTitle,
  };
  command
    .exitOverride()
    .configureOutput({ writeOut: (text) => out.text(text), writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => titles[title]?.[lang] ?? title })
    .helpOption('-h, --help', commandMessages.help[lang]);
}

function sentenceOf(error: unknown, args: readonly string[], program: Command): Message {
  if (UsageError.is(error)) return error.sentence;
  if (error instanceof CommanderError) return commanderSentence(error, args, program);
  return commandMessages.crash(error instanceof Error ? error.message : String(error));
}

/** Commander says what is wrong in English words only; its codes and the arguments are enough to say it anew. */
function commanderSentence(error: CommanderError, args: readonly string[], program: Command): Message {
  const [known, name] = commandOf(args, program);
  switch (error.code) {
    case 'commander.unknownOption': {
      const isKnown = (flag: string) => known.options.some(({ long, short }) => flag === long || flag === short);
      const written = args.find((arg) => /^-./.test(arg) && !isKnown(arg.replace(/=.*$/, '')));
      return commandMessages.unknownOption(name, written ?? args.join(' '));
    }
    case 'commander.missingArgument':
      return commandMessages.missingArgument(name, /'(.+)'/.exec(error.message)?.[1] ?? '');
    case 'commander.optionMissingArgument':
      return commandMessages.missingValue(name, args.at(-1) ?? '');
    default:
      if (known !== program && known.commands.length > 0) {
        return commandMessages.unknownSubcommand(name, known.commands.map((command) => command.name()).join(', '));
      }
      return args[0] === undefined ? commandMessages.noCommand : commandMessages.unknownCommand(args[0]);
  }
}

/** The command that arguments begin with, and its name with those of the commands that it belongs to. */
function commandOf(args: readonly string[], program: Command): readonly [Command, string] {
  let [known, name] = [program, program.name()];
  for (const arg of args) {
    const next = known.commands.find((command) => command.name() === arg);
    if (!next) break;
    [known, name] = [next, `${name} ${arg}`];
  }
  return [known, name];
}
