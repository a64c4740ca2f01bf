import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files, Note } from '../analysis/findings';
import { Disk } from '../files/disk';
import { Listing } from '../files/listing';
import { isInSkippedFolder } from '../files/skipped';
import { isTextFile } from '../files/text-files';

/** The files of a workspace folder: those of the disk that the command would look at, open documents in their place. */
export class WorldFiles implements Files {
  private readonly disk: Disk;
  private readonly open = new Map<string, string>();
  private listing: Promise<ReadonlySet<string>> | undefined;
  private listings = 0;

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

  read(uri: string): Promise<string | null> {
    const text = this.open.get(uri);
    return text === undefined ? this.disk.read(uri) : Promise.resolve(text);
  }

  exists(uri: string): Promise<boolean> {
    return this.open.has(uri) ? Promise.resolve(true) : this.disk.exists(uri);
  }

  isShared(uri: string): Promise<boolean> {
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

  private listed(): Promise<ReadonlySet<string>> {
    if (!this.listing) {
      this.listing = this.listAnew();
      this.listings += 1;
    }
    return this.listing;
  }

  private async listAnew(): Promise<ReadonlySet<string>> {
    const files = await new Listing(isTextFile, this.trusted).within(
      fileURLToPath(this.folder).replace(/(.)[\\/]$/, '$1'),
    );
    return new Set(files.map((file) => pathToFileURL(file).href));
  }
}
