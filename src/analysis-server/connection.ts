import type { EditorFileSystem } from './editor-files';
import type { Method, News, Params, ScanProgress, ResponseOf, EditorNotice } from './protocol';

/** The editor's end of the exchange with an analysis that runs somewhere else: in a process, or in a worker. */
export interface Connection {
  /** Of its process; null where it has none, or none yet. */
  readonly pid: number | null;
  tell(told: EditorNotice): void;
  /** Null where the analysis ends, is not understood, or is not waited for any longer. */
  ask<M extends Method>(method: M, params: Params<M>, asking?: AskOptions): Promise<ResponseOf<M> | null>;
  end(): void;
}

/** While an answer is awaited. */
export interface AskOptions {
  /** Aborted, the answer is null at once, and the analysis is told that nobody waits for it. */
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: ScanProgress) => void) | undefined;
}

export interface ConnectionEvents {
  readonly received: (news: News) => void;
  /** The analysis ended without having been asked to. All that it said has been received. */
  readonly ended: (reason: string) => void;
}

/** What the analysis asks of the editor. */
export interface EditorHost extends EditorFileSystem {
  /** A file of the extension itself, by its path below `dist`. */
  packaged(path: string): Promise<Uint8Array>;
}

/** Starts an analysis, and gives the connection to it. */
export type Start = (events: ConnectionEvents) => Connection;

/** A start of which the code is loaded when an analysis is first started; what is said meanwhile is said then, in its order. */
export function startLater(load: () => Promise<Start>): Start {
  return (events) => {
    let connection: Connection | null = null;
    const loading = load().then((start) => (connection = start(events)));
    loading.catch((error: unknown) => events.ended(String(error)));
    return {
      get pid() {
        return connection?.pid ?? null;
      },
      tell: (told) => void loading.then((loaded) => loaded.tell(told), ignored),
      ask: (method, params, asking) => loading.then((loaded) => loaded.ask(method, params, asking), ignored),
      end: () => void loading.then((loaded) => loaded.end(), ignored),
    };
  };
}

/** That the code could not be loaded has been said. */
const ignored = (): null => null;
