import type { Manifests } from '../../manifests/manifests';
import type { Settings } from '../../settings/index';

/** The files of a workspace by the last part of their path, without extension, and what its manifests say of modules. */
export class PathIndex {
  private readonly byStem = new Map<string, string[]>();
  private readonly all: ReadonlySet<string>;
  private byFolder: Map<string, string[]> | undefined;
  private asked: Set<string> | null = null;

  constructor(
    uris: Iterable<string>,
    readonly manifests: Manifests,
    readonly settings: Settings,
  ) {
    this.all = new Set(uris);
    for (const uri of this.all) {
      const stem = stemOf(uri).toLowerCase();
      const others = this.byStem.get(stem);
      if (others) others.push(uri);
      else this.byStem.set(stem, [uri]);
    }
  }

  has(uri: string): boolean {
    this.ask(uri);
    return this.all.has(uri);
  }

  /** Files whose path without extension ends with these segments. */
  endingWith(path: string, extensions: RegExp): string[] {
    const end = `/${path.toLowerCase()}`;
    return this.ask(path).filter((uri) => {
      const name = uri.toLowerCase();
      return (
        extensions.test(uri) &&
        (name.replace(/\.[^./]+$/, '').endsWith(end) || name.replace(/\.[^/]+$/, '').endsWith(end))
      );
    });
  }

  /** Files of a folder, which ends with a slash. */
  inFolder(folder: string, extensions: RegExp): readonly string[] {
    if (!this.byFolder) {
      this.byFolder = new Map();
      for (const uri of this.all) {
        const key = uri.slice(0, uri.lastIndexOf('/') + 1);
        const others = this.byFolder.get(key);
        if (others) others.push(uri);
        else this.byFolder.set(key, [uri]);
      }
    }
    const found = (this.byFolder.get(folder) ?? []).filter((uri) => extensions.test(uri));
    for (const uri of found) this.asked?.add(stemOf(uri).toLowerCase());
    return found;
  }

  /** The one variant of a module (`x.server.ts`, `x.web.ts`) that stands for `x`; null when there are several. */
  variantOf(path: string): string | null {
    const found = this.ask(path).filter(
      (uri) => uri.startsWith(`${path}.`) && /\.[cm]?[jt]sx?$/.test(uri) && !isBeside(uri),
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** From now on, fills this with the stems of the paths that are asked for: files of other stems change no answer. */
  record(stems: Set<string> | null): void {
    this.asked = stems;
  }

  /** The stems whose files are others in another list. */
  stemsUnlike({ byStem }: PathIndex): Set<string> {
    const unlike = new Set<string>();
    for (const stem of new Set([...this.byStem.keys(), ...byStem.keys()])) {
      const here = this.byStem.get(stem) ?? [];
      const there = byStem.get(stem) ?? [];
      if (here.length !== there.length || here.some((uri) => !there.includes(uri))) unlike.add(stem);
    }
    return unlike;
  }

  /** Files whose stem is that of this path. */
  private ask(path: string): readonly string[] {
    const stem = stemOf(path).toLowerCase();
    this.asked?.add(stem);
    return this.byStem.get(stem) ?? [];
  }
}

/** What lies beside a module under its name and is not it: its types, tests, stories. */
export function isBeside(uri: string): boolean {
  return /\.(?:d|test|spec|stories|story|mock|cy|bench)\.[^/.]+$/.test(uri);
}

function stemOf(uri: string): string {
  const base = uri.slice(uri.lastIndexOf('/') + 1);
  const dot = base.indexOf('.');
  return dot > 0 ? base.slice(0, dot) : base;
}

/** The file that shares the longest beginning with `from`; null when two share as much. */
export function nearestFile(from: string, uris: readonly string[]): string | null {
  let best: string | null = null;
  let length = -1;
  for (const uri of uris) {
    let shared = 0;
    while (shared < uri.length && uri[shared] === from[shared]) shared++;
    shared = uri.lastIndexOf('/', shared);
    if (shared === length) best = null;
    if (shared > length) {
      best = uri;
      length = shared;
    }
  }
  return best;
}
