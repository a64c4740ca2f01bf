import { forkProcess } from '../processes/fork';
import type { LogEntry } from './log';
import { SimulatorError } from './messages';
import { SimulatorEvent, type WrittenOptions } from './process';

export interface ForkedSimulator {
  readonly url: string;
  readonly pid: number | null;
  /** Resolves when the process has ended, of itself, by `close` or by a defect. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

export interface ForkOptions {
  /** Of the processes's bundle, or in tests of its module. */
  readonly bundle: string;
  readonly execArgv?: readonly string[];
  readonly onEntry?: (entry: LogEntry) => void;
}

/**
 * Starts the simulator in a process of its own, which ends with this one.
 * @throws SimulatorError as `startSimulator` does, and when the process ends before it is ready
 */
export function forkSimulator(
  options: WrittenOptions,
  { bundle, execArgv, onEntry }: ForkOptions,
): Promise<ForkedSimulator> {
  const child = forkProcess({ bundle, args: [JSON.stringify(options)], execArgv });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = (): Promise<void> => {
    if (child.connected) child.disconnect();
    return ended;
  };
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      const told = SimulatorEvent.safeParse(message).data;
      if (told?.kind === 'ready') resolve({ url: told.url, pid: child.pid ?? null, ended, close });
      else if (told?.kind === 'failed') reject(new SimulatorError(told.sentence));
      else if (told?.kind === 'entry') onEntry?.(told.entry);
    });
    const fail = (why: string): void => reject(new SimulatorError({ fr: why, en: why }));
    child.once('error', (error) => fail(error.message));
    void ended.then(() => fail('The simulator ended before it was ready.'));
  });
}
