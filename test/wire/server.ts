import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import tls from 'node:tls';
import type { Identity } from '../requests/certificates';

/** What the server does with a request: it tells it back; says nothing; sends headers and then nothing; sends a byte now and then. */
export const behaviours = ['echo', 'silence', 'stall', 'drip'] as const;

export type Behaviour = (typeof behaviours)[number];

/** How long it is between two bytes of a drip, in ms, and how many there are. */
export interface Drip {
  readonly everyMs: number;
  readonly count: number;
}

/** How the server does what it does. */
export interface Manner {
  readonly drip?: Drip;
  /** Of an answer that comes. */
  readonly status?: number;
  /** Of the first answers, one after the other, in the place of `status`. */
  readonly refusals?: readonly Refusal[];
  /** How long an answer that comes is held back, in ms. */
  readonly holdMs?: number;
}

/** An answer of the service that gives no data. Both pauses in seconds. */
export interface Refusal {
  readonly status: number;
  /** The header `Retry-After`. */
  readonly retryAfter?: number;
  /** What the first error of the body says of itself. */
  readonly retryIn?: number;
}

const DRIP: Drip = { everyMs: 100, count: 15 };

/** A request as it arrived. Times are those of `performance.now()`, in ms. */
export interface Arrival {
  /** The host asked for, without a port: of the TLS handshake when there was one, else of the header. */
  readonly host: string;
  readonly method: string;
  /** Path and query, as they stood in the request line. */
  readonly target: string;
  readonly headers: http.IncomingHttpHeaders;
  body: string;
  readonly at: number;
  /** When the client closed the connection; null while it is open. */
  closedAt: number | null;
  /** When the whole answer was there; null before. */
  answeredAt: number | null;
}

export interface WireServer {
  readonly port: number;
  readonly arrivals: readonly Arrival[];
  /** Names of hosts, asked for in a handshake that came to nothing: those that the certificate does not hold. */
  readonly strangers: readonly string[];
  /** Called whenever something arrives or a client closes its connection. */
  onChange: () => void;
  close(): Promise<void>;
}

/** A server on a free port of the loopback interface that speaks both HTTP and HTTPS. Rejects with what the system says where it cannot listen. */
export async function listen(behaviour: Behaviour, identity: Identity, manner: Manner = {}): Promise<WireServer> {
  const arrivals: Arrival[] = [];
  const strangers: string[] = [];
  const sockets = new Set<net.Socket>();
  const plain = http.createServer((request, response) => {
    const arrival: Arrival = {
      host: hostOf(request),
      method: request.method ?? '',
      target: request.url ?? '',
      headers: request.headers,
      body: '',
      at: performance.now(),
      closedAt: null,
      answeredAt: null,
    };
    arrivals.push(arrival);
    request.setEncoding('utf8').on('data', (chunk: string) => (arrival.body += chunk));
    request.socket.once('close', () => {
      arrival.closedAt = performance.now();
      server.onChange();
    });
    response.once('finish', () => {
      arrival.answeredAt = performance.now();
      server.onChange();
    });
    answer(behaviour, request, response, manner, manner.refusals?.[arrivals.length - 1]);
    server.onChange();
  });
  const secure = new tls.Server({ key: identity.key, cert: identity.cert, ALPNProtocols: ['http/1.1'] }, (socket) => {
    plain.emit('connection', socket);
  });
  secure.on('tlsClientError', (_error, socket) => {
    const name = socket.servername;
    if (typeof name === 'string' && name !== '') strangers.push(name);
  });
  // A client that was told of a proxy asks for a tunnel, in which it then speaks as it would without one.
  plain.on('connect', (_request, socket: net.Socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    secure.emit('connection', socket);
  });
  // The first byte of a handshake is 22; a request begins with a letter.
  const door = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === 22 ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  const port = await new Promise<number>((resolve, reject) => {
    door.once('error', reject);
    door.listen(0, '127.0.0.1', () => {
      resolve(portOf(door.address()));
    });
  });
  const server: WireServer = {
    port,
    arrivals,
    strangers,
    onChange: () => undefined,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        door.close(() => {
          resolve();
        });
      }),
  };
  return server;
}

function answer(
  behaviour: Behaviour,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { drip = DRIP, status = 200, holdMs = 0 }: Manner,
  refusal?: Refusal,
): void {
  const told = { method: request.method, target: request.url, headers: request.headers, data: {} };
  const body = JSON.stringify(refusal ? refused(refusal) : told);
  const headers = {
    'Content-Type': 'application/json',
    Connection: 'close',
    'Content-Length': Buffer.byteLength(body),
    ...(refusal?.retryAfter !== undefined && { 'Retry-After': refusal.retryAfter }),
  };
  switch (behaviour) {
    case 'echo':
      request.on('end', () => {
        setTimeout(() => response.writeHead(refusal?.status ?? status, headers).end(body), holdMs);
      });
      break;
    case 'silence':
      request.resume();
      break;
    case 'stall':
      request.resume();
      response.writeHead(200, headers).flushHeaders();
      break;
    case 'drip': {
      request.resume();
      const { everyMs, count } = drip;
      response.writeHead(200, { ...headers, 'Content-Length': count }).flushHeaders();
      let left = count;
      const timer = setInterval(() => {
        left -= 1;
        response.write(left === 0 ? '1' : ' ');
        if (left > 0) return;
        clearInterval(timer);
        response.end();
      }, everyMs);
      request.socket.once('close', () => {
        clearInterval(timer);
      });
    }
  }
}

/** The service's envelope of errors. */
function refused({ status, retryIn }: Refusal): object {
  const meta = { provider: 'INSEE', ...(retryIn !== undefined && { retry_in: retryIn }) };
  return { errors: [{ code: '01001', title: 'Erreur', detail: `Statut ${String(status)}`, meta }] };
}

function hostOf(request: http.IncomingMessage): string {
  const { socket } = request;
  const name = socket instanceof tls.TLSSocket ? socket.servername : null;
  return typeof name === 'string' && name !== '' ? name : (request.headers.host ?? '').replace(/:\d+$/, '');
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
