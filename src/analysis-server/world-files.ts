import type { Note } from '../analysis/findings';
import { isInSkippedFolder } from '../files/skipped';
import { isTextFile } from '../files/text-files';
import type { Files } from '../text/files';

/** What a look has found. */
export interface FolderLook {
  /** Files that are or may be others than they were. */
  readonly files: readonly string[];
  /** Whether git tracks other files. */
  readonly isIndexOther: boolean;
  /** Whether the list of files was made anew, for folders may be others. */
  readonly isListNew: boolean;
}

/** Looks for changes that nobody tells of. Done in steps. */
export interface Look {
  readonly isUnderWay: boolean;
  /** What git tracks is known as it is now. */
  start(): void;
  /** `thorough`: at every file, and at the list. Else as much as costs nearly nothing, and nothing shortly after a costly look. */
  begin(thorough: boolean): void;
  /** A step; null while there is more to look at. At its end, the list of files is new where it may be another. */
  goOn(interrupted: () => boolean): Promise<FolderLook | null>;
  /** Deals with what was seen; what that costs counts as a part of the look. */
  deal(work: () => Promise<void>): Promise<void>;
}

/** The files of a workspace folder: those that the command would look at, open documents in their place. */
export abstract class WorldFiles implements Files {
  private readonly open = new Map<string, string>();
  private listing: Promise<ReadonlySet<string>> | undefined;
  private listings = 0;

  /** `folder`: a URI that ends with a slash. */
  constructor(protected readonly folder: string) {}

  /** What stands at a place, open documents left out; null for nothing. */
  abstract kindOf(uri: string): Promise<'file' | 'folder' | null>;

  abstract isShared(uri: string): Promise<boolean>;

  /** What could not be read, said once each. */
  abstract takeNotes(): Note[];

  /** Null where every change is told. `isFollowed`: whether a finding may hang on a file. */
  abstract look(isFollowed: (uri: string) => boolean): Look | null;

  protected abstract listAnew(): Promise<ReadonlySet<string>>;

  protected abstract readClosed(uri: string): Promise<string | null>;

  async list(): Promise<readonly string[]> {
    return [...new Set([...(await this.listed()), ...this.open.keys()])];
  }

  /** How many lists have been made: another number, another list. */
  async edition(): Promise<number> {
    await this.listed();
    return this.listings;
  }

  /** Makes the next question list the files again. */
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
    return text === undefined ? this.readClosed(uri) : Promise.resolve(text);
  }

  async exists(uri: string): Promise<boolean> {
    return this.open.has(uri) || (await this.kindOf(uri)) !== null;
  }

  /** An open document's text, which counts instead of the file's. */
  shadow(uri: string, text: string): void {
    this.open.set(uri, text);
  }

  unshadow(uri: string): void {
    this.open.delete(uri);
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** Whether the command would look at this file: it is neither ignored nor in a skipped folder. */
  async isLookedAt(uri: string): Promise<boolean> {
    if (!isTextFile(uri)) return false;
    if (uri.startsWith(this.folder) && isInSkippedFolder(decodeURIComponent(uri.slice(this.folder.length))))
      return false;
    if ((await this.listed()).has(uri)) return true;
    // Written since the list was made, or ignored: the list tells, once it is new.
    this.relist();
    return (await this.listed()).has(uri) || (await this.kindOf(uri)) === null;
  }

  /** The list, open documents left out. */
  listed(): Promise<ReadonlySet<string>> {
    if (!this.listing) {
      this.listing = this.listAnew();
      this.listings += 1;
    }
    return this.listing;
  }
}
