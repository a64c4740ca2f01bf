import { spawn } from 'node:child_process';
import type { Identity } from '../requests/certificates';
import { listen, type Arrival, type Behaviour, type Manner } from './server';

/** How a program is started. `env` is all that it sees of the environment. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

export interface Observation {
  readonly arrivals: readonly Arrival[];
  /** Hosts that are not the service's and that the program asked for. */
  readonly strangers: readonly string[];
  /**
   * `over`: the program came to its end; `gave up`: it, or its client, closed the first request's connection before there
   * was an answer; `waits`: it was still waiting when the time was over; `silent`: it sent nothing and did not end either.
   */
  readonly end: 'over' | 'gave up' | 'waits' | 'silent';
  /** From the arrival of the first request to the end, in ms; 0 where nothing arrived. */
  readonly waitedMs: number;
  /** From the start of the program to the end, in ms. */
  readonly ranMs: number;
  /** What the program wrote to its standard error. */
  readonly said: string;
  /** Its exit status; null where it was stopped. */
  readonly status: number | null;
}

/** A program that has sent nothing by then, in ms, is ended: a loaded machine takes seconds to start one. */
const START_MS = 30_000;
const SAID = 20_000;

/**
 * Runs a program against a server that behaves in a certain way.
 *
 * @param launch says how, once the port is known
 * @param patienceMs how long after its first request the program is waited for
 * @param manner how it does so
 */
export async function observe(
  launch: (port: number) => Launch,
  behaviour: Behaviour,
  identity: Identity,
  patienceMs: number,
  manner?: Manner,
): Promise<Observation> {
  const server = await listen(behaviour, identity, manner);
  const { command, args, env, cwd } = launch(server.port);
  const startedAt = performance.now();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said = (said + chunk).slice(0, SAID)));
  try {
    const closed = new Promise<number | null>((resolve) => {
      child.once('error', (error) => {
        said += error.message;
        resolve(null);
      });
      child.once('close', resolve);
    });
    const settled = await new Promise<{ end: Observation['end']; at: number; status: number | null }>((resolve) => {
      let timer = setTimeout(() => {
        resolve({ end: 'silent', at: 0, status: null });
      }, START_MS);
      let isWaiting = false;
      const done = (end: Observation['end'], at: number, status: number | null): void => {
        clearTimeout(timer);
        resolve({ end, at, status });
      };
      server.onChange = () => {
        const [first] = server.arrivals;
        if (!first) return;
        if (!isWaiting) {
          isWaiting = true;
          clearTimeout(timer);
          timer = setTimeout(() => {
            done('waits', performance.now(), null);
          }, patienceMs);
        }
        if (behaviour === 'echo') return;
        if (first.answeredAt !== null) done('over', first.answeredAt, null);
        else if (first.closedAt !== null) done('gave up', first.closedAt, null);
      };
      void closed.then((status) => {
        const isOver = behaviour === 'echo' || server.arrivals.length === 0;
        done(isOver ? 'over' : 'gave up', performance.now(), status);
      });
    });
    const [first] = server.arrivals;
    return {
      arrivals: [...server.arrivals],
      strangers: [...server.strangers],
      end: settled.end,
      waitedMs: first ? Math.max(0, settled.at - first.at) : 0,
      ranMs: (settled.at === 0 ? performance.now() : settled.at) - startedAt,
      said: said.trim(),
      status: settled.status,
    };
  } finally {
    child.kill('SIGKILL');
    await server.close();
  }
}
