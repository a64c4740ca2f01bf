import type { Message } from '../../src/text/message';
import type { Clock } from '../../src/analysis-server/clock';
import {
  type ConfigurationNews,
  type FileFindings,
  type Method,
  type News,
  type Params,
  parseResult,
  type ResponseOf,
  type EditorNotice,
} from '../../src/analysis-server/protocol';
import type { ClientListener, LogLevel, OpenDocument } from '../../src/analysis-server/client';
import type { ConnectionEvents, EditorHost, Start } from '../../src/analysis-server/connection';

/** Time that passes when it is told to. */
export class FakeClock implements Clock {
  private now = 0;
  private readonly timers = new Set<{ readonly at: number; readonly run: () => void }>();

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.now + ms, run };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  pass(ms: number): void {
    const until = this.now + ms;
    for (;;) {
      const due = [...this.timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.now = due.at;
      this.timers.delete(due);
      due.run();
    }
    this.now = until;
  }
}

interface Asked {
  readonly type: Method;
  readonly params: Params<Method>;
}

/** A process that says what the test has it say. */
export class FakeProcesses {
  /** What was told and asked, each by its type. */
  readonly sent: (EditorNotice | Asked)[] = [];
  private readonly waiting = new Map<Method, (result: unknown) => void>();
  started = 0;
  stopped = 0;
  private events: ConnectionEvents | null = null;

  readonly start: Start = (events) => {
    this.started += 1;
    this.events = events;
    this.sent.length = 0;
    return {
      pid: this.started,
      tell: (told) => this.sent.push(told),
      ask: (method, params) => this.ask(method, params),
      end: () => {
        this.stopped += 1;
        this.isOver();
      },
    };
  };

  says(news: News): void {
    this.events?.received(news);
  }

  /** Answers what was last asked so. */
  answers<M extends Method>(method: M, result: ResponseOf<M>): void {
    this.waiting.get(method)?.(result);
  }

  crashes(): void {
    this.isOver();
    this.events?.ended('SIGSEGV');
  }

  private isOver(): void {
    for (const answer of this.waiting.values()) answer(null);
    this.waiting.clear();
  }

  private ask<M extends Method>(method: M, params: Params<M>): Promise<ResponseOf<M> | null> {
    this.sent.push({ type: method, params });
    return new Promise((resolve) => this.waiting.set(method, (result) => resolve(parseResult(method, result))));
  }

  /** The documents that were sent, with their versions. */
  documents(): string[] {
    return this.sent.flatMap((request) => (request.type === 'document' ? [`${request.uri}@${request.version}`] : []));
  }
}

/** What the editor shows. */
export class Shown implements ClientListener {
  readonly files = new Map<string, FileFindings['findings']>();
  readonly notes: string[] = [];
  readonly logged: string[] = [];
  problems: readonly ConfigurationNews[] = [];

  show(files: readonly FileFindings[]): void {
    for (const { uri, findings } of files) {
      if (findings.length > 0) this.files.set(uri, findings);
      else this.files.delete(uri);
    }
  }

  configurations(_folder: string, problems: readonly ConfigurationNews[]): void {
    this.problems = problems;
  }

  note(uri: string | null, message: { readonly en: string }): void {
    this.notes.push(`${uri ?? ''} ${message.en}`);
  }

  log(level: LogLevel, message: Message, file = ''): void {
    this.logged.push(`${level} ${file} ${message.en}`);
  }

  /** How often something was said to be other than it was. */
  changes = 0;

  changed(): void {
    this.changes += 1;
  }

  /** How often answers may have become others. */
  answers = 0;

  answersChanged(): void {
    this.answers += 1;
  }
}

export class FakeDocument implements OpenDocument {
  version = 1;
  isDirty = false;

  constructor(
    readonly uri: string,
    private written = 'entreprise.api.gouv.fr',
    readonly folder = 'file:///w/',
  ) {}

  text(): string {
    return this.written;
  }

  edit(text: string): void {
    this.written = text;
    this.version += 1;
  }
}

/** An editor that has no files. */
export const noEditor: EditorHost = {
  entries: () => Promise.resolve({ files: [], folders: [] }),
  read: () => Promise.resolve(null),
  kindOf: () => Promise.resolve(null),
  packaged: (path) => Promise.reject(new Error(`${path} is not there`)),
};
