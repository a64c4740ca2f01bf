import { locksBeside, manifestAt, type Dependencies, type Registry } from './index';
import { goModulePath } from './go';
import type { Files } from '../text/files';
import { NodePackage } from './node-package';
import { TypescriptPaths } from './typescript-paths';
import { folderOf } from '../text/uris';

/** Files that say how modules are named. */
const NAMING = /\/(?:jsconfig|tsconfig(?:\.[\w-]+)?)\.json$/;
/** A workspace has no more of them. */
const MAX_MANIFESTS = 2_000;
/** Longer ones are written by programs, and those longer still are no locks. */
const MAX_LENGTH = 500_000;
const MAX_LOCK_LENGTH = 5_000_000;

export function isManifest(uri: string): boolean {
  return NAMING.test(uri) || manifestAt(uri) !== undefined;
}

/** What the manifests of a workspace say. Nothing is worked out before it is asked for. */
export class Manifests {
  private readonly packages = new Map<string, NodePackage | null>();
  private readonly paths = new Map<string, TypescriptPaths | null>();
  private byName: ReadonlyMap<string, NodePackage> | undefined;
  private byFolder: Map<string | null, string[]> | undefined;
  private readonly packageFolders = new Map<Registry, ReadonlySet<string>>();
  private readonly dependencies = new Map<string, Dependencies>();
  /** Versions that were asked for, by registry, folder and packages: each call of a client asks. */
  private readonly ranges = new Map<string, readonly string[] | null>();

  constructor(private readonly texts: ReadonlyMap<string, string> = new Map()) {}

  static async read(files: Files, listed: readonly string[]): Promise<Manifests> {
    const named = listed.filter(isManifest).slice(0, MAX_MANIFESTS);
    const uris = new Set(named.flatMap((uri) => [uri, ...locksBeside(uri)]));
    const texts = await Promise.all([...uris].map(async (uri) => [uri, await files.read(uri)] as const));
    return new Manifests(
      new Map(
        texts.flatMap(([uri, text]) => (text === null || text.length > longest(uri) ? [] : [[uri, text] as const])),
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

  /** The folder of the package that a file belongs to, of a registry; null where it belongs to none. */
  packageFolder(uri: string, registry: Registry | null): string | null {
    if (registry === null) return null;
    let folders = this.packageFolders.get(registry);
    if (!folders) {
      const manifests = [...this.texts.keys()].filter((each) => {
        const manifest = manifestAt(each);
        return manifest?.registry === registry && !manifest.isLock;
      });
      this.packageFolders.set(registry, (folders = new Set(manifests.flatMap((each) => folderOf(each) ?? []))));
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
   * The versions that the packages of a file allow of the first of these dependencies that they name, the innermost package
   * that names one first; any, where they name none; null where the file is of no package. What is locked counts alone.
   */
  rangesOf(uri: string, registry: Registry | null, names: readonly string[]): readonly string[] | null {
    if (registry === null) return null;
    const key = [registry, folderOf(uri), ...names].join('\n');
    let known = this.ranges.get(key);
    if (known === undefined) this.ranges.set(key, (known = this.find(uri, registry, names)));
    return known;
  }

  /** Whether the packages of a file name this dependency themselves: locks name what others depend on, too. */
  dependsOn(uri: string, registry: Registry | null, name: string): boolean {
    if (registry === null) return false;
    return [...foldersAbove(uri)].some((folder) =>
      [...this.manifestsIn(folder, registry)].some(({ isLock, dependencies }) => !isLock && dependencies.has(name)),
    );
  }

  private find(uri: string, registry: Registry, names: readonly string[]): readonly string[] | null {
    let isOfPackage = false;
    for (const folder of foldersAbove(uri)) {
      const ranges: string[] = [];
      for (const { isLock, dependencies } of this.manifestsIn(folder, registry)) {
        isOfPackage = true;
        const found = names.flatMap((name) => dependencies.get(name) ?? []);
        if (found.length > 0 && isLock) return found;
        ranges.push(...found);
      }
      if (ranges.length > 0) return ranges.map((range) => range.replace(/^npm:.*@/, ''));
    }
    return isOfPackage ? ['*'] : null;
  }

  private *manifestsIn(
    folder: string,
    registry: Registry,
  ): Iterable<{ readonly isLock: boolean; readonly dependencies: Dependencies }> {
    for (const uri of this.urisIn(folder)) {
      const manifest = manifestAt(uri);
      if (manifest?.registry !== registry) continue;
      let dependencies = this.dependencies.get(uri);
      if (!dependencies) this.dependencies.set(uri, (dependencies = manifest.read(this.texts.get(uri) ?? '')));
      yield { isLock: manifest.isLock, dependencies };
    }
  }

  private urisIn(folder: string): readonly string[] {
    if (!this.byFolder) {
      this.byFolder = new Map();
      for (const uri of this.texts.keys()) {
        const others = this.byFolder.get(folderOf(uri));
        if (others) others.push(uri);
        else this.byFolder.set(folderOf(uri), [uri]);
      }
    }
    return this.byFolder.get(folder) ?? [];
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

  /** The folders that the packages of a Go module lie in, with the path by which they are imported. */
  *goModules(): Iterable<{ readonly folder: string; readonly path: string }> {
    for (const [uri, text] of this.texts) {
      const path = uri.endsWith('/go.mod') ? goModulePath(text) : null;
      const folder = folderOf(uri);
      if (path !== null && folder !== null) yield { folder, path };
    }
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

  /** The names, written out, that manifests give modules, each with the addresses that it may stand for. */
  *namedModules(): Iterable<{ readonly name: string; readonly targets: readonly string[] }> {
    for (const uri of this.texts.keys()) {
      const paths = NAMING.test(uri) ? this.pathsAt(uri) : null;
      for (const name of paths?.names() ?? []) yield { name, targets: paths?.targetsOf(name) ?? [] };
      const own = uri.endsWith('/package.json') ? this.packageAt(uri) : null;
      for (const name of own?.importNames() ?? []) yield { name, targets: own?.importTargets(name) ?? [] };
      if (!own?.name) continue;
      for (const part of own.subpaths())
        yield { name: part === '' ? own.name : `${own.name}/${part}`, targets: own.exportTargets(part) };
    }
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

function longest(uri: string): number {
  return manifestAt(uri)?.isLock === true ? MAX_LOCK_LENGTH : MAX_LENGTH;
}

function* foldersAbove(uri: string): Iterable<string> {
  for (let folder = folderOf(uri); folder !== null; folder = folderOf(folder)) yield folder;
}
