import { Grammars } from '../analysis/index';
import type { GrammarFiles } from '../syntax/grammars';
import type { Answer, Request } from './protocol';
import { World } from './world';

/** Progress is told this often, in ms. */
const PROGRESS_MS = 200;

type DocumentRequest = Extract<Request, { type: 'document' }>;

interface RunningScan {
  readonly id: number;
  readonly folders: readonly string[];
  told: number;
}

interface Taking {
  /** Of the world, before. */
  readonly revision: number;
  parsed: number;
  ms: number;
}

/**
 * The process's end: takes requests in their order, a document's newest text in place of older ones, and when nothing is
 * asked goes on with what can wait. One thing at a time.
 */
export class Service {
  private readonly worlds = new Map<string, World>();
  private readonly grammars: Grammars;
  private readonly told = new Set<string>();
  private readonly waiting = new Set<World>();
  /** What taking changes of the disk has cost so far, by the world that is at it. */
  private readonly takings = new Map<World, Taking>();
  /** The revision of each world that was last told of. */
  private readonly said = new Map<World, number>();
  private queue: Request[] = [];
  private trusted = false;
  private running = false;
  private scan: RunningScan | null = null;

  /** `fatal`: told of a failure after which the process cannot go on. */
  constructor(
    grammarFiles: GrammarFiles,
    private readonly send: (answer: Answer) => void,
    private readonly fatal: (error: unknown) => void,
  ) {
    this.grammars = new Grammars(grammarFiles);
  }

  receive(request: Request): void {
    if (request.type === 'document') {
      this.queue = this.queue.filter((each) => each.type !== 'document' || each.uri !== request.uri);
    }
    this.queue.push(request);
    if (!this.running) void this.run();
  }

  /** Whether there is nothing to do. */
  get isIdle(): boolean {
    return !this.running;
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.queue.length > 0 || this.waiting.size > 0) {
      // Messages that have arrived meanwhile come first.
      await new Promise(setImmediate);
      if (this.queue.length > 0) await this.takeQueue();
      else await this.goOn();
    }
    this.running = false;
  }

  private async takeQueue(): Promise<void> {
    const requests = this.queue;
    this.queue = [];
    const dirty = new Set<World>();
    for (const request of requests) {
      await this.guarded(async () => {
        for (const world of await this.take(request)) dirty.add(world);
      }, request);
    }
    for (const world of dirty) {
      this.waiting.add(world);
      await this.guarded(() => this.tell(world));
    }
  }

  /** Gives the worlds whose findings may have changed. */
  private async take(request: Request): Promise<readonly World[]> {
    switch (request.type) {
      case 'start':
        this.trusted = request.trusted;
        return [];
      case 'document':
        return this.updated(request);
      case 'close': {
        const world = this.worldOf(request.uri);
        await world?.close(request.uri);
        return world ? [world] : [];
      }
      case 'files': {
        const worlds = [...this.worlds.values()].filter((world) =>
          request.uris.some((uri) => uri.startsWith(world.folder) || world.folder.startsWith(folderOf(uri))),
        );
        for (const world of worlds) await this.taking(world, () => world.changed(request.uris));
        return [];
      }
      case 'look':
        for (const world of this.worlds.values()) {
          world.lookForChanges(request.thorough);
          this.waiting.add(world);
        }
        return [];
      case 'explain':
        this.send({
          type: 'explained',
          id: request.id,
          call: this.worldOf(request.uri)?.explain(request.uri, request.position) ?? null,
        });
        return [];
      case 'spot': {
        const spot = this.worldOf(request.uri)?.spot(request.uri, request.position) ?? null;
        this.send({ type: 'spotted', id: request.id, spot });
        return [];
      }
      case 'site': {
        const { id, uri, text, position } = request;
        const world = this.world(request.folder);
        // A text that has only just begun to matter is read as any other.
        const worlds = world.reads(uri) ? [] : await this.updated({ ...request, type: 'document' });
        this.send({ type: 'sited', id, site: world.site(uri, text, position) });
        return worlds;
      }
      case 'calls':
        this.send({ type: 'called', id: request.id, calls: this.worldOf(request.uri)?.calls(request.uri) ?? [] });
        return [];
      case 'paths':
        this.send({ type: 'located', id: request.id, paths: this.worldOf(request.uri)?.paths(request.uri) ?? [] });
        return [];
      case 'allCalls': {
        const worlds = [...this.worlds.values()].map((world) => world.allCalls());
        this.send({
          type: 'listed',
          id: request.id,
          calls: worlds.flatMap(({ calls }) => calls),
          isWhole: worlds.length > 0 && worlds.every(({ isWhole }) => isWhole),
        });
        return [];
      }
      case 'scan': {
        this.scan = { id: request.id, folders: request.folders, told: 0 };
        for (const folder of request.folders) {
          const world = this.world(folder);
          await world.startScan();
          this.waiting.add(world);
        }
        return [];
      }
      case 'cancel':
        return this.cancel(request.id);
    }
  }

  /** A step of taking what changed on the disk. What that changes of the findings is told after the last one. */
  private async taking(world: World, step: () => Promise<void>): Promise<void> {
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

  private async updated({ uri, folder, version, text }: DocumentRequest): Promise<readonly World[]> {
    const world = this.world(folder);
    if (await world.update(uri, version, text)) return [world];
    this.send({ type: 'nothing', uri, version, words: await world.watchedIn(uri, text) });
    return [];
  }

  private cancel(id: number): readonly World[] {
    if (this.scan?.id !== id) return [];
    const worlds = this.scan.folders.flatMap((folder) => this.worlds.get(folder) ?? []);
    for (const world of worlds) world.stopScan();
    this.scan = null;
    this.send({ type: 'scanned', id, files: 0, findings: 0 });
    return worlds;
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
    if (!this.scan || performance.now() - this.scan.told < PROGRESS_MS) return;
    this.scan.told = performance.now();
    let done = 0;
    let total = 0;
    for (const folder of this.scan.folders) {
      const progress = this.worlds.get(folder)?.progress();
      done += progress?.done ?? 0;
      total += progress?.total ?? 0;
    }
    if (total > 0) this.send({ type: 'progress', id: this.scan.id, done, total });
  }

  private async endScan({ id, folders }: RunningScan): Promise<void> {
    this.scan = null;
    let findings = 0;
    let files = 0;
    for (const folder of folders) {
      const answer = await this.worlds.get(folder)?.answer();
      findings += answer?.files.reduce((sum, file) => sum + file.findings.length, 0) ?? 0;
      files += answer?.files.filter((file) => file.findings.length > 0).length ?? 0;
    }
    this.send({ type: 'scanned', id, files, findings });
  }

  private async tell(world: World, onlyNews = false): Promise<void> {
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
    if (this.told.has(key)) return;
    this.told.add(key);
    this.send({ type: 'note', uri, message, grave });
  }

  private world(folder: string): World {
    let world = this.worlds.get(folder);
    if (!world) {
      const { grammars, trusted } = this;
      world = new World(folder, { grammars, trusted, begin: (uri) => this.send({ type: 'begin', uri }) });
      this.worlds.set(folder, world);
    }
    return world;
  }

  private worldOf(uri: string): World | undefined {
    return [...this.worlds.values()].find((world) => world.has(uri));
  }

  /** Says what went wrong and goes on; where the grammars' memory is broken, nothing after can be believed. */
  private async guarded<T>(work: () => Promise<T>, request?: Request): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Error && error.name === 'RuntimeError') this.fatal(error);
      const documents =
        request?.type === 'document'
          ? [{ uri: request.uri, version: request.version }]
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
