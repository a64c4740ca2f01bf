import { isInSkippedFolder, isSkippedFolder } from '../files/skipped';
import { isTextFile } from '../files/text-files';
import type { Clock } from './clock';

/** Files of the disk change in bursts: a branch is checked out, a build writes. From the last to the word of it, in ms. */
const BURST_MS = 250;
/** A burst that goes on is told of this often, in ms. */
const LONGEST_BURST_MS = 1_000;
/** Past so many files it costs less to look at everything once. */
const MANY = 200;
/** What came at the same time may not have been told: from a burst to a second look, in ms. */
const AFTERMATH_MS = 1_500;
/** Between two looks at what nobody told of, while the window is the one that is used, in ms. */
const REST_MS = 2_000;
/** A window that is left and taken up again is thoroughly looked at this often, in ms. */
const RETURN_MS = 10_000;

/** What to make of an event: of a file or folder, of git, or of nothing that is looked at. */
export type Concern = 'entry' | 'git' | 'nothing';

/** `path`: relative to the workspace folder, separated by slashes. Called very often, while packages are installed. */
export function concernOf(path: string): Concern {
  if (isInSkippedFolder(path)) return isOfGit(path) ? 'git' : 'nothing';
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === '.git') return 'git';
  return isSkippedFolder(name) || !isTextFile(name) ? 'nothing' : 'entry';
}

/** What git writes when it has changed files, or tracks others. */
function isOfGit(path: string): boolean {
  const [, above = '', file = ''] = /^(.*?)\.git\/(.+)$/.exec(path) ?? [];
  return (
    ['HEAD', 'index', 'info/exclude'].includes(file) &&
    (above === '' || above.endsWith('/')) &&
    !isInSkippedFolder(above)
  );
}

export interface DiskListener {
  /** URIs of files and folders that came or changed, and of those that are there no more. `isMany`: there may be others. */
  diskChanged(there: readonly string[], gone: readonly string[], isMany: boolean): void;
  /** The disk may be another than what was told. */
  lookAtDisk(thorough: boolean): void;
}

/**
 * Makes of what a watcher tells, and of what it may not tell, what the analysis has to know: bursts are put together, an
 * event that comes twice counts once, and what watchers miss is looked for while somebody uses the window.
 */
export class DiskNews {
  /** By URI, whether it was there at the last event. */
  private readonly heardOf = new Map<string, boolean>();
  private isMany = false;
  private hasComeOrGone = false;
  private cancelBurst: (() => void) | null = null;
  private cancelLongest: (() => void) | null = null;
  private cancelAftermath: (() => void) | null = null;
  private cancelRest: (() => void) | null = null;
  private cancelReturn: (() => void) | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly listener: DiskListener,
  ) {}

  /** A file or folder came, changed or went. */
  heard(uri: string, how: 'came' | 'changed' | 'went'): void {
    this.heardOf.set(uri, how !== 'went');
    this.hasComeOrGone ||= how !== 'changed';
    this.wait();
  }

  /** git has changed files, or tracks others: which ones is not said. */
  heardOfGit(): void {
    this.isMany = true;
    this.hasComeOrGone = true;
    this.wait();
  }

  /** Whether the window is the one that is used. */
  focused(isFocused: boolean): void {
    if (isFocused === (this.cancelRest !== null)) return;
    this.cancelRest?.();
    this.cancelRest = null;
    if (!isFocused) return;
    this.listener.lookAtDisk(this.cancelReturn === null);
    this.cancelReturn ??= this.clock.after(RETURN_MS, () => (this.cancelReturn = null));
    this.rest();
  }

  dispose(): void {
    for (const cancel of [
      this.cancelBurst,
      this.cancelLongest,
      this.cancelAftermath,
      this.cancelRest,
      this.cancelReturn,
    ]) {
      cancel?.();
    }
  }

  private rest(): void {
    this.cancelRest = this.clock.after(REST_MS, () => {
      this.listener.lookAtDisk(false);
      this.rest();
    });
  }

  private wait(): void {
    this.cancelBurst?.();
    this.cancelBurst = this.clock.after(BURST_MS, () => this.tell());
    this.cancelLongest ??= this.clock.after(LONGEST_BURST_MS, () => this.tell());
  }

  private tell(): void {
    this.cancelBurst?.();
    this.cancelLongest?.();
    this.cancelLongest = null;
    const entries = [...this.heardOf];
    const isMany = this.isMany || entries.length > MANY;
    this.heardOf.clear();
    this.isMany = false;
    const namesOf = (isThere: boolean): string[] => entries.flatMap(([uri, is]) => (is === isThere ? [uri] : []));
    this.listener.diskChanged(namesOf(true), namesOf(false), isMany);
    if (!this.hasComeOrGone) return;
    this.hasComeOrGone = false;
    this.cancelAftermath?.();
    this.cancelAftermath = this.clock.after(AFTERMATH_MS, () => this.listener.lookAtDisk(isMany));
  }
}
