/** How an answer gets to the client, or does not. */
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { SimulatedAnswer } from './answers';
import type { Scenario } from './scenarios';

const DROPS = 20;
const PIECE = Buffer.alloc(65_536, 0x61);

/**
 * Sends an answer in the way that the scenario wants. Resolves when there is no more to do: the answer is out, the
 * connection is gone, or nothing is to be sent and the client has given up. Never rejects.
 */
export async function deliver(
  response: ServerResponse,
  answer: SimulatedAnswer,
  scenario: Scenario | null,
): Promise<void> {
  const closed = new Promise<void>((resolve) => response.once('close', resolve));
  if (scenario === null) {
    whole(response, answer);
    return closed;
  }
  switch (scenario.name) {
    case 'slow-headers':
      later(response, scenario.amount, () => whole(response, answer));
      break;
    case 'slow-body':
      inDrops(response, answer, scenario.amount);
      break;
    case 'no-answer':
    case 'banned':
      break;
    case 'reset':
      response.socket?.resetAndDestroy();
      break;
    case 'cut':
      head(response, answer, { 'Content-Length': String(Buffer.from(answer.body).length) });
      response.write(halfOf(answer), () => response.socket?.resetAndDestroy());
      break;
    case 'truncated-json':
      whole(response, { ...answer, body: halfOf(answer) });
      break;
    case 'invalid-json':
      whole(response, { ...answer, body: `${textOf(answer)}<!-- fin -->` });
      break;
    case 'wrong-content-type':
      whole(response, { ...answer, headers: { ...answer.headers, 'Content-Type': 'text/html; charset=utf-8' } });
      break;
    case 'captive-portal':
      whole(response, {
        ...answer,
        status: 200,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
        body: PORTAL,
      });
      break;
    case 'redirect':
      whole(response, {
        ...answer,
        status: 302,
        headers: { ...answer.headers, Location: 'https://ailleurs.example/connexion' },
        body: '',
      });
      break;
    case 'huge-body':
      head(response, answer);
      await stream(response, hugeJson(scenario.amount));
      break;
    case 'gzip-bomb':
      head(response, answer, { 'Content-Encoding': 'gzip' });
      await stream(response, hugeJson(scenario.amount), true);
      break;
    case 'huge-header':
      whole(response, { ...answer, headers: { ...answer.headers, 'X-Remplissage': 'a'.repeat(scenario.amount) } });
      break;
    case 'clock-skew':
      response.setHeader('Date', new Date(Date.now() + scenario.amount * 1_000).toUTCString());
      whole(response, answer);
      break;
    case 'too-many-requests':
    case 'burst':
    case 'error':
    case 'not-found':
    case 'legal':
    case 'provider-timeout':
    case 'maintenance':
    case 'conflict':
    case 'expired-link':
    case 'document':
    case 'field-added':
    case 'field-removed':
      whole(response, answer);
  }
  return closed;
}

const PORTAL =
  '<!doctype html><html lang="fr"><head><title>Connexion au réseau</title></head><body><p>Identifiez-vous pour accéder à Internet.</p></body></html>';

function head(
  response: ServerResponse,
  { status, headers }: SimulatedAnswer,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...headers, ...more });
}

/** Encoded once, for its length and to be sent. */
function whole(response: ServerResponse, answer: SimulatedAnswer): void {
  const body = Buffer.from(answer.body);
  head(response, answer, { 'Content-Length': String(body.length) });
  response.end(body);
}

/** Does something after a while, unless the connection is gone by then. */
function later(response: ServerResponse, ms: number, what: () => void): void {
  const timer = setTimeout(what, ms);
  response.once('close', () => clearTimeout(timer));
}

/** The headers at once, then the body in equal pieces until the time is over. */
function inDrops(response: ServerResponse, answer: SimulatedAnswer, ms: number): void {
  const body = Buffer.from(answer.body);
  head(response, answer, { 'Content-Length': String(body.length) });
  response.flushHeaders();
  const size = Math.max(1, Math.ceil(body.length / DROPS));
  let at = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(at, at + size));
    at += size;
    if (at < body.length) return;
    clearInterval(timer);
    response.end();
  }, ms / DROPS);
  response.once('close', () => clearInterval(timer));
}

/** A JSON text of about so many bytes, made as it is sent. */
function* hugeJson(bytes: number): Generator<Buffer> {
  yield Buffer.from('{"data":{"remplissage":"');
  for (let left = bytes; left > 0; left -= PIECE.length) yield PIECE.subarray(0, Math.min(left, PIECE.length));
  yield Buffer.from('"},"links":{},"meta":{}}');
}

/** A client that has seen enough ends it. */
async function stream(response: ServerResponse, pieces: Iterable<Buffer>, zipped = false): Promise<void> {
  const source = Readable.from(pieces);
  try {
    await (zipped ? pipeline(source, createGzip(), response) : pipeline(source, response));
  } catch {
    response.destroy();
  }
}

function textOf({ body }: SimulatedAnswer): string {
  return typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
}

function halfOf({ body }: SimulatedAnswer): Buffer {
  const bytes = Buffer.from(body);
  return bytes.subarray(0, Math.ceil(bytes.length / 2));
}
