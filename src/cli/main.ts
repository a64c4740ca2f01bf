import path from 'node:path';
import { version } from '../../package.json';
import type { CommandEnvironment } from './environment';
import { type Commands, runCommand } from './program';
import { Writer } from './writer';

/** `head` and pagers close the pipe when they have seen enough: no mistake, and nobody left to tell. */
process.stdout.on('error', () => process.exit());

async function input(): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

const environment: CommandEnvironment = {
  cwd: process.cwd(),
  env: process.env,
  version,
  docs: path.join(__dirname, '..', 'docs', 'rules'),
  grammars: path.join(__dirname, 'grammars'),
  out: new Writer((words) => process.stdout.write(words)),
  err: new Writer((words) => process.stderr.write(words)),
  outIsTerminal: process.stdout.isTTY,
  errIsTerminal: process.stderr.isTTY,
  inIsTerminal: process.stdin.isTTY,
  input,
  interrupted,
};

/** Each is a bundle of its own: starting one does not read the others. */
const commands: Commands = {
  lint: async (...asked) => (await import('./lint')).lint(...asked),
  call: async (...asked) => (await import('./call')).runCall(...asked),
  simulate: async (...asked) => (await import('./simulate')).simulate(...asked),
  catalogue: async (...asked) =>
    (await import('./catalogue')).askCatalogue(...asked, async (saveTo) =>
      (await import('./published')).download(saveTo),
    ),
  mcp: async (...asked) => (await import('./mcp')).serveTools(...asked),
  inspect: async (...asked) => (await import('./token')).inspectToken(...asked),
};

// Set rather than called: what was written to a pipe still has to leave.
void runCommand(process.argv.slice(2), commands, environment).then((code) => {
  process.exitCode = code;
});
