import { COMPRESSED } from '../syntax/grammars';
import type { MessagePort } from 'node:worker_threads';
import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';

/** The worker's own end. */
declare const self: MessagePort;

/** Of more formats than its types know. */
declare const DecompressionStream: new (format: string) => {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
};

/** Where a browser knows the format; one that does not leaves the language aside. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('brotli'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What runs in a worker of the extension host of a browser. */
async function main(): Promise<void> {
  const rpc = createMessageConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  const { EditorFiles, hostOver, serve } = await import('./analysis');
  const host = hostOver(rpc);
  serve(rpc, {
    grammarFiles: {
      runtime: () => host.packaged('grammars/web-tree-sitter.wasm'),
      grammar: async (name) => {
        const file = `grammars/tree-sitter-${name}.wasm`;
        return COMPRESSED.has(name) ? unpacked(await host.packaged(`${file}.br`)) : host.packaged(file);
      },
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
