import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';

/** To a port of this machine, or a refusal with this status and these lines of header. */
export type Answer = { readonly port: number } | { readonly status: number; readonly header?: string };

/** What a client asked a proxy for. */
export interface Asked {
  /** With its port. */
  readonly host: string;
  /** As they came. */
  readonly credentials: string | undefined;
}

/** A proxy on this machine that only knows CONNECT, and leads nowhere but to ports of this machine. */
export class ConnectProxy {
  readonly asked: Asked[] = [];

  private constructor(
    private readonly server: http.Server,
    /** `127.0.0.1:PORT`. */
    readonly address: string,
  ) {}

  /** Starts one that answers as `answer` says at each request. */
  static async start(answer: (asked: Asked) => Answer): Promise<ConnectProxy> {
    const server = http.createServer((_, response) => response.writeHead(501).end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    const proxy = new ConnectProxy(server, `127.0.0.1:${address.port}`);
    server.on('connect', (request, socket) => {
      const asked = { host: request.url ?? '', credentials: request.headers['proxy-authorization'] };
      proxy.asked.push(asked);
      const answered = answer(asked);
      if ('status' in answered) {
        const header = answered.header === undefined ? '' : `${answered.header}\r\n`;
        socket.end(`HTTP/1.1 ${answered.status} No\r\n${header}\r\n`);
        return;
      }
      const onward = net.connect(answered.port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connected\r\n\r\n');
        socket.pipe(onward).pipe(socket);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    return proxy;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
