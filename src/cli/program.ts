import { Command, CommanderError } from 'commander';
import { ConfigurationError } from '../analysis/configuration-error';
import type { Lang, Message } from '../analysis/findings';
import { redact } from '../token/index';
import type { Analysis } from './analysis';
import { callMessages } from './call-messages';
import { callCommand, type CallOptions } from './call-options';
import type { Environment } from './environment';
import { languageOfArguments, languageOfEnvironment } from './language';
import { pathOf, relativeTo } from './lines';
import { messages } from './messages';
import { checkTogether, choice, formatNames, type LintOptions, wholeNumber } from './options';
import { simulate, simulateCommand, type SimulateOptions } from './simulate';
import { inspectToken, type InspectOptions, tokenCommand } from './token';
import { UsageError } from './usage-error';

const FAILED = 2;

/** Understands the arguments (without node and script), does what they ask and gives the exit code. Never throws. */
export async function run(args: readonly string[], analysis: Analysis, environment: Environment): Promise<number> {
  const lang = languageOfArguments(args) ?? languageOfEnvironment(environment.env);
  let code = 0;
  const program = programFor(lang, environment, {
    lint: async (options) => {
      const { lint } = await import('./lint');
      code = await lint(options, analysis, environment);
    },
    call: async (options) => {
      const { runCall } = await import('./call');
      code = await runCall(options, environment);
    },
    simulate: async (options) => {
      code = await simulate(options, environment, lang);
    },
    inspect: async (options) => {
      code = await inspectToken(options, environment, lang);
    },
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // A sentence may quote an argument, and an argument may be a token.
    environment.err(`api-entreprise: ${redact(sentenceOf(error, args, program, environment.cwd)[lang])}\n`);
    return FAILED;
  }
}

interface Actions {
  readonly lint: (options: LintOptions) => Promise<void>;
  readonly call: (options: CallOptions) => Promise<void>;
  readonly simulate: (options: SimulateOptions) => Promise<void>;
  readonly inspect: (options: InspectOptions) => Promise<void>;
}

function programFor(lang: Lang, environment: Environment, actions: Actions): Command {
  const program = new Command('api-entreprise')
    .description(messages.about[lang])
    .usage(lang === 'fr' ? '[options] <commande>' : '[options] <command>')
    .version(environment.version, '-V, --version', messages.version[lang])
    .helpCommand(lang === 'fr' ? 'help [commande]' : 'help [command]', messages.helpCommand[lang]);
  dress(program, lang, environment);
  const command = program.command('lint').argument('[PATH...]', messages.paths[lang]);
  dress(command, lang, environment);
  command
    .description(messages.aboutLint[lang])
    .usage('[options] [PATH...]')
    .option('--format <format>', messages.format[lang], choice('--format', formatNames))
    .option('--calls', messages.optionCalls[lang])
    .option('--fix', messages.optionFix[lang])
    .option('--dry-run', messages.dryRun[lang])
    .option('--staged', messages.staged[lang])
    .option('--baseline <file>', messages.baseline[lang])
    .option('--write-baseline', messages.writeBaseline[lang])
    .option('--max-warnings <n>', messages.maxWarnings[lang], wholeNumber('--max-warnings'))
    .option('--config <file>', messages.config[lang])
    .option('--lang <lang>', messages.lang[lang], choice('--lang', ['fr', 'en']))
    .option('--stdin', messages.stdin[lang])
    .option('--stdin-filename <name>', messages.stdinFilename[lang])
    .addHelpText('after', `\n${messages.afterLint[lang]}`)
    .action(async (paths: string[], given: Given) => {
      const options = optionsOf(paths, given);
      checkTogether(options);
      await actions.lint(options);
    });
  const calling = callCommand(lang, actions.call);
  dress(calling, lang, environment);
  program.addCommand(calling);
  const simulator = simulateCommand(lang, actions.simulate);
  dress(simulator, lang, environment);
  program.addCommand(simulator);
  const token = tokenCommand(lang, actions.inspect);
  for (const each of [token, ...token.commands]) dress(each, lang, environment);
  program.addCommand(token);
  return program;
}

/** What commander hands over: keys of options that were not given are absent. */
interface Given {
  readonly format?: LintOptions['format'];
  readonly calls?: boolean;
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

function optionsOf(paths: readonly string[], given: Given): LintOptions {
  return {
    paths,
    format: given.format ?? 'text',
    calls: given.calls ?? false,
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

/** In one language throughout, and silent about mistakes: `run` says them in its own words. */
function dress(command: Command, lang: Lang, { out }: Environment): void {
  const titles: Readonly<Record<string, Message>> = {
    'Usage:': messages.usageTitle,
    'Arguments:': messages.argumentsTitle,
    'Options:': messages.optionsTitle,
    'Commands:': messages.commandsTitle,
  };
  command
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => titles[title]?.[lang] ?? title })
    .helpOption('-h, --help', messages.help[lang]);
}

function sentenceOf(error: unknown, args: readonly string[], program: Command, cwd: string): Message {
  if (error instanceof UsageError) return error.sentence;
  if (error instanceof ConfigurationError) {
    return error.sentence(error.uri.startsWith('file:') ? relativeTo(cwd, error.uri) : pathOf(error.uri));
  }
  if (error instanceof CommanderError) return commanderSentence(error, args, program);
  return messages.crash(error instanceof Error ? error.message : String(error));
}

/** Commander says what is wrong in English words only; its codes and the arguments are enough to say it anew. */
function commanderSentence(error: CommanderError, args: readonly string[], program: Command): Message {
  const [known, name] = commandOf(args, program);
  switch (error.code) {
    case 'commander.unknownOption': {
      const isKnown = (flag: string) => known.options.some(({ long, short }) => flag === long || flag === short);
      const written = args.find((arg) => /^-./.test(arg) && !isKnown(arg.replace(/=.*$/, '')));
      return messages.unknownOption(name, written ?? args.join(' '));
    }
    case 'commander.missingArgument':
      return callMessages.noEndpoint;
    case 'commander.optionMissingArgument':
      return messages.missingValue(name, args.at(-1) ?? '');
    default:
      if (known !== program && known.commands.length > 0) {
        return messages.unknownSubcommand(name, known.commands.map((command) => command.name()).join(', '));
      }
      return args[0] === undefined ? messages.noCommand : messages.unknownCommand(args[0]);
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
