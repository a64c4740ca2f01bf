import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and gives its output.
 * @throws when it exits with anything but 0; the message holds what it printed.
 */
export async function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const child = spawn(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm is a .cmd file on Windows, which Node only starts through a shell.
    shell: process.platform === 'win32' && command === 'npm',
  });
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} failed (${String(code)}):\n${output}`);
  return output;
}
