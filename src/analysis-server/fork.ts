import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { forkProcess } from '../processes/fork';
import type { EditorHost, Start } from './connection';
import { Exchange } from './exchange';

/**
 * Only what runs very often of a grammar is optimised: that is a third of the time of a parse, while optimising all of it
 * takes memory, and time from other work. To be given at the start: later it is ignored.
 */
const FLAGS = ['--wasm-tiering-budget=20000000'];

/** Starts the analysis process from its bundle. What the process prints goes to `log`. */
export function forkAnalysis(bundle: string, host: EditorHost, log: (text: string) => void): Start {
  return (events) => {
    const child = forkProcess({ bundle, execArgv: FLAGS, isRead: true });
    const exchange = new Exchange(
      createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)),
      events,
      host,
    );
    let isOver = false;
    const end = (reason: string): void => {
      if (!isOver) void exchange.ended(reason);
      isOver = true;
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: unknown) => log(String(chunk).trimEnd()));
    }
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(signal ?? `exit code ${String(code)}`));
    return {
      pid: child.pid ?? null,
      tell: (told) => exchange.tell(told),
      ask: (method, params, asking) => exchange.ask(method, params, asking),
      end: () => {
        isOver = true;
        exchange.close();
        child.kill();
      },
    };
  };
}
