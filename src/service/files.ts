import { statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Note } from '../analysis/findings';
import type { Files } from '../text/files';
import { folderOf } from '../text/uris';
import { Disk } from '../files/disk';
import { indexOf } from '../files/git';
import { Listing } from '../files/listing';
import { isInSkippedFolder } from '../files/skipped';
import { isTextFile } from '../files/text-files';
import { Stamps } from './stamps';

/** The files of a workspace folder: those of the disk that the command would look at, open documents in their place. */
export class WorldFiles implements Files {
  private readonly disk: Disk;
  private readonly open = new Map<string, string>();
  /** Of the files that were read, and of the folders of the list. */
  private readonly stamps = new Stamps();
  private listing: Promise<ReadonlySet<string>> | undefined;
  private listings = 0;
  /** By folder that was asked about, the index of the repository that it is in, as a URI; null outside of one. */
  private readonly indexes = new Map<string, string | null>();
  private folders: ReadonlySet<string> = new Set();

  /** `folder`: a URI that ends with a slash. `trusted`: whether git may be run there. */
  constructor(
    private readonly folder: string,
    private readonly trusted: boolean,
  ) {
    this.disk = new Disk([], new Set(), trusted);
  }

  async list(): Promise<readonly string[]> {
    return [...new Set([...(await this.listed()), ...this.open.keys()])];
  }

  /** How many lists have been made: another number, another list. */
  async edition(): Promise<number> {
    await this.listed();
    return this.listings;
  }

  /** Makes the next question look at the disk again. */
  relist(): void {
    this.listing = undefined;
  }

  /** Makes a new list, while the present one goes on answering. */
  async renew(): Promise<void> {
    const listed = await this.listAnew();
    this.listing = Promise.resolve(listed);
    this.listings += 1;
  }

  read(uri: string): Promise<string | null> {
    const text = this.open.get(uri);
    if (text !== undefined) return Promise.resolve(text);
    this.stamps.take(uri);
    return this.disk.read(uri);
  }

  /** Files that were read from the disk, there or not. */
  wereRead(): string[] {
    return this.stamps.uris().filter((uri) => !this.folders.has(uri) && !this.open.has(uri));
  }

  /** The folders of the list: an entry that comes or goes changes its own. */
  listedFolders(): string[] {
    return [...this.folders];
  }

  /** Whether a file that was read, or a folder of the list, may be another on the disk than it was then. */
  isOther(uri: string): boolean {
    return this.stamps.isOther(uri);
  }

  exists(uri: string): Promise<boolean> {
    return this.open.has(uri) ? Promise.resolve(true) : this.disk.exists(uri);
  }

  isShared(uri: string): Promise<boolean> {
    this.watchIndex(folderOf(uri));
    return this.disk.isShared(uri);
  }

  /** An open document's text, which counts instead of the file's. */
  shadow(uri: string, text: string): void {
    this.open.set(uri, text);
  }

  unshadow(uri: string): void {
    this.open.delete(uri);
  }

  /** What could not be read, said once each. */
  takeNotes(): Note[] {
    return this.disk.notes.splice(0);
  }

  /** Whether the command would look at this file: it is neither ignored nor in a skipped folder. */
  async isLookedAt(uri: string): Promise<boolean> {
    if (!isTextFile(uri)) return false;
    if (uri.startsWith(this.folder) && isInSkippedFolder(decodeURIComponent(uri.slice(this.folder.length))))
      return false;
    if ((await this.listed()).has(uri)) return true;
    // Written since the list was made, or ignored: the list tells, once it is new.
    this.relist();
    return (await this.listed()).has(uri) || !(await this.disk.exists(uri));
  }

  /** The list as it is on the disk, open documents left out. */
  listed(): Promise<ReadonlySet<string>> {
    if (!this.listing) {
      this.listing = this.listAnew();
      this.listings += 1;
    }
    return this.listing;
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

  /** What stands there on the disk; null for nothing. */
  kindOf(uri: string): 'file' | 'folder' | null {
    const stats = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    if (!stats) return null;
    return stats.isDirectory() ? 'folder' : 'file';
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

  private async listAnew(): Promise<ReadonlySet<string>> {
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
