import type { DiskFiles } from './disk-files';
import type { Look, FolderLook } from './world-files';

/** Files that nothing follows are looked at in turn, so many at a look that is not thorough. */
const OTHERS_AT_ONCE = 2_000;
/** Looks that nothing asks for take no more than one part in so many of the processor's time. */
const REST = 100;
/** However costly a look was, what was missed is looked for again after so long, in ms. */
const LONGEST_REST_MS = 20_000;
/** How long the list may take before others are asked again, in ms. */
const WAIT_MS = 10;
/** Others are asked whether they need the processor this often, in entries. */
const TURN = 64;

/**
 * Compares what was read of a folder with the disk, for watchers miss things: all files of a folder that was moved, some
 * of many that come at once, everything where the system has no more watches to give. Done in steps.
 */
export class DiskLook implements Look {
  private entries: readonly string[] = [];
  private next = 0;
  private found: string[] = [];
  private isThorough = false;
  private underWay = false;
  /** Whether more has changed since the thorough look that is under way began: what it has compared may be another by now. */
  private isAskedAgain = false;
  private isIndexOther = false;
  /** The list that is being made anew. */
  private renewal: { readonly promise: Promise<void>; isDone: boolean } | null = null;
  private cursor = 0;
  private cost = 0;
  private restsUntil = 0;

  /** `isFollowed`: whether a finding may hang on a file: it is looked at each time. */
  constructor(
    private readonly files: DiskFiles,
    private readonly isFollowed: (uri: string) => boolean,
  ) {}

  start(): void {
    this.files.isIndexOther();
  }

  begin(thorough: boolean): void {
    if (this.underWay && (this.isThorough || !thorough)) {
      this.isAskedAgain ||= thorough;
      return;
    }
    if (!thorough && performance.now() < this.restsUntil) return;
    const read = this.files.wereRead();
    this.entries = [...this.files.listedFolders(), ...(thorough ? read : this.someOf(read))];
    this.next = 0;
    this.found = [];
    this.cost = 0;
    this.isThorough = thorough;
    this.underWay = true;
  }

  async goOn(interrupted: () => boolean): Promise<FolderLook | null> {
    if (!this.underWay) return null;
    if (this.renewal === null) {
      const begun = processorTime();
      const isAtEnd = this.compare(interrupted);
      this.cost += processorTime() - begun;
      if (!isAtEnd) return null;
      this.isIndexOther = this.files.isIndexOther();
      if (this.isThorough || this.isIndexOther || this.found.some(isFolder)) this.renew();
    }
    if (!(await this.hasList())) return null;
    const isListNew = this.renewal !== null;
    const seen = { files: this.found.filter((uri) => !isFolder(uri)), isIndexOther: this.isIndexOther, isListNew };
    this.renewal = null;
    this.underWay = false;
    if (this.isAskedAgain) {
      this.isAskedAgain = false;
      this.begin(true);
    }
    return seen;
  }

  get isUnderWay(): boolean {
    return this.underWay;
  }

  async deal(work: () => Promise<void>): Promise<void> {
    const begun = processorTime();
    await work();
    const rest = (this.cost + processorTime() - begun) * REST;
    this.restsUntil = performance.now() + Math.min(rest, LONGEST_REST_MS);
  }

  private compare(interrupted: () => boolean): boolean {
    while (this.next < this.entries.length) {
      const uri = this.entries[this.next++];
      if (uri !== undefined && this.files.isOther(uri)) this.found.push(uri);
      if (this.next % TURN === 0 && interrupted()) return false;
    }
    return true;
  }

  private renew(): void {
    const renewal = { promise: this.files.renew(), isDone: false };
    const done = (): void => {
      renewal.isDone = true;
    };
    // Without a new list the present one stands.
    renewal.promise.then(done, done);
    this.renewal = renewal;
  }

  /** Whether the list is there; git takes its time, and others are not to wait for it. */
  private async hasList(): Promise<boolean> {
    if (!this.renewal || this.renewal.isDone) return true;
    await Promise.race([this.renewal.promise, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
    return this.renewal.isDone;
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

/** Those of the list have a slash at their end. */
function isFolder(uri: string): boolean {
  return uri.endsWith('/');
}

/** Of this process so far, in ms. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
