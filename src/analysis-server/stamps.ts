import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What was written so shortly before a look, in ms, may be written once more without looking different: clocks of disks are coarse. */
const FRESH_MS = 1_000;

/** Tells an entry of the disk from a later state of it; null where there is none. */
type Stamp = string | null;

/** How files and folders of the disk were when they were last looked at. */
export class Stamps {
  private readonly known = new Map<string, Stamp>();

  /**
   * Remembers how an entry is. What is written after it was read must not be taken for known: either this comes first, or
   * `since` says when the reading began, in ms since 1970.
   */
  take(uri: string, since = Date.now()): void {
    const { stamp, written } = stampOf(uri);
    this.known.set(uri, written > since - FRESH_MS ? '' : stamp);
  }

  /** Whether an entry may be another than it was; false for one that nobody looked at. */
  isOther(uri: string): boolean {
    const before = this.known.get(uri);
    return before !== undefined && before !== stampOf(uri).stamp;
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }

  uris(): string[] {
    return [...this.known.keys()];
  }
}

/** `written`: when it was changed last, in ms since 1970. */
function stampOf(uri: string): { readonly stamp: Stamp; readonly written: number } {
  try {
    const stats = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    if (!stats) return { stamp: null, written: 0 };
    const { ino, size, mtimeMs, ctimeMs } = stats;
    return { stamp: [ino, size, mtimeMs, ctimeMs].join(' '), written: Math.max(mtimeMs, ctimeMs) };
  } catch {
    // A part of its path is a file, a loop of links, or nobody may look.
    return { stamp: null, written: 0 };
  }
}
