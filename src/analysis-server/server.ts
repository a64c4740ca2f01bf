import { Grammars } from '../analysis/index';
import type { GrammarFiles } from '../syntax/grammars';
import type { Method, News, Params, ScanProgress, ResponseOf, EditorNotice } from './protocol';
import { quiet } from './quiet';
import { WorkspaceFolder } from './world';
import type { WorldFiles } from './world-files';

/** Progress is told this often, in ms. */
const PROGRESS_MS = 200;

type Document = Omit<Extract<EditorNotice, { type: 'document' }>, 'type'>;

/** Who waits for an answer. */
export interface Asker {
  /** Aborted when nobody waits any longer. */
  readonly signal: AbortSignal;
  progress(progress: ScanProgress): void;
}

interface RunningScan {
  readonly folders: readonly string[];
  readonly asker: Asker;
  readonly end: (result: ResponseOf<'scan'>) => void;
  toldAt: number;
}

interface Taking {
  /** Of the world, before. */
  readonly revision: number;
  parsed: number;
  ms: number;
}

/** What there is to do. */
interface Task {
  /** The document that it is the text of: a newer one takes its place. */
  readonly document?: { readonly uri: string; readonly version: number };
  readonly run: () => void | Promise<void>;
}

/** What answers a request, by its method: now, or when the answer is there. */
type Answering = {
  readonly [M in Method]: (
    params: Params<M>,
    answer: (result: ResponseOf<M>) => void,
    asker: Asker,
  ) => void | Promise<void>;
};

export interface ServiceOptions {
  readonly grammarFiles: GrammarFiles;
  /** Those of a world. `trusted`: whether programs may be run on behalf of the workspace. */
  readonly filesOf: (folder: string, trusted: boolean) => WorldFiles;
  readonly send: (news: News) => void;
  /** Told of a failure after which the process cannot go on. */
  readonly fatal: (error: unknown) => void;
}

/**
 * The analysis's end: takes what is told and asked in its order, a document's newest text in place of older ones, and when
 * there is none goes on with what can wait. One thing at a time.
 */
export class AnalysisServer {
  private readonly worlds = new Map<string, WorkspaceFolder>();
  private readonly grammars: Grammars;
  private readonly noted = new Set<string>();
  private readonly waiting = new Set<WorkspaceFolder>();
  /** Those of which the findings may have changed. */
  private readonly dirty = new Set<WorkspaceFolder>();
  /** What taking changes of the disk has cost so far, by the world that is at it. */
  private readonly takings = new Map<WorkspaceFolder, Taking>();
  /** The revision of each world that was last told of. */
  private readonly said = new Map<WorkspaceFolder, number>();
  private readonly send: ServiceOptions['send'];
  private queue: Task[] = [];
  private handedOver = 0;
  private trusted = false;
  private running = false;
  private scan: RunningScan | null = null;

  constructor(private readonly options: ServiceOptions) {
    this.grammars = new Grammars(options.grammarFiles);
    this.send = options.send;
  }

  receive(told: EditorNotice): void {
    if (told.type === 'document') {
      this.queue = this.queue.filter(({ document }) => document?.uri !== told.uri);
      this.queueUp({ document: told, run: () => this.take(told) });
    } else this.queueUp({ run: () => this.take(told) });
  }

  /** Rejects where a mistake of ours is in the way. */
  ask<M extends Method>(method: M, params: Params<M>, asker: Asker): Promise<ResponseOf<M>> {
    return new Promise((resolve, reject) => {
      const run = async (): Promise<void> => {
        await this.answering[method](params, resolve, asker);
      };
      this.queueUp({
        run: () =>
          run().catch((error: unknown) => {
            reject(error instanceof Error ? error : new Error(String(error)));
            throw error;
          }),
      });
    });
  }

  /** Whether there is nothing to do. */
  get isIdle(): boolean {
    return !this.running;
  }

  private queueUp(task: Task): void {
    this.handedOver += 1;
    this.queue.push(task);
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.queue.length > 0 || this.waiting.size > 0) {
      // Messages that have arrived meanwhile come first.
      await quiet(() => this.handedOver);
      if (this.queue.length > 0) await this.takeQueue();
      else await this.goOn();
    }
    this.running = false;
  }

  private async takeQueue(): Promise<void> {
    const tasks = this.queue;
    this.queue = [];
    for (const { run, document } of tasks) await this.guarded(run, document);
    const dirty = [...this.dirty];
    this.dirty.clear();
    for (const world of dirty) {
      this.waiting.add(world);
      await this.guarded(() => this.tell(world));
    }
  }

  private async take(told: EditorNotice): Promise<void> {
    switch (told.type) {
      case 'start':
        this.trusted = told.trusted;
        return;
      case 'document':
        return this.update(told);
      case 'close': {
        const world = this.worldOf(told.uri);
        await world?.close(told.uri);
        if (world) this.dirty.add(world);
        return;
      }
      case 'files':
        for (const world of this.worlds.values()) {
          const isConcerned = told.uris.some(
            (uri) => uri.startsWith(world.folder) || world.folder.startsWith(folderOf(uri)),
          );
          if (isConcerned) await this.taking(world, () => world.changed(told.uris));
        }
        return;
      case 'look':
        for (const world of this.worlds.values()) {
          world.lookForChanges(told.thorough);
          this.waiting.add(world);
        }
    }
  }

  private readonly answering: Answering = {
    explain: ({ uri, position }, answer) => answer(this.worldOf(uri)?.explain(uri, position) ?? null),
    spot: ({ uri, position }, answer) => answer(this.worldOf(uri)?.spot(uri, position) ?? null),
    site: async ({ position, ...document }, answer) => {
      const { uri, folder, text } = document;
      const world = this.world(folder);
      // A text that has only just begun to matter is read as any other.
      if (!world.reads(uri)) await this.update(document);
      answer(world.site(uri, text, position));
    },
    calls: ({ uri }, answer) => answer(this.worldOf(uri)?.calls(uri) ?? []),
    paths: ({ uri }, answer) => answer(this.worldOf(uri)?.paths(uri) ?? []),
    allCalls: (_params, answer) => {
      const worlds = [...this.worlds.values()].map((world) => world.allCalls());
      answer({
        calls: worlds.flatMap(({ calls }) => calls),
        isWhole: worlds.length > 0 && worlds.every(({ isWhole }) => isWhole),
      });
    },
    scan: ({ folders }, end, asker) => this.startScan({ folders, asker, end, toldAt: 0 }),
  };

  private async startScan(scan: RunningScan): Promise<void> {
    if (scan.asker.signal.aborted) {
      scan.end(null);
      return;
    }
    this.scan = scan;
    scan.asker.signal.addEventListener('abort', () => this.queueUp({ run: () => this.cancel(scan) }));
    for (const folder of scan.folders) {
      const world = this.world(folder);
      await world.startScan();
      this.waiting.add(world);
    }
  }

  /** A step of taking what changed on the disk. What that changes of the findings is told after the last one. */
  private async taking(world: WorkspaceFolder, step: () => Promise<void>): Promise<void> {
    const taken = this.takings.get(world) ?? { revision: world.revision, parsed: 0, ms: 0 };
    this.takings.set(world, taken);
    const begun = performance.now();
    const parses = this.grammars.parses;
    await step();
    taken.parsed += this.grammars.parses - parses;
    taken.ms += performance.now() - begun;
    this.waiting.add(world);
    if (world.isTaking) return;
    this.takings.delete(world);
    if (world.revision === taken.revision) return;
    this.send({ type: 'taken', folder: world.folder, parsed: taken.parsed, ms: taken.ms });
    await this.tell(world);
  }

  private async update({ uri, folder, version, text }: Document): Promise<void> {
    const world = this.world(folder);
    if (await world.update(uri, version, text)) this.dirty.add(world);
    else this.send({ type: 'nothing', uri, version, words: await world.watchedIn(uri, text) });
  }

  private cancel(scan: RunningScan): void {
    if (this.scan !== scan) return;
    this.scan = null;
    for (const folder of scan.folders) {
      const world = this.worlds.get(folder);
      world?.stopScan();
      if (world) this.dirty.add(world);
    }
    scan.end(null);
  }

  /** A step of what can wait. */
  private async goOn(): Promise<void> {
    const [world] = this.waiting;
    if (!world) return;
    const interrupted = (): boolean => this.queue.length > 0;
    if (world.isTaking) {
      await this.guarded(() => this.taking(world, () => world.goOnTaking(interrupted)));
      return;
    }
    const isDone = await this.guarded(() => world.goOn(interrupted));
    this.tellProgress();
    if (isDone === false) return;
    this.waiting.delete(world);
    await this.guarded(() => this.tell(world, true));
    if (this.scan && !this.scan.folders.some((folder) => this.isWaiting(folder))) await this.endScan(this.scan);
  }

  private isWaiting(folder: string): boolean {
    const world = this.worlds.get(folder);
    return world !== undefined && this.waiting.has(world);
  }

  private tellProgress(): void {
    const { scan } = this;
    if (!scan || performance.now() - scan.toldAt < PROGRESS_MS) return;
    scan.toldAt = performance.now();
    let done = 0;
    let total = 0;
    for (const folder of scan.folders) {
      const progress = this.worlds.get(folder)?.progress();
      done += progress?.done ?? 0;
      total += progress?.total ?? 0;
    }
    if (total > 0) scan.asker.progress({ done, total });
  }

  private async endScan({ folders, end }: RunningScan): Promise<void> {
    this.scan = null;
    let findings = 0;
    let files = 0;
    for (const folder of folders) {
      const answer = await this.worlds.get(folder)?.answer();
      findings += answer?.files.reduce((sum, file) => sum + file.findings.length, 0) ?? 0;
      files += answer?.files.filter((file) => file.findings.length > 0).length ?? 0;
    }
    end({ files, findings });
  }

  private async tell(world: WorkspaceFolder, onlyNews = false): Promise<void> {
    const { revision } = world;
    if (onlyNews && this.said.get(world) === revision) return;
    this.said.set(world, revision);
    this.send(await world.answer());
    for (const { uri, message } of world.notesOfAnswer()) this.note(uri, uri, message, false);
    for (const { grammar } of this.grammars.failures()) {
      this.note(`grammar ${grammar}`, null, grammarMissing(grammar), true);
    }
  }

  private note(key: string, uri: string | null, message: { fr: string; en: string }, grave: boolean): void {
    if (this.noted.has(key)) return;
    this.noted.add(key);
    this.send({ type: 'note', uri, message, grave });
  }

  private world(folder: string): WorkspaceFolder {
    let world = this.worlds.get(folder);
    if (!world) {
      const { grammars, trusted } = this;
      const files = this.options.filesOf(folder, trusted);
      world = new WorkspaceFolder(folder, { grammars, files, begin: (uri) => this.send({ type: 'begin', uri }) });
      this.worlds.set(folder, world);
    }
    return world;
  }

  private worldOf(uri: string): WorkspaceFolder | undefined {
    return [...this.worlds.values()].find((world) => world.has(uri));
  }

  /** Says what went wrong and goes on; where the grammars' memory is broken, nothing after can be believed. */
  private async guarded<T>(work: () => T | Promise<T>, document?: Task['document']): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Error && error.name === 'RuntimeError') this.options.fatal(error);
      const documents = document
        ? [{ uri: document.uri, version: document.version }]
        : [...this.worlds.values()].flatMap((world) => world.versions());
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.send({ type: 'mistake', documents, text });
      return undefined;
    }
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function grammarMissing(grammar: string): { fr: string; en: string } {
  return {
    fr: `La grammaire « ${grammar} » n’a pas pu être chargée : les fichiers de ce langage ne sont pas analysés, les autres le sont. Réinstallez l’extension.`,
    en: `The grammar “${grammar}” could not be loaded: files in this language are not analysed, others are. Reinstall the extension.`,
  };
}
