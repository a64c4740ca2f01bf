import type { MessagePort } from 'node:worker_threads';
import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import type { EditorHost, Start } from './connection';
import { Exchange } from './exchange';

/** What of a worker of a browser is used here; the types of browsers are not those of Node.js. */
interface AnalysisWorker extends MessagePort {
  onerror: (event: { readonly message?: string }) => void;
  terminate(): void;
}

declare const Worker: new (address: string) => AnalysisWorker;

/** Starts the analysis in a worker. `main` and `modules` are bundles as texts, the latter by the names that the former asks for them. */
export function startWorker(
  main: string,
  modules: Readonly<Record<string, string>>,
  host: EditorHost,
  log: (text: string) => void,
): Start {
  const source = new Blob([oneScript(main, modules)], { type: 'text/javascript' });
  return (events) => {
    const address = URL.createObjectURL(source);
    const worker = new Worker(address);
    const rpc = createMessageConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
    const exchange = new Exchange(rpc, events, host);
    let isOver = false;
    const end = (): void => {
      isOver = true;
      worker.terminate();
      URL.revokeObjectURL(address);
    };
    worker.onerror = ({ message = '' }) => {
      log(message);
      if (!isOver) void exchange.ended(message);
      end();
    };
    return {
      pid: null,
      tell: (told) => exchange.tell(told),
      ask: (method, params, asking) => exchange.ask(method, params, asking),
      end: () => {
        exchange.close();
        end();
      },
    };
  };
}

/** Bundles that ask for each other by `require`, in one script. */
export function oneScript(main: string, modules: Readonly<Record<string, string>>): string {
  const definitions = Object.entries({ ...modules, main }).map(
    ([name, text]) => `${JSON.stringify(name)}(module, exports, require) {\n${text}\n}`,
  );
  return `const definitions = {${definitions.join(',\n')}};
const loaded = {};
function require(name) {
  if (!(name in definitions)) throw new Error(name + ' is not here');
  const module = (loaded[name] ??= { exports: {}, isNew: true });
  if (module.isNew) {
    module.isNew = false;
    definitions[name](module, module.exports, require);
  }
  return module.exports;
}
require('main');
`;
}
