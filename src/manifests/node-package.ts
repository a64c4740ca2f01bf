import { exports as exportsOf, imports as importsOf } from 'resolve.exports';
import * as z from 'zod/mini';
import { nodeDependenciesOf, type Dependencies } from './index';
import { folderOf, resolveIn } from '../text/uris';

const Manifest = z.object({
  name: z.optional(z.string()),
  main: z.optional(z.string()),
  module: z.optional(z.string()),
  source: z.optional(z.string()),
  types: z.optional(z.string()),
  imports: z.optional(z.record(z.string(), z.unknown())),
  exports: z.optional(z.unknown()),
});

/** Where sources lie whose build an entry names. */
const BUILT = /(^|\/)(?:dist|build|lib|out)\//;

/** A package of the workspace, as its `package.json` describes it. */
export class NodePackage {
  readonly folder: string;
  readonly name: string | null;
  private constructor(
    uri: string,
    /** Versions that it asks for, by the name it knows a package by. */
    readonly dependencies: Dependencies,
    private readonly manifest: z.infer<typeof Manifest>,
  ) {
    this.folder = folderOf(uri) ?? uri;
    this.name = manifest.name ?? null;
  }

  /** Null where the text is no manifest. */
  static of(uri: string, text: string): NodePackage | null {
    try {
      const parsed: unknown = JSON.parse(text);
      const read = Manifest.safeParse(parsed);
      return read.success ? new NodePackage(uri, nodeDependenciesOf(parsed), read.data) : null;
    } catch {
      return null;
    }
  }

  /** The names, written out, that its own modules may import others by: `#name`. */
  importNames(): string[] {
    return Object.keys(this.manifest.imports ?? {}).filter((key) => !key.includes('*'));
  }

  /** What follows its name, written out, where others import a part of it: '' for the package itself. */
  subpaths(): string[] {
    const { exports } = this.manifest;
    const keys = typeof exports === 'object' && exports !== null ? Object.keys(exports) : [];
    return ['', ...keys.flatMap((key) => (/^\.\/[^*]+$/.test(key) ? [key.slice(2)] : []))];
  }

  /** The addresses that an import of `#name` may stand for; none when the package declares none. */
  importTargets(specifier: string): string[] {
    const { imports, name } = this.manifest;
    if (!imports) return [];
    return this.located(() => importsOf({ name, imports }, specifier, { conditions: ['types', 'development'] }));
  }

  /** The addresses that the package itself, or `subpath` of it, may stand for. */
  exportTargets(subpath: string): string[] {
    const { exports, name, main, module, source, types } = this.manifest;
    const declared =
      exports === undefined
        ? []
        : this.located(() =>
            exportsOf({ name, exports }, subpath === '' ? '.' : `./${subpath}`, {
              conditions: ['types', 'development'],
            }),
          );
    const entries = [source, module, main, types].filter((each) => each !== undefined);
    const usual =
      subpath === ''
        ? [...entries.flatMap((each) => this.sourcesOf(each)), this.folder + 'src/index', this.folder + 'index']
        : [this.folder + subpath, `${this.folder}src/${subpath}`];
    return [...declared, ...usual];
  }

  private located(find: () => unknown): string[] {
    try {
      const found = find();
      const all: readonly unknown[] = Array.isArray(found) ? found : [found];
      return all.flatMap((each) => (typeof each === 'string' && each.startsWith('.') ? this.sourcesOf(each) : []));
    } catch {
      // What is not declared is not offered.
      return [];
    }
  }

  /** A file of the package, and the source that it may have been built of. */
  private sourcesOf(entry: string): string[] {
    const built = entry.replace(/\.d\.([cm]?ts)$/, '.$1');
    return [built, built.replace(BUILT, '$1src/')].map((each) => resolveIn(this.folder, each));
  }
}
