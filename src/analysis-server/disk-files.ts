import { statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Note } from '../analysis/findings';
import { folderOf } from '../text/uris';
import { Disk } from '../files/disk';
import { indexOf } from '../files/git';
import { Listing } from '../files/listing';
import { isTextFile } from '../files/text-files';
import { DiskLook } from './disk-look';
import { Stamps } from './stamps';
import { type Look, WorldFiles } from './world-files';

/** The files of a workspace folder on a disk. */
export class DiskFiles extends WorldFiles {
  private readonly disk: Disk;
  /** Of the files that were read, and of the folders of the list. */
  private readonly stamps = new Stamps();
  /** By folder that was asked about, the index of the repository that it is in, as a URI; null outside of one. */
  private readonly indexes = new Map<string, string | null>();
  private folders: ReadonlySet<string> = new Set();

  /** `trusted`: whether git may be run there. `isCode`: whether a file, by its name, is of a language that is read. */
  constructor(
    folder: string,
    private readonly trusted: boolean,
    isCode: (uri: string) => boolean,
  ) {
    super(folder);
    this.disk = new Disk([], new Set(), trusted, isCode);
  }

  look(isFollowed: (uri: string) => boolean): Look {
    return new DiskLook(this, isFollowed);
  }

  /** Files that were read from the disk, there or not. */
  wereRead(): string[] {
    return this.stamps.uris().filter((uri) => !this.folders.has(uri) && !this.isOpen(uri));
  }

  /** The folders of the list: an entry that comes or goes changes its own. */
  listedFolders(): string[] {
    return [...this.folders];
  }

  /** Whether a file that was read, or a folder of the list, may be another on the disk than it was then. */
  isOther(uri: string): boolean {
    return this.stamps.isOther(uri);
  }

  override async exists(uri: string): Promise<boolean> {
    return this.isOpen(uri) || (await this.disk.exists(uri));
  }

  isShared(uri: string): Promise<boolean> {
    this.watchIndex(folderOf(uri));
    return this.disk.isShared(uri);
  }

  /** What could not be read, said once each. */
  takeNotes(): Note[] {
    return this.disk.notes.splice(0);
  }

  /** Whether an index of git is another than it was when this was asked last; what is tracked may be too. */
  isIndexOther(): boolean {
    this.watchIndex(this.folder);
    // A repository that was made, or is there no more, gives a folder another index.
    const moved = [...this.indexes].filter(([folder, index]) => this.indexAt(folder) !== index);
    for (const [folder] of moved) this.indexes.delete(folder);
    for (const [folder] of moved) this.watchIndex(folder);
    const known = new Set([...this.indexes.values()].filter((uri) => uri !== null));
    const others = [...known].filter((uri) => this.stamps.isOther(uri));
    for (const uri of others) this.stamps.take(uri);
    const isOther = moved.length + others.length > 0;
    if (isOther) this.disk.trackAnew();
    return isOther;
  }

  kindOf(uri: string): Promise<'file' | 'folder' | null> {
    const stats = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    return Promise.resolve(stats ? (stats.isDirectory() ? 'folder' : 'file') : null);
  }

  protected readClosed(uri: string): Promise<string | null> {
    this.stamps.take(uri);
    return this.disk.read(uri);
  }

  /** Remembers how the index is that tells what is tracked in a folder: before git is asked, for it may change meanwhile. */
  private watchIndex(folder: string | null): void {
    if (folder === null || this.indexes.has(folder)) return;
    const index = this.indexAt(folder);
    if (index !== null && ![...this.indexes.values()].includes(index)) this.stamps.take(index);
    this.indexes.set(folder, index);
  }

  /** The index that tells what is tracked in a folder, as a URI; null where git is not asked. */
  private indexAt(folder: string): string | null {
    const index = this.trusted && folder.startsWith('file:') ? indexOf(fileURLToPath(folder)) : null;
    return index && pathToFileURL(index).href;
  }

  protected async listAnew(): Promise<ReadonlySet<string>> {
    const begun = Date.now();
    const root = fileURLToPath(this.folder).replace(/(.)[\\/]$/, '$1');
    const files = await new Listing(isTextFile, this.trusted).within(root);
    const listed = new Set(files.map((file) => pathToFileURL(file).href));
    this.takeFolders(listed, begun);
    return listed;
  }

  private takeFolders(listed: ReadonlySet<string>, since: number): void {
    const folders = new Set([this.folder]);
    for (const uri of listed) {
      for (let at = folderOf(uri); at?.startsWith(this.folder) === true && !folders.has(at); at = folderOf(at))
        folders.add(at);
    }
    for (const folder of this.folders) if (!folders.has(folder)) this.stamps.forget(folder);
    for (const folder of folders) this.stamps.take(folder, since);
    this.folders = folders;
  }
}
