import type { MessagePort } from 'node:worker_threads';
import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';

/** The worker's own end. */
declare const self: MessagePort;

/** What runs in a worker of the extension host of a browser. */
async function main(): Promise<void> {
  const rpc = createMessageConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  const { EditorFiles, hostOver, serve } = await import('./analysis');
  const host = hostOver(rpc);
  serve(rpc, {
    grammarFiles: {
      runtime: () => host.packaged('grammars/web-tree-sitter.wasm'),
      grammar: (name) => host.packaged(`grammars/tree-sitter-${name}.wasm`),
    },
    filesOf: (folder) => new EditorFiles(folder, host),
    fatal: (error) => {
      // Nothing after can be believed: the extension host hears of it, and starts another.
      setTimeout(() => {
        throw error;
      });
    },
  });
}

void main();
