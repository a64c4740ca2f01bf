import { once } from 'node:events';
import * as http from 'node:http';

/** What the server saw of one request. */
export interface Seen {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string | null;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, a text as plain text. Null: never answered. */
  readonly body: unknown;
}

export interface Loopback {
  readonly origin: string;
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

/** A server on loopback that answers as it is told, and remembers what it was asked. */
export async function loopback(answer: (path: string, origin: string) => Answer): Promise<Loopback> {
  const seen: Seen[] = [];
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://loopback');
    seen.push({
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      authorization: request.headers.authorization ?? null,
    });
    const { status, headers = {}, body } = answer(url.pathname, origin);
    if (body === null) return;
    const isText = typeof body === 'string';
    response.writeHead(status, { 'Content-Type': isText ? 'text/plain' : 'application/json', ...headers });
    response.end(isText ? body : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`;
  return {
    origin,
    seen,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
