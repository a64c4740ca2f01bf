import path from 'node:path';
import { git, type GitProcess, MAX_MS, startGit } from './git';

/** A content of the index, or why it is not looked at. */
export type StagedContent = Buffer | 'too large' | 'missing';

/** What is larger is not looked at, in bytes. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Of all that the index may hold, a repository without a commit has nothing yet. */
const EMPTY_TREE = ['hash-object', '-t', 'tree', '--stdin'];

/** What git would commit: the index, whatever is on the disk. Paths are absolute. To be closed. */
export class Staged {
  private readonly blobs: Blobs;

  private constructor(
    top: string,
    private readonly ids: ReadonlyMap<string, string>,
    private readonly sizes: ReadonlyMap<string, number>,
    /** Files that the commit would add or change. */
    readonly changed: ReadonlySet<string>,
  ) {
    this.blobs = new Blobs(top);
  }

  /**
   * The index of the repository that a folder is in; null where there is none, or no git. In a hook it is the index of the
   * commit that is being made (`git commit -a`, `git commit FILE`).
   */
  static async open(folder: string): Promise<Staged | null> {
    const ask = (at: string, args: readonly string[], input?: string) =>
      git(at, args, { index: 'of the hook', ...(input === undefined ? {} : { input }) });
    const top = (await ask(folder, ['rev-parse', '--show-toplevel']))?.replace(/\r?\n$/, '');
    if (!top) return null;
    const head = (await ask(top, ['rev-parse', '--verify', '-q', 'HEAD'])) ?? (await ask(top, EMPTY_TREE));
    const listed = await ask(top, ['ls-files', '-s', '-z']);
    const asked = [
      'diff-index',
      '--cached',
      '--name-only',
      '--no-renames',
      '--diff-filter=ACMT',
      '--no-ext-diff',
      '-z',
    ];
    const differing = head === null ? null : await ask(top, [...asked, head.trim()]);
    if (listed === null || differing === null) return null;
    const at = (name: string): string => path.join(top, name);
    const ids = new Map<string, string>();
    for (const entry of listed.split('\0')) {
      // Symbolic links (120000) and submodules (160000) hold no text of the project.
      const [, id, name] = /^100\d{3} ([0-9a-f]+) 0\t([\s\S]+)$/.exec(entry) ?? [];
      if (id !== undefined && name !== undefined) ids.set(at(name), id);
    }
    const checked = await ask(
      top,
      ['cat-file', '--batch-check'],
      [...new Set(ids.values())].map((id) => `${id}\n`).join(''),
    );
    const sizes = new Map<string, number>();
    for (const [, id = '', size] of (checked ?? '').matchAll(/^([0-9a-f]+) blob (\d+)$/gm)) sizes.set(id, Number(size));
    const changed = differing
      .split('\0')
      .map(at)
      .filter((name) => ids.has(name));
    return new Staged(top, ids, sizes, new Set(changed));
  }

  /** Every file of the commit. */
  get all(): readonly string[] {
    return [...this.ids.keys()];
  }

  has(file: string): boolean {
    return this.ids.has(file);
  }

  async content(file: string): Promise<StagedContent> {
    const id = this.ids.get(file) ?? '';
    const size = this.sizes.get(id);
    if (size === undefined) return 'missing';
    if (size > MAX_BYTES) return 'too large';
    return (await this.blobs.read(id)) ?? 'missing';
  }

  close(): void {
    this.blobs.close();
  }
}

/** Contents by id, from one git that is started when it is first needed. */
class Blobs {
  private child: GitProcess | undefined;
  private readonly asked: ((content: Buffer | null) => void)[] = [];
  private chunks: Buffer[] = [];
  private length = 0;
  /** How many bytes the next answer takes; null while its first line is not there. */
  private wanted: number | null = null;
  private isOver = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly folder: string) {}

  read(id: string): Promise<Buffer | null> {
    if (this.isOver) return Promise.resolve(null);
    this.child ??= this.start();
    this.child.stdin.write(`${id}\n`);
    this.timer ??= setTimeout(() => this.close(), MAX_MS).unref();
    this.timer.refresh();
    return new Promise((resolve) => this.asked.push(resolve));
  }

  close(): void {
    this.end();
    this.child?.kill('SIGKILL');
  }

  private start(): GitProcess {
    const child = startGit(this.folder, ['cat-file', '--batch'], 'of the hook');
    child.stdout.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.length += chunk.length;
      if (this.wanted === null || this.length >= this.wanted) this.take();
    });
    child.stderr.resume();
    child.stdin.on('error', () => undefined);
    child.on('error', () => this.end());
    child.on('close', () => this.end());
    return child;
  }

  private take(): void {
    let bytes = Buffer.concat(this.chunks);
    for (;;) {
      const line = bytes.indexOf(10);
      if (line < 0) break;
      const size = /^[0-9a-f]+ blob (\d+)$/.exec(bytes.toString('latin1', 0, line))?.[1];
      const start = line + 1;
      const end = size === undefined ? start : start + Number(size) + 1;
      this.wanted = end;
      if (bytes.length < end) break;
      this.asked.shift()?.(size === undefined ? null : bytes.subarray(start, end - 1));
      bytes = bytes.subarray(end);
      this.wanted = null;
    }
    this.chunks = [bytes];
    this.length = bytes.length;
  }

  private end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    for (const resolve of this.asked.splice(0)) resolve(null);
  }
}
