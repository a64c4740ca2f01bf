import type { Lang } from '../../text/message';
import { accessOf, knownScopes, type Operation } from '../../catalogue';
import { dateOf, daysLeft, tokenFacts, readToken, type TokenFacts } from '../../token';
import type { CommandEnvironment } from '../environment';
import { UsageError } from '../usage-error';
import type { InspectOptions } from './command';
import { tokenMessages as say } from './messages';

/** Tells what a token is; gives the exit code. Throws UsageError for what is no token. */
export async function inspectToken(
  options: InspectOptions,
  environment: CommandEnvironment,
  lang: Lang,
): Promise<number> {
  const read = readToken(await textFor(options, environment));
  if (read.kind === 'refused') throw new UsageError(say.refused[read.reason]);
  const facts = read.kind === 'token' ? tokenFacts(read.token, knownScopes()) : null;
  const lastFour = read.token.slice(-4);
  const { out } = environment;
  const now = Date.now();
  if (options.format === 'json') out.json(facts ? json(facts, options, now) : { version: 1, kind: 'key', lastFour });
  else for (const line of facts ? text(facts, options, now, lang) : [say.key(lastFour)[lang]]) out.line(line);
  return 0;
}

/** A text that may be far longer than any token is no token. */
const MAX_INPUT = 1_000_000;

async function textFor({ env, stray }: InspectOptions, environment: CommandEnvironment): Promise<string> {
  if (stray) throw new UsageError(say.argument);
  if (env !== null) {
    if (!/^[A-Za-z_]\w{0,127}$/.test(env) || readToken(env).kind !== 'refused') throw new UsageError(say.noName);
    const value = environment.env[env] ?? '';
    if (value.trim() === '') throw new UsageError(say.unset(env));
    return value;
  }
  if (environment.inIsTerminal) throw new UsageError(say.terminal);
  const input = (await environment.input()).toString('utf8');
  if (input.length > MAX_INPUT) throw new UsageError(say.refused.none);
  return input;
}

function text(facts: TokenFacts, { endpoints }: InspectOptions, now: number, lang: Lang): string[] {
  const access = accessOf(facts);
  const left = daysLeft(facts, now);
  const { labels } = say;
  const lines: readonly (readonly [label: string, value: string])[] = [
    [labels.subject[lang], facts.subject.trim() || say.none[lang]],
    [labels.environment[lang], environmentOf(facts, lang)],
    ...(facts.service === 'particulier' ? ([[labels.service[lang], say.particulier[lang]]] as const) : []),
    ...(facts.issuedAt === null ? [] : ([[labels.issued[lang], dateOf(facts.issuedAt)[lang]]] as const)),
    [
      labels.expires[lang],
      (facts.expiresAt === null || left === null
        ? say.noDate
        : left < 0
          ? say.passed(facts.expiresAt)
          : say.left(facts.expiresAt, left))[lang],
    ],
    [labels.identifier[lang], facts.id],
    [labels.ends[lang], facts.lastFour],
    [labels.scopes[lang], facts.scopes.join(' ').trim() || say.none[lang]],
    [
      labels.endpoints[lang],
      (access ? say.opened(access.open.length, access.open.length + access.closed.length) : say.bySupplier)[lang],
    ],
  ];
  const width = Math.max(...lines.map(([label]) => label.length));
  return [
    ...lines.map(([label, value]) => `${label.padEnd(width)}  ${value}`),
    ...(endpoints && access ? ['', ...access.open.map((operation) => line(operation, lang))] : []),
  ];
}

function environmentOf({ environment, editor }: TokenFacts, lang: Lang): string {
  const name = environment === 'production' ? say.production[lang] : say.staging[lang];
  return editor ? `${name}, ${say.supplier[lang]}` : name;
}

function line({ path, title, deprecated }: Operation, lang: Lang): string {
  return `  ${path}  ${title}${deprecated ? ` (${say.deprecated[lang]})` : ''}`;
}

function json(facts: TokenFacts, { endpoints }: InspectOptions, now: number): unknown {
  const access = accessOf(facts);
  const paths = (operations: readonly Operation[]) => operations.map(({ path }) => path);
  return {
    version: 1,
    kind: 'token',
    id: facts.id,
    subject: facts.subject,
    environment: facts.environment,
    service: facts.service,
    editor: facts.editor,
    scopes: facts.scopes,
    issuedAt: iso(facts.issuedAt),
    expiresAt: iso(facts.expiresAt),
    daysLeft: daysLeft(facts, now),
    lastFour: facts.lastFour,
    endpoints: access && {
      open: access.open.length,
      closed: access.closed.length,
      ...(endpoints ? { openPaths: paths(access.open), closedPaths: paths(access.closed) } : {}),
    },
  };
}

function iso(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1_000).toISOString();
}
