import type { Import } from '../../syntax/language';
import { resolveFrom } from '../../text/uris';
import { nearestFile, type PathIndex } from './path-index';
import type { ClassInfo } from './class-info';
import type { World } from './world';
import type { SourceFile } from './source-file';
import type { Unit } from './unit';

/** What a name stands for. `variable`: whatever the module's code assigned to it. `missing`: a file that is not loaded. */
export type Binding =
  | { readonly kind: 'function'; readonly unit: Unit }
  | { readonly kind: 'class'; readonly cls: ClassInfo }
  | { readonly kind: 'variable'; readonly file: SourceFile; readonly name: string }
  | { readonly kind: 'module'; readonly file: SourceFile }
  | { readonly kind: 'external'; readonly id: string }
  /** What a class holds under a name. */
  | { readonly kind: 'member'; readonly cls: ClassInfo; readonly name: string }
  | { readonly kind: 'missing' };

/** Modules that pass on what modules pass on: a name is followed through so many. */
const MAX_REEXPORTS = 8;

/** Finds what names mean, by import where the language has them, else by qualified name; remembers what it lacked. */
export class Names {
  /** Files that a name led to and that are not loaded, each with the file that named it. */
  readonly wanted = new Map<string, string>();
  /** Whether an answer rests on all files that are loaded: any other that comes may change it. */
  asksAll = false;

  constructor(
    readonly world: World,
    readonly paths: PathIndex,
    /** Called for each file that an answer rests on. */
    private readonly visited: (file: SourceFile) => void,
    /** Whether a package is a library whose calls are known, so that its own code is not looked into. */
    readonly isLibrary: (name: string) => boolean = () => false,
    /** Whether something is known of what a library has under a name, or under names that begin with it. */
    readonly isKnown: (name: string, family: string) => boolean = () => false,
  ) {}

  private readonly resolved = new Map<SourceFile, Map<string, Binding>>();

  /** Notes that an answer rests on this file. */
  visit(file: SourceFile): void {
    this.visited(file);
  }

  /** A name used at the top of a file or anywhere below. `nesting`: the qualified name of the class around. */
  resolve(file: SourceFile, name: string, nesting: string | null): Binding {
    let names = this.resolved.get(file);
    if (!names) this.resolved.set(file, (names = new Map<string, Binding>()));
    const key = nesting === null ? name : `${nesting} ${name}`;
    const known = names.get(key);
    if (known?.kind === 'function') this.visited(known.unit.file);
    if (known?.kind === 'class') this.visited(known.cls.file);
    if (known) return known;
    const binding = file.language.scopes.resolve(this, file, name, nesting);
    names.set(key, binding);
    return binding;
  }

  /** Whether a file of settings is one of the program that a file is of: it lies in its package, or above all packages. */
  areSettingsOf(settings: string, { uri, language }: SourceFile): boolean {
    const folder = this.paths.manifests.packageFolder(settings, language.registry);
    return folder === null || uri.startsWith(folder);
  }

  /** The versions that the project of a file allows of the first of these packages that it names; null where nothing says. */
  rangesOf(file: SourceFile, packages: readonly string[]): readonly string[] | null {
    return this.paths.manifests.rangesOf(file.uri, file.language.registry, packages);
  }

  /** Whether the packages of a file depend on one of this name. */
  dependsOn(file: SourceFile, name: string): boolean {
    return this.paths.manifests.dependsOn(file.uri, file.language.registry, name);
  }

  /** A name of a module: what it declares, else what it imports, else a variable. */
  inModule(file: SourceFile, name: string): Binding {
    const own = this.declared(file, name);
    if (own) return own;
    const imported = file.outline.imports.find((each) => each.local === name);
    if (imported) return this.resolveImport(file, imported);
    return { kind: 'variable', file, name };
  }

  private declared(file: SourceFile, name: string): Binding | null {
    const unit = file.functions.get(name);
    if (unit) return { kind: 'function', unit };
    const cls = this.world.classIn(file, name);
    return cls ? { kind: 'class', cls } : null;
  }

  resolveImport(file: SourceFile, imported: Import): Binding {
    const target = this.moduleFile(file, imported.module);
    if (target === 'missing') return { kind: 'missing' };
    if (target) return imported.name === '*' ? { kind: 'module', file: target } : this.exported(target, imported.name);
    const { modules } = file.language.scopes;
    if (modules?.submodule && imported.name !== '*') {
      const submodule = this.moduleFile(file, modules.submodule(imported.module, imported.name));
      if (submodule === 'missing') return { kind: 'missing' };
      if (submodule) return { kind: 'module', file: submodule };
    }
    const module = this.libraryName(file, imported.module);
    const whole = imported.name === '*' || imported.name === 'default';
    return { kind: 'external', id: whole ? module : `${module}.${imported.name}` };
  }

  /** What a file offers under a name. */
  exported(file: SourceFile, name: string): Binding {
    const own = file.language.scopes.exported?.(this, file, name);
    if (own) return own;
    return this.findExport(file, name, 0) ?? { kind: 'variable', file, name };
  }

  /** Null where no export and no declaration has the name: a variable may have it all the same. */
  private findExport(file: SourceFile, name: string, depth: number): Binding | null {
    this.visited(file);
    if (depth > MAX_REEXPORTS) return { kind: 'missing' };
    for (const each of file.outline.exports) {
      if (each.exported !== name && each.exported !== '*') continue;
      if (each.module === undefined) return this.inModule(file, each.name);
      const target = this.moduleFile(file, each.module);
      if (target === 'missing') return { kind: 'missing' };
      if (!target) continue;
      if (each.exported !== '*') {
        if (each.name === '*') return { kind: 'module', file: target };
        return this.findExport(target, each.name, depth + 1) ?? { kind: 'variable', file: target, name: each.name };
      }
      const found = this.findExport(target, name, depth + 1);
      if (found && found.kind !== 'missing') return found;
    }
    const { modules } = file.language.scopes;
    if (modules?.exportsAll !== true) return this.declared(file, name);
    const found = this.inModule(file, name);
    if (found.kind !== 'variable') return found;
    const submodule = modules.submodule ? this.moduleFile(file, modules.submodule('.', name)) : null;
    return submodule && submodule !== 'missing' ? { kind: 'module', file: submodule } : null;
  }

  /** The file that a module's name leads to; null when it is a library's. */
  moduleFile(from: SourceFile, specifier: string): SourceFile | 'missing' | null {
    const uri = this.moduleUri(from, specifier);
    return uri === null ? null : this.loaded(uri, from);
  }

  /** Where the file is that a module's name leads to, loaded or not; null when it is a library's. */
  moduleUri(from: SourceFile, specifier: string): string | null {
    return from.language.scopes.modules?.uri(this, from, specifier) ?? null;
  }

  /** The name of a library, whatever the file calls it by: a copy of it may lie in the repository. */
  libraryName(from: SourceFile, specifier: string): string {
    return from.language.scopes.modules?.libraryName(this, from, specifier) ?? specifier;
  }

  /** A file that another one leads to; `missing`, and noted, where it is not loaded. */
  loaded(uri: string, from: SourceFile): SourceFile | 'missing' {
    const file = this.world.file(uri);
    if (file) {
      this.visited(file);
      return file;
    }
    this.wanted.set(uri, from.uri);
    return 'missing';
  }

  /** A file by its path relative to another one; null where it is not there, or not loaded. */
  fileAt(from: SourceFile, path: string): SourceFile | null {
    const uri = resolveFrom(from.uri, path);
    const found = this.paths.has(uri) ? this.loaded(uri, from) : 'missing';
    return found === 'missing' ? null : found;
  }

  /** The file nearest to another whose path ends so; null where there is none, or it is not loaded. */
  fileNamed(from: SourceFile, path: string, extensions: RegExp): SourceFile | null {
    const uri = nearestFile(from.uri, this.paths.endingWith(path, extensions));
    const found = uri === null ? 'missing' : this.loaded(uri, from);
    return found === 'missing' ? null : found;
  }

  /** A class by its qualified name; undefined where no file declares it, or would by the names of files. */
  globalClass(file: SourceFile, qualified: string, onlyLoaded = false): Binding | undefined {
    const cls = this.world.classIn(file, qualified);
    if (cls) {
      this.visited(cls.file);
      return { kind: 'class', cls };
    }
    const where = onlyLoaded ? null : file.language.scopes.autoload?.(qualified);
    if (!where) return undefined;
    const found = this.paths.endingWith(where.path, where.extensions);
    const missing = found.filter((uri) => !this.world.file(uri)).slice(0, 3);
    for (const uri of missing) this.wanted.set(uri, file.uri);
    return missing.length > 0 ? { kind: 'missing' } : undefined;
  }
}
