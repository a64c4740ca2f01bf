import type { Files } from '../findings';
import type { LanguageId } from '../syntax/language';
import { NodePackage } from './node-package';
import { PYTHON_MANIFESTS, pythonRange } from './python-requirements';
import { TypescriptPaths } from './typescript-paths';
import { folderOf } from '../uris';

/** Files that say how modules are named and which versions of packages are used. */
const MANIFEST = /\/(?:package|jsconfig|tsconfig(?:\.[\w-]+)?)\.json$/;
/** Files that make a folder a package, whose modules run in one program; Python's requirements are not alone in doing so. */
const OF_PACKAGE: Readonly<Record<LanguageId, RegExp>> = {
  javascript: /\/package\.json$/,
  typescript: /\/package\.json$/,
  python: PYTHON_MANIFESTS,
  php: /\/composer\.json$/,
  ruby: /\/(?:Gemfile|[^/]+\.gemspec)$/,
};
/** A workspace has no more of them. */
const MAX_MANIFESTS = 2_000;
/** Longer ones are written by programs. */
const MAX_LENGTH = 500_000;

export function isManifest(uri: string): boolean {
  return MANIFEST.test(uri) || Object.values(OF_PACKAGE).some((pattern) => pattern.test(uri));
}

/** What the manifests of a workspace say. Nothing is worked out before it is asked for. */
export class Manifests {
  private readonly packages = new Map<string, NodePackage | null>();
  private readonly paths = new Map<string, TypescriptPaths | null>();
  private byName: ReadonlyMap<string, NodePackage> | undefined;
  private readonly packageFolders = new Map<LanguageId, ReadonlySet<string>>();
  /** Versions that were asked for, by language, folder and packages: each call of a client asks. */
  private readonly ranges = new Map<string, readonly string[] | null>();

  constructor(private readonly texts: ReadonlyMap<string, string> = new Map()) {}

  static async read(files: Files, listed: readonly string[]): Promise<Manifests> {
    const named = listed.filter(isManifest).slice(0, MAX_MANIFESTS);
    // What is locked is in no list of texts that people write.
    const uris = new Set(named.flatMap((uri) => (/\/pyproject\.toml$/.test(uri) ? [uri, lockBeside(uri)] : [uri])));
    const texts = await Promise.all([...uris].map(async (uri) => [uri, await files.read(uri)] as const));
    return new Manifests(
      new Map(
        texts.flatMap(([uri, text]) => (text === null || text.length > MAX_LENGTH ? [] : [[uri, text] as const])),
      ),
    );
  }

  /** Whether this is what was read of a file; null for one that is not there. */
  isKnown(uri: string, text: string | null): boolean {
    return (this.texts.get(uri) ?? null) === text;
  }

  isSameAs({ texts }: Manifests): boolean {
    return this.texts.size === texts.size && [...this.texts].every(([uri, text]) => texts.get(uri) === text);
  }

  /** The folder of the package that a file of a language belongs to; null where it belongs to none. */
  packageFolder(uri: string, language: LanguageId): string | null {
    let folders = this.packageFolders.get(language);
    if (!folders) {
      const manifests = [...this.texts.keys()].filter((each) => OF_PACKAGE[language].test(each));
      this.packageFolders.set(language, (folders = new Set(manifests.flatMap((each) => folderOf(each) ?? []))));
    }
    if (folders.size > 0) for (const folder of foldersAbove(uri)) if (folders.has(folder)) return folder;
    return null;
  }

  /** The packages that a file belongs to, the innermost first. */
  *packagesOf(uri: string): Iterable<NodePackage> {
    for (const folder of foldersAbove(uri)) {
      const found = this.packageAt(`${folder}package.json`);
      if (found) yield found;
    }
  }

  /**
   * The versions that the packages of a file allow of the first of these dependencies that they name; any, where they name
   * none; null where the file is of no package.
   */
  rangesOf(uri: string, names: readonly string[]): readonly string[] | null {
    return this.remembered('node', uri, names, () => this.nodeRanges(uri, names));
  }

  private nodeRanges(uri: string, names: readonly string[]): readonly string[] | null {
    let isOfPackage = false;
    for (const { dependencies } of this.packagesOf(uri)) {
      isOfPackage = true;
      const ranges = names.flatMap((name) => dependencies.get(name) ?? []);
      if (ranges.length > 0) return ranges.map((range) => range.replace(/^npm:.*@/, ''));
    }
    return isOfPackage ? ['*'] : null;
  }

  /** The same of Python: of the nearest folder whose files name one of them. What is locked counts alone. */
  pythonRangesOf(uri: string, names: readonly string[]): readonly string[] | null {
    return this.remembered('python', uri, names, () => this.pythonRanges(uri, names));
  }

  private pythonRanges(uri: string, names: readonly string[]): readonly string[] | null {
    let isOfPackage = false;
    for (const folder of foldersAbove(uri)) {
      const ranges: string[] = [];
      for (const [manifest, text] of this.texts) {
        if (folderOf(manifest) !== folder || !PYTHON_MANIFESTS.test(manifest)) continue;
        isOfPackage = true;
        const found = names.flatMap((name) => pythonRange(text, name) ?? []);
        if (found.length > 0 && manifest.endsWith('.lock')) return found;
        ranges.push(...found);
      }
      if (ranges.length > 0) return ranges;
    }
    return isOfPackage ? ['*'] : null;
  }

  private remembered(
    language: string,
    uri: string,
    names: readonly string[],
    find: () => readonly string[] | null,
  ): readonly string[] | null {
    const key = [language, folderOf(uri), ...names].join('\n');
    let known = this.ranges.get(key);
    if (known === undefined) this.ranges.set(key, (known = find()));
    return known;
  }

  /** What the nearest tsconfig or jsconfig says of paths; null when it says nothing. */
  pathsFor(uri: string): TypescriptPaths | null {
    for (const folder of foldersAbove(uri)) {
      for (const name of ['tsconfig.json', 'jsconfig.json']) {
        if (this.texts.has(folder + name)) return this.pathsAt(folder + name);
      }
    }
    return null;
  }

  /** The package of the workspace with this name. */
  packageNamed(name: string): NodePackage | undefined {
    if (!this.byName) {
      const byName = new Map<string, NodePackage>();
      for (const uri of this.texts.keys()) {
        const found = uri.endsWith('/package.json') ? this.packageAt(uri) : null;
        if (found?.name) byName.set(found.name, found);
      }
      this.byName = byName;
    }
    return this.byName.get(name);
  }

  private packageAt(uri: string): NodePackage | null {
    const text = this.texts.get(uri);
    if (text === undefined) return null;
    let known = this.packages.get(uri);
    if (known === undefined) this.packages.set(uri, (known = NodePackage.of(uri, text)));
    return known;
  }

  private pathsAt(uri: string): TypescriptPaths | null {
    let known = this.paths.get(uri);
    if (known === undefined) this.paths.set(uri, (known = TypescriptPaths.of(uri, (each) => this.texts.get(each))));
    return known;
  }
}

function lockBeside(uri: string): string {
  return `${folderOf(uri) ?? ''}poetry.lock`;
}

function* foldersAbove(uri: string): Iterable<string> {
  for (let folder = folderOf(uri); folder !== null; folder = folderOf(folder)) yield folder;
}
