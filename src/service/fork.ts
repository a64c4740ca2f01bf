import { fork } from 'node:child_process';
import type { Start } from './runner';

/**
 * Starts the analysis process from its bundle. `--liftoff-only` has to be given at the start: it halves the memory that
 * grammars take, and later it is ignored. What the process prints goes to `log`.
 */
export function forkAnalysis(bundle: string, log: (text: string) => void): Start {
  return ({ received, ended }) => {
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const child = fork(bundle, [], {
      execArgv: ['--liftoff-only'],
      env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let isOver = false;
    const end = (reason: string): void => {
      if (!isOver) ended(reason);
      isOver = true;
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: unknown) => log(String(chunk).trimEnd()));
    }
    child.on('message', received);
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(signal ?? `exit code ${String(code)}`));
    return {
      pid: child.pid ?? null,
      send: (request) => {
        if (child.connected) child.send(request);
      },
      end: () => {
        isOver = true;
        child.kill();
      },
    };
  };
}
