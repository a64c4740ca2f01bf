import { CancellationTokenSource, type MessageConnection, ProgressType } from 'vscode-jsonrpc';
import type { AskOptions, Connection, ConnectionEvents, EditorHost } from './connection';
import {
  hostRequests,
  type Method,
  type Params,
  parseNews,
  parseProgress,
  parseResult,
  type ResponseOf,
  type EditorNotice,
} from './protocol';
import { quiet } from './quiet';

const progressType = new ProgressType<unknown>();

/** The editor's end, over JSON-RPC. */
export class Exchange implements Omit<Connection, 'pid' | 'end'> {
  private handedOver = 0;
  private isOver = false;
  private scans = 0;

  /** `rpc`: not listening yet. */
  constructor(
    private readonly rpc: MessageConnection,
    private readonly events: ConnectionEvents,
    host: EditorHost,
  ) {
    const asked: Record<string, (params: unknown) => Promise<unknown>> = {
      entries: (params) => host.entries(hostRequests.entries.parse(params).folder),
      read: (params) => host.read(hostRequests.read.parse(params).uri),
      kindOf: (params) => host.kindOf(hostRequests.kindOf.parse(params).uri),
      packaged: (params) => host.packaged(hostRequests.packaged.parse(params).path),
    };
    for (const [method, answer] of Object.entries(asked)) rpc.onRequest(method, answer);
    rpc.onClose(() => (this.isOver = true));
    rpc.onNotification((method, params) => {
      this.handedOver += 1;
      const news = parseNews(method, params);
      if (news) events.received(news);
    });
    rpc.listen();
  }

  tell({ type, ...params }: EditorNotice): void {
    if (!this.isOver) void this.rpc.sendNotification(type, params);
  }

  async ask<M extends Method>(
    method: M,
    params: Params<M>,
    { signal, progress }: AskOptions = {},
  ): Promise<ResponseOf<M> | null> {
    if (this.isOver || signal?.aborted) return null;
    const cancelling = new CancellationTokenSource();
    const token = (this.scans += 1);
    const following =
      progress &&
      this.rpc.onProgress(progressType, token, (value) => {
        const told = parseProgress(value);
        if (told) progress(told);
      });
    const aborted = new Promise<null>((resolve) => {
      signal?.addEventListener('abort', () => {
        cancelling.cancel();
        resolve(null);
      });
    });
    const asked = following ? { ...params, progress: token } : params;
    const answered = this.rpc.sendRequest<unknown>(method, asked, cancelling.token).then(
      (result) => parseResult(method, result),
      // The analysis has ended, or made a mistake of which it tells by itself.
      () => null,
    );
    const result = await Promise.race([answered, aborted]);
    following?.dispose();
    return result;
  }

  /** Nothing is said any more, nor heard. */
  close(): void {
    this.isOver = true;
    this.rpc.dispose();
  }

  /** To be called when the other end is no more: tells of it after all that it said. */
  async ended(reason: string): Promise<void> {
    this.isOver = true;
    await quiet(() => this.handedOver);
    this.close();
    this.events.ended(reason);
  }
}
