import { closeSync, constants, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configurationName } from '../analysis/configuration-name';
import type { Note } from '../analysis/findings';
import type { Files } from '../text/files';
import type { Message } from '../text/message';
import { decode, type Decoded, encode } from './decode';
import { Tracked } from './git';
import { writeWhole } from './write';

/** A file that cannot be looked at in reasonable time is not source that a person wrote. */
const LARGEST = 2 * 1024 * 1024;

/** The event loop gets a turn this often, for progress and signals; reading itself is fastest when it does not wait. */
const TURN_MS = 30;

/** Files of a disk. Remembers what could not be read, and says so once. */
export class Disk implements Files {
  readonly notes: Note[] = [];
  /** How many files have been read, for progress. */
  reads = 0;
  private buffer = Buffer.allocUnsafe(256 * 1024);
  private turned = performance.now();
  private readonly tooLarge = new Set<string>();
  private readonly noted = new Set<string>();
  private tracked = new Tracked();

  /**
   * `files`: absolute paths of what `list` gives. `named`: those that may be read through a symbolic link. `mayRunGit`: false
   * where the folder is not trusted. `isCode`: whether a file, by its name, is of a language that is read.
   */
  constructor(
    private readonly files: readonly string[],
    private readonly named: ReadonlySet<string>,
    private readonly mayRunGit = true,
    private readonly isCode: (uri: string) => boolean = () => true,
  ) {}

  list(): Promise<readonly string[]> {
    return Promise.resolve(this.files.map((file) => pathToFileURL(file).href));
  }

  async read(uri: string): Promise<string | null> {
    if (performance.now() - this.turned > TURN_MS) {
      await new Promise(setImmediate);
      this.turned = performance.now();
    }
    return this.decoded(uri)?.text ?? null;
  }

  exists(uri: string): Promise<boolean> {
    return Promise.resolve(uri.startsWith('file:') && existsSync(fileURLToPath(uri)));
  }

  async isShared(uri: string): Promise<boolean> {
    if (!uri.startsWith('file:')) return true;
    const tracking = this.mayRunGit ? await this.tracked.of(fileURLToPath(uri)) : null;
    if (tracking === 'tracked' || tracking === 'ignored') return tracking === 'tracked';
    // As long as they are in no commit, files of variables are taken for one's own.
    return !/\/\.env(?:\.[^/]*)?$/.test(uri);
  }

  /** git's index is another: what it tracks is asked anew. */
  trackAnew(): void {
    this.tracked = new Tracked();
  }

  /** With what it takes to write it back. */
  decoded(uri: string): Decoded | null {
    const bytes = this.bytes(uri);
    return bytes && decode(bytes);
  }

  /** False when the file's encoding cannot hold the text. Throws what the file system throws. */
  write(uri: string, text: string): boolean {
    const before = this.decoded(uri);
    const bytes = encode({ encoding: 'utf8', bom: false, ...before, text });
    if (bytes) writeWhole(fileURLToPath(uri), bytes);
    return bytes !== null;
  }

  /** Valid until the next call. */
  private bytes(uri: string): Buffer | null {
    if (!uri.startsWith('file:')) return null;
    const name = fileURLToPath(uri);
    let handle: number | undefined;
    try {
      // A link may lead out of the folder; where its target is inside, it is listed by its own name. A pipe must not block.
      const follow = this.named.has(name) || name.endsWith(configurationName) ? 0 : constants.O_NOFOLLOW;
      handle = openSync(name, constants.O_RDONLY | (follow || 0) | (constants.O_NONBLOCK || 0));
      const stats = fstatSync(handle);
      if (!stats.isFile()) return null;
      this.reads += 1;
      if (stats.size > LARGEST) return this.skip(uri, name);
      if (stats.size > this.buffer.length) this.buffer = Buffer.allocUnsafe(stats.size);
      return this.buffer.subarray(0, readSync(handle, this.buffer, 0, stats.size, 0));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      // Deleted since it was listed, or a link: nothing that a person would want to know.
      if (code === 'ENOENT' && name.includes('\uFFFD')) return this.note(uri, WRONG_NAME);
      return code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR' ? null : this.note(uri, UNREADABLE);
    } finally {
      if (handle !== undefined) closeSync(handle);
    }
  }

  /** How many large files of data were left aside; code, and what was named, has a note each. */
  get largeData(): number {
    return this.tooLarge.size;
  }

  private skip(uri: string, name: string): null {
    if (this.isCode(uri) || this.named.has(name)) return this.note(uri, TOO_LARGE);
    this.tooLarge.add(uri);
    return null;
  }

  private note(uri: string, message: Message): null {
    if (!this.noted.has(uri)) this.notes.push({ uri, message });
    this.noted.add(uri);
    return null;
  }
}

const TOO_LARGE: Message = {
  fr: 'plus de 2 Mo : le fichier n’est pas analysé.',
  en: 'over 2 MB: the file is not analysed.',
};

const WRONG_NAME: Message = {
  fr: 'ce nom de fichier n’est pas en UTF-8 : renommez-le pour qu’il soit analysé.',
  en: 'this file name is not UTF-8: rename the file for it to be analysed.',
};

const UNREADABLE: Message = {
  fr: 'illisible : vérifiez les droits du fichier.',
  en: 'cannot be read: check the permissions of the file.',
};

/** Texts that stand in for those of the disk: standard input, and what fixes have written so far. */
export class Overlay implements Files {
  constructor(
    private readonly under: Files,
    readonly texts: ReadonlyMap<string, string>,
  ) {}

  async list(): Promise<readonly string[]> {
    return [...new Set([...(await this.under.list()), ...this.texts.keys()])];
  }

  read(uri: string): Promise<string | null> {
    const text = this.texts.get(uri);
    return text === undefined ? this.under.read(uri) : Promise.resolve(text);
  }

  exists(uri: string): Promise<boolean> {
    return this.texts.has(uri) ? Promise.resolve(true) : this.under.exists(uri);
  }

  isShared(uri: string): Promise<boolean> {
    return this.under.isShared?.(uri) ?? Promise.resolve(true);
  }
}
