import { spawn } from 'node:child_process';

/** A registry that does not answer in this time, in ms, is left alone. */
const PATIENCE_MS = 300_000;

/** Runs a client of a registry. Rejects with a sentence when it is missing, fails or takes too long. */
export function bring(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE_MS,
      shell: process.platform === 'win32',
    });
    let written = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (written += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
    child.once('error', () => {
      reject(new Error(`${command} is not installed`));
    });
    child.once('close', (status, signal) => {
      if (status === 0) resolve(written);
      else if (signal) reject(new Error(`${command} took longer than ${String(PATIENCE_MS / 60_000)} minutes`));
      else reject(new Error(`${command} failed: ${lastLine(complaint || written)}`));
    });
  });
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
