import { randomUUID } from 'node:crypto';
import { redactor } from '../token';
import { classify, detailOf, type FailureKind } from './failure';
import { explainFailure } from './failure-messages';
import { DEEPEST, isDeeperThan } from './json-text';
import { type Answer, type Body, type Failure, type Outcome, shownHeaders } from './outcome';
import type { Deadlines } from './prepare';
import { FileSink, memorySink, type Sink, type BodyText } from './sink';
import type { Transport, TransportResponse } from './transport';

const MB = 1024 * 1024;
export const MEMORY_LIMIT = 20 * MB;
export const FILE_LIMIT = 200 * MB;
/** The page of a portal is smaller, and is looked for in documents too. */
const PAGE_LIMIT = 64 * 1024;

/** One GET, and all that bounds it. */
export interface Order {
  readonly transport: Transport;
  readonly url: string;
  /** Without the token. */
  readonly headers: Readonly<Record<string, string>>;
  /** Goes to the `Authorization` header and nowhere else. */
  readonly token: string | null;
  /** Removes secrets from texts; made anew from the token for each exchange when it is left out. */
  readonly redact?: ((text: string) => string) | undefined;
  readonly deadlines: Deadlines;
  readonly signal?: AbortSignal | undefined;
  /** Whether a good answer is JSON, or any document. */
  readonly expects: 'json' | 'document';
  /** Where a good answer is streamed to. */
  readonly saveTo?: string | undefined;
  /** Told where a redirection leads, which is never followed here. */
  readonly onRedirect?: (location: string) => void;
  /** In bytes, decompressed: 20 MB in memory, 200 MB to a file by default. */
  readonly limitBytes?: number | undefined;
}

/** Why an exchange was ended from this side. */
type Ended = 'cancelled' | 'headers-timeout' | 'body-timeout';

class Stop extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly detail = '',
  ) {
    super(kind);
  }
}

/** Given once, so that ending an exchange does not cost an error with its stack each time. */
const OVER = new Error('over');

/** Sends the request and reads the answer. Never throws; nothing of it is left open when it is done. */
export async function exchange(order: Order): Promise<Outcome> {
  const one = new Exchange(order);
  try {
    return await one.run();
  } catch (error) {
    return one.failed(error);
  } finally {
    one.close();
  }
}

class Exchange {
  private readonly requestId = randomUUID();
  private readonly startedAt = Date.now();
  private readonly begun = performance.now();
  private readonly controller = new AbortController();
  private readonly limitBytes: number;
  private readonly redact: (text: string) => string;
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly onAbort = () => {
    this.end('cancelled');
  };
  private ended: Ended | null = null;
  private headersMs: number | null = null;
  private status: number | null = null;

  constructor(private readonly order: Order) {
    this.redact = order.redact ?? redactor(order.token === null ? [] : [order.token]);
    this.limitBytes = order.limitBytes ?? (order.saveTo === undefined ? MEMORY_LIMIT : FILE_LIMIT);
  }

  async run(): Promise<Answer> {
    const { signal, token, url, deadlines } = this.order;
    if (signal?.aborted === true) throw new Stop('cancelled');
    if (token !== null && !/^[\x21-\x7e]+$/.test(token)) throw new Stop('token');
    // A transport that verifies nothing would hand the token to anyone.
    if (url.startsWith('https:') && process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') throw new Stop('tls-off');
    signal?.addEventListener('abort', this.onAbort, { once: true });
    this.endAfter(deadlines.headersMs, 'headers-timeout');
    this.endAfter(deadlines.totalMs, 'body-timeout');
    const response = await this.begin();
    this.headersMs = performance.now() - this.begun;
    this.status = response.status;
    const isRedirect = response.type === 'opaqueredirect' || (response.status >= 301 && response.status <= 308);
    if (isRedirect && response.status !== 304) {
      const location = response.headers.get('location') ?? '';
      this.order.onRedirect?.(location);
      throw new Stop('redirect', location);
    }
    if (response.status === 407) throw new Stop('proxy-credentials');
    if (response.status === 511) throw new Stop('captive-portal');
    return this.read(response);
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.order.signal?.removeEventListener('abort', this.onAbort);
    // Frees the connection when the answer was not read to its end; after that it changes nothing.
    this.controller.abort(OVER);
  }

  failed(error: unknown): Failure {
    const kind = this.ended ?? (error instanceof Stop ? error.kind : classify(error, this.headersMs !== null));
    const { host } = new URL(this.order.url);
    const totalMs = performance.now() - this.begun;
    const facts = { host, afterMs: totalMs, limitBytes: this.limitBytes };
    const detail = error instanceof Stop ? error.detail : this.ended === null ? detailOf(error) : '';
    return {
      kind: 'failure',
      failure: kind,
      ...explainFailure(kind, facts),
      detail: this.redact(detail),
      status: this.status,
      ...this.common(totalMs),
    };
  }

  /** Settles when the transport does or when the exchange is ended, whichever comes first. */
  private begin(): Promise<TransportResponse> {
    const { transport, url, headers, token } = this.order;
    const sent = {
      ...headers,
      'x-request-id': this.requestId,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    const { signal } = this.controller;
    const answered = transport(url, { method: 'GET', headers: sent, redirect: 'manual', signal });
    // One that comes after the end is let go.
    answered.then(
      (late) => {
        if (signal.aborted) cancel(late);
      },
      () => undefined,
    );
    return this.orEnd(answered);
  }

  private async read(response: TransportResponse): Promise<Answer> {
    const { status } = response;
    const isGood = status >= 200 && status < 300;
    const type = contentTypeOf(response);
    if (isGood) this.checkType(type);
    const announced = Number(response.headers.get('content-length') ?? 0);
    if (announced > this.limitBytes) throw new Stop('too-large');
    const { saveTo } = this.order;
    const memoryLimit = Math.min(this.limitBytes, MEMORY_LIMIT);
    const toFile = isGood && saveTo !== undefined;
    const alsoKept = this.order.expects === 'json' ? memoryLimit : PAGE_LIMIT;
    const sink = toFile ? new FileSink(saveTo, this.limitBytes, alsoKept) : memorySink(memoryLimit);
    try {
      const bytes = await this.drain(response, sink);
      const body = this.bodyOf(sink.text(), type, isGood, toFile ? saveTo : null);
      if (toFile) await sink.keep().catch(asFileTrouble);
      const clockAheadMs = clockAhead(response.headers.get('date'));
      const headers = this.shown(response);
      const totalMs = performance.now() - this.begun;
      return { kind: 'answer', status, headers, body, bytes, clockAheadMs, ...this.common(totalMs) };
    } catch (error) {
      await sink.drop();
      throw error;
    }
  }

  private checkType(type: string): void {
    if (/\bhtml\b/.test(type)) throw new Stop('captive-portal', type);
    if (this.order.expects === 'json' && type !== '' && !isJson(type)) throw new Stop('content-type', type);
  }

  /** Reads to the end; gives the number of bytes. */
  private async drain({ body }: TransportResponse, sink: Sink): Promise<number> {
    if (body === null) return 0;
    const reader = body.getReader();
    let bytes = 0;
    try {
      for (;;) {
        const { done, value } = await this.orEnd(reader.read());
        if (done) return bytes;
        if (value === undefined) continue;
        bytes += value.byteLength;
        if (!(await sink.write(value).catch(asFileTrouble))) throw new Stop('too-large');
      }
    } catch (error) {
      void reader.cancel().catch(() => undefined);
      throw error;
    }
  }

  private bodyOf(read: BodyText | null, type: string, isGood: boolean, file: string | null): Body {
    const json = this.order.expects === 'json' || isJson(type);
    const text = read?.text ?? null;
    if (text !== null && isPage(text)) {
      if (isGood) throw new Stop('captive-portal');
      return { kind: 'page' };
    }
    if (json && isGood && read?.isWhole === false) throw new Stop('charset');
    if (file !== null) {
      const value = json && text !== null ? this.parsed(text, isGood) : undefined;
      const isRead = value !== undefined && text !== null && !isDeeperThan(text, DEEPEST);
      return { kind: 'file', path: file, contentType: type, ...(isRead ? { json: value } : {}) };
    }
    if (text === null) return { kind: 'empty' };
    if (/\bhtml\b/.test(type)) return { kind: 'page' };
    if (text === '' && !(isGood && json)) return { kind: 'empty' };
    if (!json) return { kind: 'text', text: this.redact(text) };
    const value = this.parsed(text, isGood);
    if (value === undefined) return { kind: 'text', text: this.redact(text) };
    return isDeeperThan(text, DEEPEST) ? { kind: 'deep', text } : { kind: 'json', value, text };
  }

  /** Undefined when an error's body is no JSON: its status tells enough. */
  private parsed(text: string, isGood: boolean): unknown {
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch (error) {
      if (!isGood) return undefined;
      if (text.trim() === '') throw new Stop('empty');
      const cut = /end of JSON|Unterminated|after array element|after property value/.test(String(error));
      throw new Stop(cut ? 'truncated' : 'invalid-json');
    }
  }

  private shown({ headers }: TransportResponse): Record<string, string> {
    const found = shownHeaders.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, this.redact(value.slice(0, 500))] as const];
    });
    return Object.fromEntries(found);
  }

  private common(totalMs: number) {
    return { requestId: this.requestId, startedAt: this.startedAt, headersMs: this.headersMs, totalMs };
  }

  private endAfter(ms: number, why: 'headers-timeout' | 'body-timeout'): void {
    const timer = setTimeout(() => {
      if (why === 'headers-timeout' && this.headersMs !== null) return;
      this.end(this.headersMs === null ? 'headers-timeout' : why);
    }, ms);
    this.timers.push(timer);
  }

  private end(why: Ended): void {
    this.ended ??= why;
    this.controller.abort(OVER);
  }

  private orEnd<T>(promise: Promise<T>): Promise<T> {
    const { signal } = this.controller;
    return new Promise((resolve, reject) => {
      const stop = () => {
        reject(new Stop(this.ended ?? 'cancelled'));
      };
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
      promise.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', stop);
      });
    });
  }
}

function cancel({ body }: TransportResponse): void {
  void body?.cancel().catch(() => undefined);
}

function asFileTrouble(error: unknown): never {
  throw new Stop('file', detailOf(error));
}

function contentTypeOf({ headers }: TransportResponse): string {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function isJson(type: string): boolean {
  return /[/+]json$/.test(type);
}

function isPage(text: string): boolean {
  return /^\s*<(!doctype html|html|head|body)\b/i.test(text.slice(0, 500));
}

function clockAhead(date: string | null): number | null {
  const at = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : Date.now() - at;
}
