import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Target } from '../../src/writing';
import { isSkipped, type Skipped } from '../wire/cache';
import { openCourt } from '../wire/judge';
import type { Variant } from '../wire/runner';
import { runnerOf } from '../wire/runners';
import { languages } from '../wire/samples';

/** The records of clients, by those of their templates that have another name. */
const records: Readonly<Record<string, string>> = {
  'php/curl': 'php-curl',
  'php/laravel': 'laravel-http',
  'php/streams': 'php-streams',
  'php/symfony': 'symfony-http-client',
  'php/wordpress': 'wordpress-get',
  'javascript/api-entreprise': 'api-entreprise-node',
  'ruby/api-entreprise': 'api-entreprise-gem',
};

/** The record of the client that a template is written for. */
export function recordOf({ language, client }: Target): string {
  return records[`${language.family}/${client}`] ?? client;
}

/** Clients that no registry here brings: their templates are read back, and not run. */
export const unobtainable: ReadonlySet<string> = new Set(['api-entreprise-node', 'api-entreprise-gem', 'unirest']);

/** What the harness of the wire calls the clients of one record, where it has them under another name. */
const harnessNames: Readonly<Record<string, string>> = { 'wordpress-get': 'wordpress' };

/** What stands in for a part of a library here: the server of these tests has no certificate. */
const standIns: Readonly<Record<string, (code: string) => string>> = {
  'http-client': (code) => code.replace('import HTTPSConnection', 'import HTTPConnection as HTTPSConnection'),
};

/** Languages whose libraries take minutes to be brought or built. */
const SLOW: ReadonlySet<string> = new Set(['java', 'go']);

/** What runs a file of such a language with what the language brings itself. */
const plain: Readonly<Record<string, readonly string[]>> = {
  java: ['java', '-XX:TieredStopAtLevel=1'],
  go: ['go', 'run'],
};

async function runPlain(
  { language, extension }: Target,
  code: string,
  env: Readonly<Record<string, string>>,
): Promise<Outcome | Skipped> {
  const [program = '', ...rest] = plain[language.id] ?? [];
  if (spawnSync(program, ['--version'], { stdio: 'ignore' }).error) return { skipped: `${program} is not installed` };
  const home = { HOME: os.homedir() };
  return runFile(`appel.${extension}`, [program, ...rest], code, { ...home, ...env });
}

let court: ReturnType<typeof openCourt> | null = null;

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs what was written for a target, as the wire runs its samples; says why where that cannot be done here. */
export async function run(
  target: Target,
  code: string,
  env: Readonly<Record<string, string>>,
): Promise<Outcome | Skipped> {
  const language = languages.find((each) => each === target.language.id);
  if (!language) return { skipped: `nothing runs ${target.language.name}` };
  const isWhole = process.env.WRITTEN === 'whole' || !SLOW.has(language);
  if (!isWhole && target.packages.length === 0) return runPlain(target, code, env);
  if (!isWhole) return { skipped: `what Maven and Go bring takes minutes: set WRITTEN=whole` };
  const runner = await runnerOf(language, { isWhole });
  if (isSkipped(runner)) return runner;
  const record = recordOf(target);
  const text = standIns[record]?.(code) ?? code;
  const extension = `.${target.extension}`;
  const client = harnessNames[record] ?? record;
  const variants = runner.variantsOf({ id: client, language, client, extension, text });
  const variant = variants.findLast((each): each is Variant => !isSkipped(each));
  const [why = { skipped: `${target.client} is not there` }] = variants.filter(isSkipped);
  if (!variant) return why;
  const { launch, remove } = variant.place(text);
  court ??= openCourt();
  const { authority } = court;
  const port = Number(new URL(env.API_ENTREPRISE_BASE_URL ?? '').port);
  const started = launch({ port, authority });
  try {
    // Loopback needs no proxy, which the samples of the wire are led by.
    const own = { no_proxy: '127.0.0.1', LD_PRELOAD: '', ...env };
    return await finished(started.command, started.args, { cwd: started.cwd, env: { ...started.env, ...own } });
  } finally {
    remove();
  }
}

/** A file with more code: behind it, or the last of its class. */
export function withCode(code: string, more: string, { language }: Target): string {
  if (language.id === 'java') return code.replace(/\}\n$/, `\n${more}}\n`);
  if (language.id !== 'go') return code + more;
  const asProgram = code.replace(/^package \w+$/m, 'package main');
  return (more.includes('errors.') ? asProgram.replace('import (\n', 'import (\n\t"errors"\n') : asProgram) + more;
}

/** Whether a shell and curl are here. */
export const hasCurl = (): boolean => spawnSync('bash', ['-c', 'curl --version'], { stdio: 'ignore' }).status === 0;

/** Runs a program's text, as a file of this name in a folder of its own that is removed afterwards. */
export async function runFile(
  name: string,
  [program = '', ...rest]: readonly string[],
  code: string,
  env: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'writing-'));
  const file = path.join(folder, name);
  fs.writeFileSync(file, code);
  try {
    const all = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', ...env };
    return await finished(program, [...rest, file], { cwd: folder, env: all });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function finished(
  program: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, timeout: 40_000 });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
