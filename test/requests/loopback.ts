import { once } from 'node:events';
import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import net from 'node:net';
import { createHmac, randomUUID } from 'node:crypto';
import { commandTransport } from '../../src/cli/call/transport';
import type { Transport } from '../../src/requests/transport';

/** A server on this machine that knows which of its connections are open. */
export class Loopback {
  readonly requests: { readonly url: string; readonly headers: http.IncomingHttpHeaders }[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly scheme: 'http' | 'https',
  ) {
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      socket.on('error', () => undefined);
    });
  }

  static http(answer: RequestListener): Promise<Loopback> {
    // Connections that are kept without a request under way end soon: those that stay open were forgotten.
    return Loopback.listen(http.createServer({ keepAliveTimeout: 20 }), 'http', answer);
  }

  static https(
    certificate: { readonly key: string; readonly cert: string },
    answer: RequestListener,
  ): Promise<Loopback> {
    return Loopback.listen(https.createServer(certificate), 'https', answer);
  }

  /** Whatever connects is handed to `connected` as it is. */
  static tcp(connected: (socket: Socket) => void): Promise<Loopback> {
    const server = net.createServer((socket) => {
      socket.resume();
      connected(socket);
    });
    return Loopback.started(server, 'http');
  }

  private static listen(server: http.Server | https.Server, scheme: 'http' | 'https', answer: RequestListener) {
    const started = Loopback.started(server, scheme);
    return started.then((loopback) => {
      server.on('request', (request: IncomingMessage, response: ServerResponse) => {
        loopback.requests.push({ url: request.url ?? '', headers: request.headers });
        answer(request, response);
      });
      return loopback;
    });
  }

  private static async started(server: Server, scheme: 'http' | 'https'): Promise<Loopback> {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Loopback(server, scheme);
  }

  get port(): number {
    const address: AddressInfo | string | null = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return address.port;
  }

  get origin(): string {
    return `${this.scheme}://127.0.0.1:${this.port}`;
  }

  get connections(): number {
    return this.sockets.size;
  }

  /** Settles when every connection is closed. */
  async drained(): Promise<void> {
    while (this.sockets.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** A port of this machine where nothing listens. */
export async function closedPort(): Promise<number> {
  const loopback = await Loopback.tcp(() => undefined);
  const { port } = loopback;
  await loopback.close();
  return port;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of the service's form, of nobody: no text that looks like one is in the sources. */
export function mintToken(): string {
  const id = randomUUID();
  const payload = { uid: id, jti: id, scopes: ['open_data'], sub: 'essai', iat: 1, version: '1.0', exp: 4_000_000_000 };
  const head = `${encode({ alg: 'HS256' })}.${encode(payload)}`;
  return `${head}.${createHmac('sha256', randomUUID()).update(head).digest('base64url')}`;
}

/** Both transports, each with what closes it: the suite runs on the two alike. */
export const transports: readonly { readonly name: string; readonly open: () => Opened }[] = [
  { name: 'fetch', open: () => ({ transport: (url, init) => fetch(url, init), close: () => Promise.resolve() }) },
  { name: 'undici', open: () => commandTransport({}) },
];

export interface Opened {
  readonly transport: Transport;
  readonly close: () => Promise<void>;
}
