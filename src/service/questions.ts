import type { Clock } from './clock';
import type { Answer, ExplainedCall, ListedCall, Position, Request, Site, Spot, WrittenCall } from './protocol';

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
  private readonly explanations = new Map<number, (call: ExplainedCall | null) => void>();
  private readonly spots = new Map<number, (spot: Spot | null) => void>();
  private readonly sites = new Map<number, (site: Site | null) => void>();
  private readonly lists = new Map<number, (calls: readonly WrittenCall[]) => void>();
  private readonly listings = new Map<number, (all: AllCalls) => void>();
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
    return this.ask(this.explanations, null, (id) => ({ type: 'explain', id, uri, version, position }));
  }

  spot(uri: string, version: number, position: Position): Promise<Spot | null> {
    return this.ask(this.spots, null, (id) => ({ type: 'spot', id, uri, version, position }));
  }

  site(document: Omit<SiteRequest, 'type' | 'id'>): Promise<Site | null> {
    return this.ask(this.sites, null, (id) => ({ type: 'site', id, ...document }));
  }

  calls(uri: string, version: number): Promise<readonly WrittenCall[]> {
    return this.ask(this.lists, [], (id) => ({ type: 'calls', id, uri, version }));
  }

  allCalls(): Promise<AllCalls> {
    return this.ask(this.listings, noCalls, (id) => ({ type: 'allCalls', id }));
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

  /** `otherwise`: the answer to a question that nobody answers in time. */
  private ask<T>(asked: Map<number, (answer: T) => void>, otherwise: T, request: (id: number) => Request): Promise<T> {
    const id = ++this.last;
    return new Promise((resolve) => {
      const forget = this.clock.after(PATIENCE_MS, () => end(otherwise));
      const end = (answer: T): void => {
        forget();
        asked.delete(id);
        resolve(answer);
      };
      asked.set(id, end);
      this.send(request(id));
    });
  }

  /** Scans again without anybody waiting for it. */
  rescan(folders: readonly string[]): void {
    this.send({ type: 'scan', id: ++this.last, folders: [...folders] });
  }

  answered(
    answer: Extract<Answer, { type: 'explained' | 'spotted' | 'sited' | 'called' | 'listed' | 'progress' | 'scanned' }>,
  ): void {
    if (answer.type === 'explained') this.explanations.get(answer.id)?.(answer.call);
    else if (answer.type === 'spotted') this.spots.get(answer.id)?.(answer.spot);
    else if (answer.type === 'sited') this.sites.get(answer.id)?.(answer.site);
    else if (answer.type === 'called') this.lists.get(answer.id)?.(answer.calls);
    else if (answer.type === 'listed') this.listings.get(answer.id)?.(answer);
    else if (answer.type === 'progress') this.scans.get(answer.id)?.progress(answer.done, answer.total);
    else {
      const { id, files, findings } = answer;
      this.scans.get(id)?.resolve(this.cancelled.has(id) ? null : { files, findings });
      this.scans.delete(id);
    }
  }

  /** To be called when something was answered. */
  check(): void {
    for (const waiting of [...this.waiting]) if (waiting.isMet()) waiting.resolve();
  }

  /** The process is no more. */
  giveUp(): void {
    for (const waiting of [...this.waiting]) waiting.resolve();
    for (const resolve of [...this.explanations.values()]) resolve(null);
    for (const resolve of [...this.spots.values()]) resolve(null);
    for (const resolve of [...this.sites.values()]) resolve(null);
    for (const resolve of [...this.lists.values()]) resolve([]);
    for (const resolve of [...this.listings.values()]) resolve(noCalls);
    for (const { resolve } of this.scans.values()) resolve(null);
    this.scans.clear();
  }
}
