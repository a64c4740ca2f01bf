import type { CancellationToken, MessageConnection } from 'vscode-jsonrpc';
import type { EditorHost } from './connection';
import { hostResponses, type Method, methods, parseParams, parseTold } from './protocol';
import { type Asker, AnalysisServer, type ServiceOptions } from './server';

/** The analysis's end, over JSON-RPC. `rpc`: not listening yet. */
export function serve(rpc: MessageConnection, options: Omit<ServiceOptions, 'send'>): void {
  const service = new AnalysisServer({
    ...options,
    send: ({ type, ...params }) => void rpc.sendNotification(type, params),
  });
  rpc.onNotification((method, params) => {
    const told = parseTold(method, params);
    if (told) service.receive(told);
  });
  const answer = (method: Method, value: unknown, token: CancellationToken): Promise<unknown> => {
    const params = parseParams(method, value);
    if (params === null) throw new Error(`The parameters of ${method} are not understood.`);
    return service.ask(method, params, askerOf(rpc, value, token));
  };
  for (const method of methods) {
    rpc.onRequest(method, (value: unknown, token: CancellationToken) => answer(method, value, token));
  }
  rpc.listen();
}

function askerOf(rpc: MessageConnection, params: unknown, token: CancellationToken): Asker {
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort());
  const progress = typeof params === 'object' && params !== null && 'progress' in params ? params.progress : null;
  return {
    signal: controller.signal,
    progress: (value) => {
      if (typeof progress === 'number') void rpc.sendNotification('$/progress', { token: progress, value });
    },
  };
}

/** What the editor answers to the analysis. */
export function hostOver(rpc: MessageConnection): EditorHost {
  return {
    entries: async (folder) => hostResponses.entries.parse(await rpc.sendRequest('entries', { folder })),
    read: async (uri) => hostResponses.read.parse(await rpc.sendRequest('read', { uri })),
    kindOf: async (uri) => hostResponses.kindOf.parse(await rpc.sendRequest('kindOf', { uri })),
    packaged: async (path) => hostResponses.packaged.parse(await rpc.sendRequest('packaged', { path })),
  };
}
