import * as assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import type { FindingsNews, Method, News, Params, ScanProgress, ResponseOf } from '../../src/analysis-server/protocol';
import { EditorFiles, isCode } from '../../src/analysis-server/analysis';
import { DiskFiles } from '../../src/analysis-server/disk-files';
import type { EditorFileSystem } from '../../src/analysis-server/editor-files';
import { AnalysisServer } from '../../src/analysis-server/server';
import { noEditor } from './fakes';

type GrammarFiles = ReturnType<typeof grammarFilesOfPackages>;

interface Asked {
  readonly signal?: AbortSignal;
  readonly progress?: (progress: ScanProgress) => void;
}

/** A folder of the disk, and an analysis process for it. */
export class Box {
  readonly answers: News[] = [];
  readonly service: AnalysisServer;
  readonly folder: string;
  private readonly waiting: (() => void)[] = [];

  constructor(
    readonly root: string,
    grammars: GrammarFiles,
    system: EditorFileSystem,
  ) {
    this.folder = `${pathToFileURL(root).href}/`;
    const fatal = (error: unknown): void => {
      throw error;
    };
    this.service = new AnalysisServer({
      grammarFiles: grammars,
      filesOf: (folder, trusted) =>
        folder.startsWith('file:') ? new DiskFiles(folder, trusted, isCode) : new EditorFiles(folder, system),
      send: (news) => {
        this.answers.push(news);
        for (const wake of this.waiting.splice(0)) wake();
      },
      fatal,
    });
    this.service.receive({ type: 'start', trusted: true });
  }

  uri(file: string): string {
    return this.folder + file;
  }

  open(file: string, version: number, text: string): void {
    this.service.receive({ type: 'document', uri: this.uri(file), folder: this.folder, version, text });
  }

  close(file: string): void {
    this.service.receive({ type: 'close', uri: this.uri(file) });
  }

  changed(...files: readonly string[]): void {
    this.service.receive({ type: 'files', uris: files.map((file) => this.uri(file)) });
  }

  ask<M extends Method>(
    method: M,
    params: Params<M>,
    { signal = new AbortController().signal, progress = () => {} }: Asked = {},
  ): Promise<ResponseOf<M>> {
    return this.service.ask(method, params, { signal, progress });
  }

  path(file: string): string {
    return path.join(this.root, file);
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true });
    writeFileSync(path.join(this.root, file), text);
  }

  async next(wanted: (news: News) => boolean): Promise<News> {
    for (let seen = 0; ; seen += 1) {
      while (seen >= this.answers.length) await new Promise<void>((resolve) => this.waiting.push(resolve));
      const answer = this.answers[seen];
      if (answer?.type === 'mistake') assert.fail(answer.text);
      if (answer && wanted(answer)) return answer;
    }
  }

  async until(wanted: (answer: FindingsNews) => boolean): Promise<FindingsNews> {
    const answer = await this.next((each) => each.type === 'findings' && wanted(each));
    assert.ok(answer.type === 'findings');
    return answer;
  }

  /** Waits until what was last told is this. */
  async shows(...rules: readonly string[]): Promise<FindingsNews> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const last = this.last();
      const shown = last ? this.rules(last) : [];
      if (last && isDeepStrictEqual(shown.toSorted(), rules.toSorted())) return last;
      if (Date.now() > deadline) assert.deepEqual(shown, rules);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** What was last told. */
  last(): FindingsNews | undefined {
    return this.answers.findLast((each) => each.type === 'findings');
  }

  look(thorough = true): void {
    this.service.receive({ type: 'look', thorough });
  }

  /** How many texts were parsed for what changed on the disk. */
  parsed(): number {
    return this.answers.reduce((sum, each) => sum + (each.type === 'taken' ? each.parsed : 0), 0);
  }

  answered(file: string, version: number): Promise<FindingsNews> {
    return this.until(({ documents }) =>
      documents.some((each) => each.uri === this.uri(file) && each.version === version),
    );
  }

  rules({ files }: FindingsNews): string[] {
    return files.flatMap(({ uri, version, findings }) =>
      findings.map(({ rule, range }) => {
        const file = uri.slice(this.folder.length) + (version === null ? '' : `@${version}`);
        return `${file} ${rule} ${range.start.line + 1}`;
      }),
    );
  }
}

export async function inFolder(
  files: Readonly<Record<string, string>>,
  test: (box: Box) => Promise<void>,
  grammars = grammarFilesOfPackages(process.cwd()),
  system: EditorFileSystem = noEditor,
): Promise<void> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'api-entreprise-service-')));
  const box = new Box(root, grammars, system);
  for (const [file, text] of Object.entries(files)) box.write(file, text);
  try {
    await test(box);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
