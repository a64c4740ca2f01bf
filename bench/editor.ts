import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AnalysisClient } from '../src/analysis-server/client';
import { realClock } from '../src/analysis-server/clock';
import { forkAnalysis } from '../src/analysis-server/fork';
import { matters } from '../src/analysis-server/prefilter';
import { noEditor } from '../test/analysis-server/fakes';

/** What a key cost, in ms. */
export interface Time {
  /** On the clock, from the change to the findings: what a person waits for. */
  readonly passed: number;
  /** Of processor, by the thread of the analysis process that analyses; 0 where the system does not tell. */
  readonly busy: number;
}

/** A document of which the text changes. */
interface Document {
  readonly isDirty: boolean;
  readonly uri: string;
  readonly folder: string;
  version: number;
  text(): string;
}

/**
 * The editor's end as the extension has it, with the analysis in a process of its own, forked from the bundle with the
 * flags that the extension gives it; the folder and its files are on the disk.
 */
export class Editor {
  findings = 0;
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  private readonly client: AnalysisClient;
  private readonly documents = new Map<string, Document>();
  private readonly shown = new Map<string, number>();

  constructor(bundle: string) {
    this.client = new AnalysisClient({
      start: forkAnalysis(bundle, noEditor, (text) => console.error(text)),
      clock: realClock,
      matters,
      trusted: () => true,
      listener: {
        show: (files) => {
          for (const { uri, findings } of files) this.shown.set(uri, findings.length);
        },
        configurations: () => {},
        note: (uri, message) => {
          throw new Error(`${uri ?? ''}: ${message.en}`);
        },
        log: (text) => console.error(text),
        changed: () => {},
        answersChanged: () => {},
      },
    });
  }

  /**
   * Looks at a folder in a process that has started, and gives the seconds of the last scan.
   * @param work is handed a scan, which gives its seconds
   */
  static async scanning(
    bundle: string,
    folder: string,
    work: (scan: () => Promise<number>) => Promise<number>,
  ): Promise<number> {
    const editor = new Editor(bundle);
    try {
      // Whoever asks for a scan has had a file open.
      await editor.open('ouvert.js', "fetch('https://entreprise.api.gouv.fr/v3/insee')\n");
      return await work(async () => {
        const begun = performance.now();
        const result = await editor.client.scan([`${pathToFileURL(folder).href}/`], {});
        if (!result) throw new Error('The scan was not done');
        return (performance.now() - begun) / 1_000;
      });
    } finally {
      editor.close();
    }
  }

  /** Writes a file, opens it and waits for its findings. */
  async open(name: string, text: string): Promise<Time> {
    const file = path.join(this.folder, name);
    writeFileSync(file, text);
    const document: Document = {
      uri: pathToFileURL(file).href,
      folder: `${pathToFileURL(this.folder).href}/`,
      version: 1,
      isDirty: false,
      text: () => text,
    };
    this.documents.set(name, document);
    return this.timed(document.uri, () => this.client.opened(document));
  }

  /** One key: the text of an open document is another now. */
  async change(name: string, text: string): Promise<Time> {
    const document = this.documents.get(name);
    if (!document) throw new Error(`${name} is not open`);
    document.version++;
    document.text = () => text;
    return this.timed(document.uri, () => this.client.changed(document.uri));
  }

  /** The text of an open document is another now, of which the analysis is told when it is asked. */
  type(name: string, text: string): void {
    const document = this.documents.get(name);
    if (!document) throw new Error(`${name} is not open`);
    document.version++;
    document.text = () => text;
  }

  /** Resolves when the present text of a document has been looked at. */
  settled(name: string): Promise<void> {
    return this.client.settled(this.documents.get(name)?.uri ?? '');
  }

  /** What an answer about a document took. */
  async asked<T>(
    ask: (client: AnalysisClient, uri: string) => Promise<T>,
    name: string,
  ): Promise<Time & { readonly answer: T }> {
    const uri = this.documents.get(name)?.uri ?? '';
    const busy = this.busy();
    const begun = performance.now();
    const answer = await ask(this.client, uri);
    return { passed: performance.now() - begun, busy: this.busy() - busy, answer };
  }

  /** How many findings an open document has now. */
  findingsOf(name: string): number {
    return this.shown.get(this.documents.get(name)?.uri ?? '') ?? 0;
  }

  close(): void {
    this.client.dispose();
    rmSync(this.folder, { recursive: true });
  }

  private async timed(uri: string, change: () => void): Promise<Time> {
    const busy = this.busy();
    const begun = performance.now();
    change();
    await this.client.settled(uri);
    const passed = performance.now() - begun;
    if (this.client.isBusy()) throw new Error('The analysis gave no answer');
    return { passed, busy: this.busy() - busy };
  }

  /** Linux only: elsewhere the clock has to do. */
  private busy(): number {
    try {
      const [nanoseconds] = readFileSync(`/proc/${String(this.client.pid)}/schedstat`, 'utf8').split(' ');
      return Number(nanoseconds) / 1e6;
    } catch {
      return 0;
    }
  }
}
