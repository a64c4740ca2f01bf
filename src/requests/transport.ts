/**
 * What sends a request: the shape of `fetch`, as far as it is used. The extension host's own `fetch` in the editor, which
 * knows the user's proxy and certificates; undici's with its proxy agent in the command.
 */
export type Transport = (url: string, init: TransportInit) => Promise<TransportResponse>;

export interface TransportInit {
  readonly method: 'GET';
  readonly headers: Record<string, string>;
  /** Whoever follows decides: a token never follows. */
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}

export interface TransportResponse {
  readonly status: number;
  /** `opaqueredirect` where a host hides redirections. */
  readonly type?: string;
  readonly headers: { get(name: string): string | null };
  readonly body: TransportBody | null;
}

export interface TransportBody {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
    cancel(): Promise<unknown>;
  };
  cancel(): Promise<unknown>;
}
