import type { Message } from '../text/message';
import type { Clock } from './clock';
import { ended, lookedAt, mistaken, slow, startedAgain, taken } from './log-messages';
import type { AskOptions, Start } from './connection';
import { Questions } from './questions';
import type {
  AllCalls,
  ConfigurationNews,
  ExplainedCall,
  FileFindings,
  FindingsNews,
  Method,
  News,
  Params,
  EditorPosition,
  ResponseOf,
  ScanResult,
  EditorSite,
  EditorSpot,
  EditorNotice,
  WrittenCall,
  WrittenPath,
} from './protocol';
import { AnalysisRunner, type RunnerState } from './runner';
import { newIn, watchFor } from './watched';

/** From the last key to the analysis, in ms. */
const DEBOUNCE_MS = 250;
/** A document that takes longer is looked at on save only, in ms. */
const SLOW_MS = 200;
/** As on the disk: no person wrote a longer file. In UTF-16 code units. */
const LARGEST = 2 * 1024 * 1024;

/** A document of the editor. `version` is always the present one. */
export interface OpenDocument {
  readonly uri: string;
  /** Its workspace folder, or else the folder it is in; with a slash at its end. */
  readonly folder: string;
  readonly version: number;
  /** Whether it holds what the disk does not. */
  readonly isDirty: boolean;
  text(): string;
}

export type LogLevel = 'info' | 'warn';

export interface ClientListener {
  /** What the files have now; an empty list clears. */
  show(files: readonly FileFindings[]): void;
  configurations(folder: string, problems: readonly ConfigurationNews[]): void;
  note(uri: string | null, message: Message, grave: boolean): void;
  /** What is worth knowing when something is wondered at. `file`: the URI of the file that it is about. */
  log(level: LogLevel, message: Message, file?: string): void;
  /** State or business changed. */
  changed(): void;
  /** What is asked about documents may be answered otherwise than it was. */
  answersChanged(): void;
}

export interface ClientOptions {
  readonly start: Start;
  readonly clock: Clock;
  /** Whether a text may have to do with the service: the process starts for no other. */
  readonly matters: (text: string) => boolean;
  readonly trusted: () => boolean;
  readonly listener: ClientListener;
}

interface Entry {
  readonly document: OpenDocument;
  sent: number | null;
  done: number | null;
  slow: boolean;
  cancel: (() => void) | null;
  /** What was last sent or put off. */
  text: string;
  /** Whether a text of it may matter, needles aside, where what was last sent does not; null where the process has not said. */
  watch: ((text: string) => boolean) | null;
  /** Its present text matters to nobody, and is sent before anything else is. */
  late: boolean;
}

/** The editor's end: says what changed when it is time to, and drops answers to older texts. */
export class AnalysisClient {
  private readonly entries = new Map<string, Entry>();
  /** Files that have findings, by world. */
  private readonly shown = new Map<string, Set<string>>();
  private readonly scanned = new Set<string>();
  private readonly aside = new Set<string>();
  private readonly questions: Questions;
  private readonly runner: AnalysisRunner;
  private readonly listener: ClientListener;
  private suspect: string | null = null;

  constructor(private readonly options: ClientOptions) {
    this.listener = options.listener;
    this.runner = new AnalysisRunner(options.start, options.clock, {
      began: () => this.began(),
      received: (news) => this.received(news),
      crashed: (reason, again) => this.crashed(reason, again),
    });
    this.questions = new Questions(options.clock, this.runner);
  }

  get state(): RunnerState {
    return this.runner.state;
  }

  get pid(): number | null {
    return this.runner.pid;
  }

  /** Whether an answer is awaited: about one document, or any. */
  isBusy(uri?: string): boolean {
    const entries = uri === undefined ? [...this.entries.values()] : [this.entries.get(uri)];
    return this.runner.isRunning && entries.some((entry) => entry && entry.sent !== null && entry.sent !== entry.done);
  }

  /** Whether the process died of this document. */
  isAside(uri: string): boolean {
    return this.aside.has(uri);
  }

  opened(document: OpenDocument): void {
    this.entries.get(document.uri)?.cancel?.();
    const entry: Entry = {
      document,
      sent: null,
      done: null,
      slow: false,
      cancel: null,
      text: '',
      watch: null,
      late: false,
    };
    this.entries.set(document.uri, entry);
    this.look(entry);
  }

  changed(uri: string): void {
    const entry = this.entries.get(uri);
    if (!entry) return;
    entry.cancel?.();
    entry.cancel = entry.slow ? null : this.options.clock.after(DEBOUNCE_MS, () => this.look(entry));
  }

  saved(uri: string): void {
    const entry = this.entries.get(uri);
    if (entry) this.look(entry);
  }

  closed(uri: string): void {
    const entry = this.entries.get(uri);
    if (!entry) return;
    entry.cancel?.();
    this.entries.delete(uri);
    this.aside.delete(uri);
    if (entry.sent === null) return;
    if (this.tell({ type: 'close', uri })) return;
    // Nobody to ask: what the world's other open documents lead to stays, as far as can be told.
    const { folder } = entry.document;
    const isLast = ![...this.entries.values()].some((other) => other.document.folder === folder && other.sent !== null);
    if (this.scanned.has(folder)) return;
    this.clear(folder, isLast ? [...(this.shown.get(folder) ?? [])] : [uri]);
  }

  /** Files and folders of the disk came or changed, or are there no more; `isMany`: more than were told. */
  diskChanged(there: readonly string[], gone: readonly string[], isMany: boolean): void {
    for (const uri of gone) this.deleted(uri);
    for (const uri of there) {
      for (const entry of this.entries.values()) {
        if (entry.sent === null && isWithin(entry.document.uri, uri)) this.look(entry);
      }
    }
    // A new process looks at everything anew.
    if (!this.runner.isRunning && this.isFollowed()) this.runner.start();
    else if (isMany) this.tell({ type: 'look', thorough: true });
    else this.tell({ type: 'files', uris: [...there, ...gone] });
  }

  /** The disk may be another than what was told; asks nothing of a process that does not run, and keeps none from ending. */
  lookAtDisk(thorough: boolean): void {
    this.runner.tell({ type: 'look', thorough }, false);
  }

  /** Whether what changes on the disk may change what is shown. */
  private isFollowed(): boolean {
    const isOurs = ({ document, sent }: Entry): boolean => sent !== null && this.options.matters(document.text());
    const hasFindings = [...this.shown.values()].some((files) => files.size > 0);
    return this.scanned.size > 0 || hasFindings || [...this.entries.values()].some(isOurs);
  }

  /** The file of a document, or the folder that it was in, is there no more; what was not saved stands. */
  private deleted(gone: string): void {
    for (const entry of this.entries.values()) {
      const { uri, isDirty } = entry.document;
      if (isDirty || !isWithin(uri, gone)) continue;
      entry.cancel?.();
      this.forget(entry);
      this.tell({ type: 'close', uri });
    }
    for (const [folder, files] of this.shown) {
      const cleared = [...files].filter(
        (uri) => isWithin(uri, gone) && this.entries.get(uri)?.document.isDirty !== true,
      );
      this.clear(folder, cleared);
    }
  }

  /** Looks at a document now; resolves when its present text has been looked at, or never will be. */
  async settled(uri: string): Promise<void> {
    const entry = this.entries.get(uri);
    if (!entry) return;
    this.look(entry);
    this.wake(entry);
    if (!this.runner.isRunning || entry.done === entry.document.version) return;
    await this.questions.settled(() => entry.done === entry.document.version);
  }

  /** What is understood of the call at a position, or of the nearest one; null when there is none near. */
  async explain(uri: string, position: EditorPosition): Promise<ExplainedCall | null> {
    await this.settled(uri);
    const entry = this.entries.get(uri);
    if (!entry || !this.runner.isRunning) return null;
    return this.ask('explain', { uri, version: entry.document.version, position });
  }

  /** Whether a document may have to do with the service: of others there is nothing to ask. */
  matters(uri: string): boolean {
    const entry = this.entries.get(uri);
    if (!entry) return false;
    if (!this.runner.isRunning) return this.options.matters(entry.document.text());
    return this.mayMatter(entry, entry.document.text());
  }

  /** What of a call is written at a position; null where nothing is. */
  async spot(uri: string, position: EditorPosition): Promise<EditorSpot | null> {
    const entry = this.entries.get(uri);
    if (!entry) return null;
    this.look(entry);
    this.wake(entry);
    if (!this.runner.isRunning) return null;
    return this.ask('spot', { uri, version: entry.document.version, position });
  }

  /** Where in a call a position is at which a person writes; null where it is in none. Findings are looked for when it is time to. */
  async site(uri: string, position: EditorPosition): Promise<EditorSite | null> {
    const entry = this.entries.get(uri);
    if (!entry) return null;
    // The first text that matters starts the process.
    if (entry.sent === null) this.look(entry);
    this.wake(entry);
    const { folder, version } = entry.document;
    const text = entry.document.text();
    if (!this.runner.isRunning || text.length > LARGEST || this.aside.has(uri)) return null;
    return this.ask('site', { uri, folder, version, text, position });
  }

  /** The calls of a document, in the order in which they stand there. */
  async calls(uri: string): Promise<readonly WrittenCall[]> {
    await this.settled(uri);
    const entry = this.entries.get(uri);
    if (!entry || !this.runner.isRunning) return [];
    return (await this.ask('calls', { uri, version: entry.document.version })) ?? [];
  }

  /** Where a document writes the paths of endpoints. */
  async paths(uri: string): Promise<readonly WrittenPath[]> {
    await this.settled(uri);
    const entry = this.entries.get(uri);
    if (!entry || !this.runner.isRunning) return [];
    return (await this.ask('paths', { uri, version: entry.document.version })) ?? [];
  }

  /** The calls of the workspace, as far as they are known. */
  async allCalls(): Promise<AllCalls> {
    if (!this.runner.isRunning && this.isFollowed()) this.runner.start();
    return (await this.ask('allCalls', {})) ?? { calls: [], isWhole: false };
  }

  /** Looks at every file of these worlds. Null when it was cancelled or failed. */
  async scan(folders: readonly string[], asking: AskOptions): Promise<ScanResult | null> {
    this.runner.start();
    for (const folder of folders) this.scanned.add(folder);
    const result = await this.askForScan(folders, asking);
    if (!result) for (const folder of folders) this.scanned.delete(folder);
    this.listener.changed();
    return result;
  }

  /** Ends the process and begins anew, whatever went wrong before. */
  restart(): void {
    this.aside.clear();
    this.runner.reset();
    this.questions.giveUp();
    for (const entry of this.entries.values()) this.forget(entry);
    if (this.scanned.size > 0) this.runner.start();
    else for (const entry of this.entries.values()) this.look(entry);
    this.listener.changed();
  }

  dispose(): void {
    for (const entry of this.entries.values()) entry.cancel?.();
    this.entries.clear();
    this.runner.reset();
    this.questions.giveUp();
  }

  private look(entry: Entry): void {
    entry.cancel?.();
    entry.cancel = null;
    const { uri, version } = entry.document;
    if (entry.sent === version || this.aside.has(uri) || this.runner.state === 'failed') return;
    const text = entry.document.text();
    if (text.length > LARGEST) {
      if (entry.sent === null) this.listener.note(uri, TOO_LARGE, false);
      entry.sent = entry.done = version;
      return;
    }
    if (this.runner.isRunning) {
      if (this.mayMatter(entry, text)) this.send(entry, text);
      else this.putOff(entry, text);
    }
    // The first process is told of every open document; see `began`.
    else if (entry.sent !== null || this.options.matters(text)) this.runner.start();
  }

  /** A process that ended for want of work begins anew where a document is asked about that it had something to say of. */
  private wake({ document }: Entry): void {
    if (this.runner.isRunning) return;
    const text = document.text();
    if (text.length > LARGEST) return;
    const hasFindings = this.shown.get(document.folder)?.has(document.uri) === true;
    if (hasFindings || this.options.matters(text)) this.runner.start();
  }

  private mayMatter({ watch, text: before }: Entry, text: string): boolean {
    if (!watch) return true;
    const added = newIn(text, before);
    return this.options.matters(added) || watch(added);
  }

  /** The process would answer that the edit has nothing to do with the service. */
  private putOff(entry: Entry, text: string): void {
    entry.text = text;
    entry.sent = entry.done = entry.document.version;
    entry.late = true;
    this.questions.check();
  }

  /** Sends what was put off, so that the process never answers from an older text. */
  private catchUp(entries: Iterable<Entry>): void {
    for (const entry of entries) if (entry.late) this.send(entry, entry.document.text());
  }

  /** False where no process runs. */
  private tell(told: EditorNotice): boolean {
    this.catchUp(this.entries.values());
    return this.runner.tell(told);
  }

  private ask<M extends Method>(method: M, params: Params<M>): Promise<ResponseOf<M> | null> {
    this.catchUp(this.entries.values());
    return this.questions.ask(method, params);
  }

  private askForScan(folders: readonly string[], asking: AskOptions): Promise<ScanResult | null> {
    this.catchUp(this.entries.values());
    return this.runner.ask('scan', { folders: [...folders] }, asking);
  }

  private send(entry: Entry, text: string): void {
    const { uri, folder, version } = entry.document;
    entry.sent = version;
    entry.text = text;
    entry.late = false;
    this.tell({ type: 'document', uri, folder, version, text });
    this.listener.changed();
  }

  private began(): void {
    this.runner.tell({ type: 'start', trusted: this.options.trusted() });
    this.suspect = null;
    for (const entry of this.entries.values()) {
      this.forget(entry);
      this.look(entry);
    }
    if (this.scanned.size > 0) void this.askForScan([...this.scanned], {});
    this.listener.changed();
  }

  private forget(entry: Entry): void {
    entry.sent = null;
    entry.done = null;
    entry.watch = null;
    entry.late = false;
  }

  private crashed(reason: string, again: boolean): void {
    this.listener.log('warn', again ? startedAgain(reason) : ended(reason));
    if (this.suspect !== null) {
      this.aside.add(this.suspect);
      this.listener.note(this.suspect, PUT_ASIDE, true);
    }
    this.questions.giveUp();
    this.listener.changed();
    this.listener.answersChanged();
  }

  private received(news: News): void {
    switch (news.type) {
      case 'begin':
        this.suspect = news.uri;
        return;
      case 'findings':
        this.suspect = null;
        this.take(news);
        break;
      case 'nothing':
        this.suspect = null;
        this.finish(news.uri, news.version, 0);
        this.watch(news.uri, news.version, news.words);
        break;
      case 'mistake':
        this.suspect = null;
        this.listener.log('warn', mistaken(news.text));
        for (const { uri, version } of news.documents) this.finish(uri, version, 0);
        break;
      case 'note':
        this.listener.note(news.uri, news.message, news.grave);
        break;
      case 'taken':
        this.listener.log('info', taken(news));
    }
    this.questions.check();
    this.listener.changed();
  }

  private watch(uri: string, version: number, words: readonly string[] | null): void {
    const entry = this.entries.get(uri);
    if (entry?.sent !== version) return;
    entry.watch = words && !this.options.matters(entry.text) ? watchFor(words) : null;
  }

  private take(answer: FindingsNews): void {
    const { folder } = answer;
    // What matters now may be something else.
    const affected = [...this.entries.values()].filter(({ document }) => document.folder === folder);
    for (const entry of affected) entry.watch = null;
    this.catchUp(affected);
    const isFirst = (uri: string): boolean => this.entries.get(uri)?.done === null;
    const first = answer.files.filter(({ uri, version }) => version !== null && isFirst(uri));
    for (const { uri, findings } of first) this.listener.log('info', lookedAt(findings.length), uri);
    for (const { uri, version, ms } of answer.documents) this.finish(uri, version, ms);
    const current = answer.files.filter(
      ({ uri, version }) => (this.entries.get(uri)?.document.version ?? null) === version,
    );
    const named = new Set([...answer.files.map(({ uri }) => uri), ...answer.kept]);
    // After a restart, what a scan had found stays until the next scan has come as far.
    const keepsRest = this.scanned.has(folder) && !answer.scanned;
    const gone = keepsRest ? [] : [...(this.shown.get(folder) ?? [])].filter((uri) => !named.has(uri));
    this.clear(folder, gone);
    const shown = this.shown.get(folder) ?? new Set();
    for (const { uri, findings } of current) {
      if (findings.length > 0) shown.add(uri);
      else shown.delete(uri);
    }
    this.shown.set(folder, shown);
    if (current.length > 0) this.listener.show(current);
    this.listener.configurations(folder, answer.configurations);
    this.listener.answersChanged();
  }

  private finish(uri: string, version: number, ms: number): void {
    const entry = this.entries.get(uri);
    if (!entry || entry.sent !== version || entry.done === version) return;
    entry.done = version;
    const isSlow = ms > SLOW_MS;
    if (isSlow && !entry.slow) {
      this.listener.log('info', slow(ms), uri);
    }
    entry.slow = isSlow;
  }

  private clear(folder: string, uris: readonly string[]): void {
    if (uris.length === 0) return;
    for (const uri of uris) this.shown.get(folder)?.delete(uri);
    this.listener.show(uris.map((uri) => ({ uri, version: null, language: null, findings: [] })));
  }
}

/** Whether a file is another, or lies below it. */
function isWithin(uri: string, other: string): boolean {
  return uri === other || uri.startsWith(`${other}/`);
}

const TOO_LARGE: Message = {
  fr: 'plus de 2 Mo : le fichier n’est pas analysé.',
  en: 'over 2 MB: the file is not analysed.',
};

const PUT_ASIDE: Message = {
  fr: 'l’analyse s’est arrêtée sur ce fichier : il est laissé de côté jusqu’à ce qu’il soit fermé.',
  en: 'the analysis crashed on this file: it is skipped until it is closed.',
};
