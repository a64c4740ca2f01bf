import { type ChildProcess, fork } from 'node:child_process';

export type { ChildProcess };

export interface ProcessOptions {
  /** Of the process's bundle, or in tests of its module. */
  readonly bundle: string;
  readonly args?: readonly string[];
  /** For Node.js itself. */
  readonly execArgv?: readonly string[] | undefined;
  /** Whether what it prints is read; it is thrown away otherwise. */
  readonly isRead?: boolean;
}

/** Starts a program of ours in a process of its own, in an editor too, and without what its user gives to Node.js. */
export function forkProcess({ bundle, args = [], execArgv = [], isRead = false }: ProcessOptions): ChildProcess {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const output = isRead ? 'pipe' : 'ignore';
  return fork(bundle, args, {
    execArgv: [...execArgv],
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', output, output, 'ipc'],
  });
}
