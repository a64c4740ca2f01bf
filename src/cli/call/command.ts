import { Command } from 'commander';
import type { Lang, Message } from '../../text/message';
import type { Separator } from '../../requests/batch';
import { SIMULATOR_PORT } from '../../requests/simulator-port';
import { callMessages } from './messages';
import { commandMessages } from '../messages';
import { choice, conflict, needs, wholeNumber } from '../options';
import { UsageError } from '../usage-error';

const formats = ['text', 'json', 'csv', 'ndjson'] as const;

/** What `call` was asked. */
export interface CallFlags {
  readonly endpoint: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly environment: 'production' | 'staging' | 'simulator';
  readonly port: number;
  readonly baseUrl: string | null;
  readonly allowedHosts: readonly string[];
  readonly tokenEnv: string | null;
  readonly tokenStdin: boolean;
  readonly output: string | null;
  readonly document: string | null;
  readonly format: (typeof formats)[number] | null;
  readonly timeoutMs: number | null;
  readonly retry: boolean;
  readonly batch: string | null;
  readonly column: string | null;
  /** Null: what a spreadsheet of the language expects. */
  readonly separator: Separator | null;
  readonly rawColumn: boolean;
  readonly concurrency: number;
  readonly restart: boolean;
  readonly tenMinutes: number | null;
  readonly lang: Lang | null;
}

/** What commander hands over: keys of options that were not given are absent. */
interface Given {
  readonly environment?: CallFlags['environment'];
  readonly port?: number;
  readonly baseUrl?: string;
  readonly allowHost?: readonly string[];
  readonly tokenEnv?: string;
  readonly tokenStdin?: boolean;
  readonly context?: string;
  readonly recipient?: string;
  readonly object?: string;
  readonly userId?: string;
  readonly output?: string;
  readonly document?: string;
  readonly format?: CallFlags['format'];
  readonly timeout?: number;
  readonly retry?: boolean;
  readonly batch?: string;
  readonly column?: string;
  readonly separator?: Separator;
  readonly rawColumn?: boolean;
  readonly concurrency?: number;
  readonly restart?: boolean;
  readonly tenMinutes?: number;
  readonly lang?: Lang;
}

/** The command as it is registered. */
export function callSubcommand(lang: Lang, onCall: (options: CallFlags) => Promise<void>): Command {
  const say = (message: Message) => message[lang];
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  return new Command('call')
    .argument('<ENDPOINT>', say(callMessages.endpoint))
    .argument('[PARAM=VALUE...]', say(callMessages.parameters))
    .description(say(callMessages.about))
    .usage('[options] ENDPOINT [PARAM=VALUE...]')
    .option(
      '--environment <name>',
      say(callMessages.environment),
      choice('--environment', ['production', 'staging', 'simulator']),
    )
    .option('--port <n>', say(callMessages.port(SIMULATOR_PORT)), wholeNumber('--port', 1, 65_535))
    .option('--base-url <url>', say(callMessages.baseUrl))
    .option('--allow-host <host>', say(callMessages.allowHost), collect)
    .option('--token-env <name>', say(callMessages.tokenEnv))
    .option('--token-stdin', say(callMessages.tokenStdin))
    .option('--context <text>', say(callMessages.trace('context')))
    .option('--recipient <siret>', say(callMessages.trace('recipient')))
    .option('--object <text>', say(callMessages.trace('object')))
    .option('--user-id <text>', say(callMessages.trace('user_id')))
    .option('--output <file>', say(callMessages.output))
    .option('--document <file>', say(callMessages.document))
    .option('--format <format>', say(callMessages.format), choice('--format', formats))
    .option('--timeout <ms>', say(callMessages.timeout), wholeNumber('--timeout', 1))
    .option('--no-retry', say(callMessages.noRetry))
    .option('--batch <file>', say(callMessages.batch))
    .option('--column <name>', say(callMessages.column))
    .option(
      '--separator <name>',
      say(callMessages.separator),
      choice('--separator', ['comma', 'semicolon', 'tab'] satisfies Separator[]),
    )
    .option('--raw-column', say(callMessages.rawColumn))
    .option('--concurrency <n>', say(callMessages.concurrency), wholeNumber('--concurrency', 1, 10))
    .option('--restart', say(callMessages.restart))
    .option('--ten-minutes <n>', say(callMessages.tenMinutes), wholeNumber('--ten-minutes', 1, 10_000))
    .option('--lang <lang>', commandMessages.lang[lang], choice('--lang', ['fr', 'en']))
    .addHelpText('after', `\n${say(callMessages.after)}`)
    .action((endpoint: string, pairs: string[], given: Given) => onCall(checked(optionsOf(endpoint, pairs, given))));
}

function optionsOf(endpoint: string, pairs: readonly string[], given: Given): CallFlags {
  const trace = { context: given.context, recipient: given.recipient, object: given.object, user_id: given.userId };
  return {
    endpoint,
    parameters: { ...Object.fromEntries(pairs.map(pairOf)), ...present(trace) },
    environment: given.environment ?? 'staging',
    port: given.port ?? SIMULATOR_PORT,
    baseUrl: given.baseUrl ?? null,
    allowedHosts: given.allowHost ?? [],
    tokenEnv: given.tokenEnv ?? null,
    tokenStdin: given.tokenStdin ?? false,
    output: given.output ?? null,
    document: given.document ?? null,
    format: given.format ?? null,
    timeoutMs: given.timeout ?? null,
    retry: given.retry ?? true,
    batch: given.batch ?? null,
    column: given.column ?? null,
    separator: given.separator ?? null,
    rawColumn: given.rawColumn ?? false,
    concurrency: given.concurrency ?? 4,
    restart: given.restart ?? false,
    tenMinutes: given.tenMinutes ?? null,
    lang: given.lang ?? null,
  };
}

function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(callMessages.notAParameter(text));
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Throws UsageError for options that do not go together. */
function checked(options: CallFlags): CallFlags {
  const { batch, format } = options;
  const isBatch = batch !== null;
  conflict(options.tokenEnv !== null && options.tokenStdin, '--token-env', '--token-stdin');
  conflict(batch === '-' && options.tokenStdin, '--batch -', '--token-stdin');
  conflict(isBatch && options.document !== null, '--batch', '--document');
  conflict(isBatch && (format === 'text' || format === 'json'), '--batch', `--format ${format ?? ''}`);
  needs(isBatch, '--batch', '--output', options.output !== null);
  needs(options.column !== null, '--column', '--batch', isBatch);
  needs(options.separator !== null, '--separator', '--batch', isBatch);
  needs(options.rawColumn, '--raw-column', '--batch', isBatch);
  needs(options.restart, '--restart', '--batch', isBatch);
  needs(format === 'csv' || format === 'ndjson', `--format ${format ?? ''}`, '--batch', isBatch);
  needs(options.baseUrl !== null, '--base-url', '--allow-host', options.allowedHosts.length > 0);
  return options;
}
