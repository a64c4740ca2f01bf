import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Target } from '../../src/writing';

/** How code in a language is run with a client, on a machine that has both. */
interface Runtime {
  /** Commands to try, in order: the first whose probe succeeds runs the code. */
  readonly commands: readonly (readonly string[])[];
  /** Succeeds where the client is installed. */
  readonly probe: readonly string[];
  /** What has to come before the code for the client to be found. */
  readonly preamble?: string;
}

const autoload = (file: string) => `require '${file}';`;

const runtimes: Readonly<Record<string, Runtime>> = {
  'javascript/fetch': { commands: [[process.execPath]], probe: ['-e', ''] },
  'javascript/axios': { commands: [[process.execPath]], probe: ['-e', 'require("axios")'] },
  'python/requests': { commands: [['python3'], ['/usr/bin/python3']], probe: ['-c', 'import requests'] },
  'python/httpx': { commands: [['python3'], ['/usr/bin/python3']], probe: ['-c', 'import httpx'] },
  'php/guzzle': {
    commands: [['php']],
    probe: ['-r', autoload('GuzzleHttp/autoload.php')],
    preamble: autoload('GuzzleHttp/autoload.php'),
  },
  'php/symfony': {
    commands: [['php']],
    probe: ['-r', autoload('Symfony/Component/HttpClient/autoload.php')],
    preamble: autoload('Symfony/Component/HttpClient/autoload.php'),
  },
  'ruby/net-http': { commands: [['ruby']], probe: ['-e', ''] },
  'ruby/faraday': { commands: [['ruby']], probe: ['-e', 'require "faraday"'] },
  'shell/curl': { commands: [['bash']], probe: ['-c', 'curl --version'] },
};

/** The command that runs code of this target here; null where the machine has not what it takes. */
export function commandFor({ language, client }: Target): readonly string[] | null {
  const runtime = runtimes[`${language}/${client}`];
  const works = ([command = '', ...rest]: readonly string[]) =>
    spawnSync(command, [...rest, ...(runtime?.probe ?? [])], { stdio: 'ignore' }).status === 0;
  return runtime?.commands.find(works) ?? null;
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs what was written for a target. */
export function run(
  target: Target,
  command: readonly string[],
  code: string,
  env: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const { preamble } = runtimes[`${target.language}/${target.client}`] ?? {};
  const text = preamble === undefined ? code : code.replace(/^<\?php\n/, `<?php\n${preamble}\n`);
  return runFile(`call.${target.extension}`, command, text, env);
}

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
    return await new Promise((resolve, reject) => {
      const child = spawn(program, [...rest, file], {
        cwd: folder,
        env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
        timeout: 20_000,
      });
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, stdout, stderr }));
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
