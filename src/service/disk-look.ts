import type { WorldFiles } from './files';

/** Files that nothing follows are looked at in turn, so many at a look that is not thorough. */
const OTHERS_AT_ONCE = 2_000;
/** Looks that nothing asks for take no more than one part in so many of the time. */
const REST = 200;
/** Others are asked whether they need the processor this often, in entries. */
const TURN = 64;

/** What a look has found. */
export interface Seen {
  /** Files that are or may be others than they were. */
  readonly files: readonly string[];
  /** Whether files may have come or gone. */
  readonly isListOther: boolean;
}

/**
 * Compares what was read of a folder with the disk, for watchers miss things: all files of a folder that was moved, some
 * of many that come at once, everything where the system has no more watches to give. Done in steps.
 */
export class DiskLook {
  private entries: readonly string[] = [];
  private next = 0;
  private found: string[] = [];
  private isThorough = false;
  private underWay = false;
  private cursor = 0;
  private cost = 0;
  private restsUntil = 0;

  /** `isFollowed`: whether a finding may hang on a file: it is looked at each time. */
  constructor(
    private readonly files: WorldFiles,
    private readonly isFollowed: (uri: string) => boolean,
  ) {}

  /** `thorough`: at every file, and at the list. Else as much as costs nearly nothing, and nothing shortly after a costly look. */
  begin(thorough: boolean): void {
    if (this.underWay && (this.isThorough || !thorough)) return;
    if (!thorough && performance.now() < this.restsUntil) return;
    const read = this.files.wereRead();
    this.entries = [...this.files.listedFolders(), ...(thorough ? read : this.someOf(read))];
    this.next = 0;
    this.found = [];
    this.cost = 0;
    this.isThorough = thorough;
    this.underWay = true;
  }

  /** A step; null while there is more to look at, and where there is nothing to do. */
  goOn(interrupted: () => boolean): Seen | null {
    if (!this.underWay) return null;
    const begun = performance.now();
    while (this.next < this.entries.length) {
      const uri = this.entries[this.next++];
      if (uri !== undefined && this.files.isOther(uri)) this.found.push(uri);
      if (this.next % TURN === 0 && interrupted()) break;
    }
    this.cost += performance.now() - begun;
    if (this.next < this.entries.length) return null;
    this.underWay = false;
    return {
      files: this.found.filter((uri) => !uri.endsWith('/')),
      isListOther: this.isThorough || this.found.some((uri) => uri.endsWith('/')),
    };
  }

  get isUnderWay(): boolean {
    return this.underWay;
  }

  /** To be called when what was seen has been dealt with. `ms`: how long that took. */
  done(ms: number): void {
    this.restsUntil = performance.now() + (this.cost + ms) * REST;
  }

  private someOf(read: readonly string[]): string[] {
    const followed = read.filter(this.isFollowed);
    if (followed.length === read.length) return followed;
    const others = read.filter((uri) => !this.isFollowed(uri));
    if (this.cursor >= others.length) this.cursor = 0;
    const some = others.slice(this.cursor, this.cursor + OTHERS_AT_ONCE);
    this.cursor += some.length;
    return [...followed, ...some];
  }
}
