import type { Clock } from './clock';
import type {
  Answer,
  ExplainedCall,
  ListedCall,
  Position,
  Request,
  Site,
  Spot,
  WrittenCall,
  WrittenPath,
} from './protocol';

/** A question that has no answer by then never will. */
const PATIENCE_MS = 10_000;

export interface ScanResult {
  readonly files: number;
  readonly findings: number;
}

/** The calls of the workspace. `isWhole`: whether every file was looked at. */
export interface AllCalls {
  readonly calls: readonly ListedCall[];
  readonly isWhole: boolean;
}

/** An answer to one question, and the only one to it. */
type SimpleAnswer = Extract<Answer, { type: 'explained' | 'spotted' | 'sited' | 'called' | 'located' | 'listed' }>;

type SiteRequest = Extract<Request, { type: 'site' }>;

interface Waiting {
  readonly isMet: () => boolean;
  readonly resolve: () => void;
}

const noCalls: AllCalls = { calls: [], isWhole: false };

interface RunningScan {
  readonly progress: (done: number, total: number) => void;
  readonly resolve: (result: ScanResult | null) => void;
}

/** Questions to the process that have an answer of their own, and those who wait for it. */
export class Questions {
  private readonly asked = new Map<number, (answer: SimpleAnswer | null) => void>();
  private readonly scans = new Map<number, RunningScan>();
  private readonly cancelled = new Set<number>();
  private readonly waiting = new Set<Waiting>();
  private last = 0;

  constructor(
    private readonly clock: Clock,
    private readonly send: (request: Request) => void,
  ) {}

  /** Resolves when the condition is met after an answer, when all is given up, or after a while. */
  settled(isMet: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const waiting: Waiting = { isMet, resolve: () => end() };
      const forget = this.clock.after(PATIENCE_MS, () => end());
      const end = (): void => {
        forget();
        this.waiting.delete(waiting);
        resolve();
      };
      this.waiting.add(waiting);
    });
  }

  explain(uri: string, version: number, position: Position): Promise<ExplainedCall | null> {
    return this.ask(
      (id) => ({ type: 'explain', id, uri, version, position }),
      (answer) => (answer?.type === 'explained' ? answer.call : null),
    );
  }

  spot(uri: string, version: number, position: Position): Promise<Spot | null> {
    return this.ask(
      (id) => ({ type: 'spot', id, uri, version, position }),
      (answer) => (answer?.type === 'spotted' ? answer.spot : null),
    );
  }

  site(document: Omit<SiteRequest, 'type' | 'id'>): Promise<Site | null> {
    return this.ask(
      (id) => ({ type: 'site', id, ...document }),
      (answer) => (answer?.type === 'sited' ? answer.site : null),
    );
  }

  calls(uri: string, version: number): Promise<readonly WrittenCall[]> {
    return this.ask(
      (id) => ({ type: 'calls', id, uri, version }),
      (answer) => (answer?.type === 'called' ? answer.calls : []),
    );
  }

  paths(uri: string, version: number): Promise<readonly WrittenPath[]> {
    return this.ask(
      (id) => ({ type: 'paths', id, uri, version }),
      (answer) => (answer?.type === 'located' ? answer.paths : []),
    );
  }

  allCalls(): Promise<AllCalls> {
    return this.ask(
      (id) => ({ type: 'allCalls', id }),
      (answer) => (answer?.type === 'listed' ? answer : noCalls),
    );
  }

  scan(
    folders: readonly string[],
    progress: RunningScan['progress'],
    cancelled: (cancel: () => void) => void,
  ): Promise<ScanResult | null> {
    const id = ++this.last;
    return new Promise((resolve) => {
      this.scans.set(id, { progress, resolve });
      cancelled(() => {
        this.cancelled.add(id);
        this.send({ type: 'cancel', id });
      });
      this.send({ type: 'scan', id, folders: [...folders] });
    });
  }

  /** `read`: what is made of the answer; of null where nobody answers in time. */
  private ask<T>(request: (id: number) => Request, read: (answer: SimpleAnswer | null) => T): Promise<T> {
    const id = ++this.last;
    return new Promise((resolve) => {
      const forget = this.clock.after(PATIENCE_MS, () => end(null));
      const end = (answer: SimpleAnswer | null): void => {
        forget();
        this.asked.delete(id);
        resolve(read(answer));
      };
      this.asked.set(id, end);
      this.send(request(id));
    });
  }

  /** Scans again without anybody waiting for it. */
  rescan(folders: readonly string[]): void {
    this.send({ type: 'scan', id: ++this.last, folders: [...folders] });
  }

  answered(answer: SimpleAnswer | Extract<Answer, { type: 'progress' | 'scanned' }>): void {
    if (answer.type === 'progress') this.scans.get(answer.id)?.progress(answer.done, answer.total);
    else if (answer.type === 'scanned') {
      const { id, files, findings } = answer;
      this.scans.get(id)?.resolve(this.cancelled.has(id) ? null : { files, findings });
      this.scans.delete(id);
    } else this.asked.get(answer.id)?.(answer);
  }

  /** To be called when something was answered. */
  check(): void {
    for (const waiting of [...this.waiting]) if (waiting.isMet()) waiting.resolve();
  }

  /** The process is no more. */
  giveUp(): void {
    for (const waiting of [...this.waiting]) waiting.resolve();
    for (const end of [...this.asked.values()]) end(null);
    for (const { resolve } of this.scans.values()) resolve(null);
    this.scans.clear();
  }
}
