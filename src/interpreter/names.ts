import type { Import } from '../syntax/language';
import { resolveFrom } from '../text/uris';
import { javascriptUri, libraryName } from './javascript-modules';
import { nearest, type PathIndex } from './path-index';
import type { ClassInfo, SourceFile, Unit, World } from './world';

/** What a name stands for. `variable`: whatever the module's code assigned to it. `missing`: a file that is not loaded. */
export type Binding =
  | { readonly kind: 'function'; readonly unit: Unit }
  | { readonly kind: 'class'; readonly cls: ClassInfo }
  | { readonly kind: 'variable'; readonly file: SourceFile; readonly name: string }
  | { readonly kind: 'module'; readonly file: SourceFile }
  | { readonly kind: 'external'; readonly id: string }
  | { readonly kind: 'missing' };

/** Folders of a Nuxt project whose exports are everywhere. */
const AUTO_IMPORTED = /\/(?:composables|utils|shared|stores)\/(?:[^/]+\/)*[^/]+\.[cm]?[jt]s$/;

/** Modules that pass on what modules pass on: a name is followed through so many. */
const MAX_REEXPORTS = 8;

/** Finds what names mean, by import where the language has them, else by qualified name; remembers what it lacked. */
export class Names {
  /** Files that a name led to and that are not loaded, each with the file that named it. */
  readonly wanted = new Map<string, string>();
  /** Whether an answer rests on all files that are loaded: any other that comes may change it. */
  asksAll = false;

  constructor(
    private readonly world: World,
    private readonly paths: PathIndex,
    /** Called for each file that an answer rests on. */
    private readonly visited: (file: SourceFile) => void,
    /** Whether a package is a library whose calls are known, so that its own code is not looked into. */
    private readonly isLibrary: (name: string) => boolean = () => false,
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
    const binding = this.find(file, name, nesting);
    names.set(key, binding);
    return binding;
  }

  /** Whether a file of settings is one of the program that a file is of: it lies in its package, or above all packages. */
  areSettingsOf(settings: string, { uri, language }: SourceFile): boolean {
    const folder = this.paths.manifests.packageFolder(settings, language.id);
    return folder === null || uri.startsWith(folder);
  }

  /** What Nuxt gives every module of a project without an import: what the modules of some of its folders export. */
  autoImported(file: SourceFile, name: string): Binding | null {
    const { id } = file.language;
    if ((id !== 'javascript' && id !== 'typescript') || this.nuxtFolder(file) === null) return null;
    this.asksAll = true;
    for (const other of this.world.files) {
      if (other === file || other.isTest || !AUTO_IMPORTED.test(other.uri)) continue;
      const isSame = this.nuxtFolder(other) === this.nuxtFolder(file);
      if (isSame && other.outline.exports.some((each) => each.exported === name)) return this.exported(other, name);
    }
    return null;
  }

  /** The folder of the Nuxt project that a file is of; null where it is of none. */
  private nuxtFolder({ uri, language }: SourceFile): string | null {
    for (const { dependencies } of this.paths.manifests.packagesOf(uri))
      if (dependencies.has('nuxt')) return this.paths.manifests.packageFolder(uri, language.id);
    return null;
  }

  /** The versions that the project of a file allows of the first of these packages that it names; null where nothing says. */
  rangesOf(file: SourceFile, packages: readonly string[]): readonly string[] | null {
    return this.paths.manifests.rangesOf(file.uri, file.language.id, packages);
  }

  /** Whether the packages of a file depend on one of this name. */
  dependsOn(file: SourceFile, name: string): boolean {
    return this.paths.manifests.dependsOn(file.uri, file.language.id, name);
  }

  private find(file: SourceFile, name: string, nesting: string | null): Binding {
    switch (file.language.id) {
      case 'php':
        return this.resolvePhp(file, name);
      case 'ruby':
        return this.resolveRuby(file, name, nesting);
      default:
        return this.resolveInModule(file, name);
    }
  }

  private resolveInModule(file: SourceFile, name: string): Binding {
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
    if (file.language.id === 'python' && imported.name !== '*') {
      const submodule = this.moduleFile(file, joinDots(imported.module, imported.name));
      if (submodule === 'missing') return { kind: 'missing' };
      if (submodule) return { kind: 'module', file: submodule };
    }
    const module = this.libraryName(file, imported.module);
    const whole = imported.name === '*' || imported.name === 'default';
    return { kind: 'external', id: whole ? module : `${module}.${imported.name}` };
  }

  /** What a file offers under a name. */
  exported(file: SourceFile, name: string): Binding {
    return this.findExport(file, name, 0) ?? { kind: 'variable', file, name };
  }

  /** Null where no export and no declaration has the name: a variable may have it all the same. */
  private findExport(file: SourceFile, name: string, depth: number): Binding | null {
    this.visited(file);
    if (depth > MAX_REEXPORTS) return { kind: 'missing' };
    for (const each of file.outline.exports) {
      if (each.exported !== name && each.exported !== '*') continue;
      if (each.module === undefined) return this.resolveInModule(file, each.name);
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
    if (file.language.id !== 'python') return this.declared(file, name);
    const found = this.resolveInModule(file, name);
    if (found.kind !== 'variable') return found;
    const submodule = this.moduleFile(file, `.${name}`);
    return submodule && submodule !== 'missing' ? { kind: 'module', file: submodule } : null;
  }

  /** The file that a module's name leads to; null when it is a library's. */
  moduleFile(from: SourceFile, specifier: string): SourceFile | 'missing' | null {
    const uri = this.moduleUri(from, specifier);
    return uri === null ? null : this.loaded(uri, from);
  }

  /** Where the file is that a module's name leads to, loaded or not; null when it is a library's. */
  moduleUri(from: SourceFile, specifier: string): string | null {
    if (from.language.id === 'python') return this.pythonUri(from, specifier);
    const uri = javascriptUri(this.paths, from.uri, specifier);
    return uri === null || this.libraryAt(uri, from) !== null ? null : uri;
  }

  /** The name of a library, whatever the file calls it by: a copy of it may lie in the repository. */
  libraryName(from: SourceFile, specifier: string): string {
    const uri = from.language.id === 'python' ? null : javascriptUri(this.paths, from.uri, specifier);
    return (uri === null ? null : this.libraryAt(uri, from)) ?? libraryName(specifier);
  }

  /** The library that a file of the repository is a part of, for those that are not. */
  private libraryAt(uri: string, from: SourceFile): string | null {
    const [own] = this.paths.manifests.packagesOf(uri);
    if (!own?.name || from.uri.startsWith(own.folder)) return null;
    return this.isLibrary(own.name) ? own.name : null;
  }

  private loaded(uri: string, from: SourceFile): SourceFile | 'missing' {
    const file = this.world.file(uri);
    if (file) {
      this.visited(file);
      return file;
    }
    this.wanted.set(uri, from.uri);
    return 'missing';
  }

  private pythonUri(from: SourceFile, specifier: string): string | null {
    const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
    const path = specifier.slice(dots).replaceAll('.', '/');
    if (dots > 0) {
      const folder = resolveFrom(from.uri, './' + '../'.repeat(dots - 1));
      const stem = path === '' ? folder.replace(/\/$/, '') : `${folder.replace(/\/$/, '')}/${path}`;
      return [`${stem}.py`, `${stem}/__init__.py`].find((uri) => this.paths.has(uri)) ?? null;
    }
    const found = [
      ...this.paths.endingWith(path, /\.py$/),
      ...this.paths.endingWith(`${path}/__init__`, /\.py$/),
    ].filter((uri) => uri !== from.uri);
    if (path.includes('/')) return nearest(from.uri, found);
    // A module of one word is a library's unless it lies beside or above the file that imports it.
    return nearest(
      from.uri,
      found.filter((uri) => from.uri.startsWith(uri.replace(/(\/__init__)?\.py$/, '').replace(/[^/]*$/, ''))),
    );
  }

  private resolvePhp(file: SourceFile, name: string): Binding {
    if (name.startsWith('$')) return { kind: 'variable', file, name };
    const [head = '', ...tail] = name.split('\\');
    const imported =
      head === '' ? undefined : file.outline.imports.find((each) => each.local.toLowerCase() === head.toLowerCase());
    const qualified = imported
      ? [imported.module, ...tail].join('\\')
      : name.startsWith('\\') || file.outline.namespace === ''
        ? name.replace(/^\\/, '')
        : `${file.outline.namespace}\\${name}`;
    const cls = this.globalClass(file, qualified) ?? (imported ? undefined : this.globalClass(file, name));
    if (cls) return cls;
    const unit = this.world.globalFunction('php', name.slice(name.lastIndexOf('\\') + 1));
    if (unit) {
      this.visited(unit.file);
      return { kind: 'function', unit };
    }
    const constant = this.phpConstant(qualified) ?? this.phpConstant(name.replace(/^\\/, ''));
    if (constant) return constant;
    // Functions and constants of the language fall back to the global namespace.
    return { kind: 'external', id: imported ? qualified : name.replace(/^\\/, '') };
  }

  /** A constant that one file of PHP, and no other, defines. */
  private phpConstant(name: string): Binding | null {
    const found = this.world.fileOfConstant(name);
    if (!found) return null;
    this.visited(found);
    return { kind: 'variable', file: found, name: name.slice(name.lastIndexOf('\\') + 1) };
  }

  /** A file that PHP includes by its path relative to the one that does; null where it is not there, or not loaded. */
  include(file: SourceFile, path: string): SourceFile | null {
    const uri = resolveFrom(file.uri, path.replace(/^\/+/, ''));
    const found = this.paths.has(uri) ? this.loaded(uri, file) : 'missing';
    return found === 'missing' ? null : found;
  }

  /** The file nearest to another whose path ends so; null where there is none, or it is not loaded. */
  fileNamed(from: SourceFile, path: string, extensions: RegExp): SourceFile | null {
    const uri = nearest(from.uri, this.paths.endingWith(path, extensions));
    const found = uri === null ? 'missing' : this.loaded(uri, from);
    return found === 'missing' ? null : found;
  }

  private resolveRuby(file: SourceFile, name: string, nesting: string | null): Binding {
    if (!/^[A-Z:]/.test(name)) {
      const unit = file.functions.get(name) ?? this.world.globalFunction('ruby', name);
      if (unit) this.visited(unit.file);
      return unit ? { kind: 'function', unit } : { kind: 'variable', file, name };
    }
    const scopes = nesting === null ? [] : nesting.split('::');
    for (let depth = scopes.length; depth >= 0; depth--) {
      const cls = this.globalClass(file, [...scopes.slice(0, depth), name].join('::'), depth > 0);
      if (cls) return cls;
    }
    return { kind: 'external', id: name };
  }

  /** A constant that some file of Ruby assigns at its top level; null when none or several do. */
  topLevelConstant<T>(file: SourceFile, name: string, read: (file: SourceFile) => T | null): T | null {
    let found: T | null = null;
    for (const other of this.world.files) {
      if (
        other === file ||
        other.language.id !== 'ruby' ||
        !other.statements.some((unit) => unit.text.startsWith(name))
      )
        continue;
      const value = read(other);
      if (value === null) continue;
      if (found !== null) return null;
      this.visited(other);
      found = value;
    }
    return found;
  }

  /** Takes note of the files that a file of Ruby loads by their path: their names are seen without more. */
  require(file: SourceFile): void {
    for (const { module } of file.outline.imports) {
      if (file.language.id !== 'ruby' || !module.startsWith('.')) continue;
      const path = resolveFrom(file.uri, module);
      const uri = [path, `${path}.rb`].find((each) => this.paths.has(each));
      if (uri !== undefined) this.loaded(uri, file);
    }
  }

  private globalClass(file: SourceFile, qualified: string, onlyLoaded = false): Binding | undefined {
    const cls = this.world.classIn(file, qualified);
    if (cls) {
      this.visited(cls.file);
      return { kind: 'class', cls };
    }
    if (onlyLoaded) return undefined;
    const ruby = file.language.id === 'ruby';
    const segments = qualified.split(ruby ? '::' : '\\').filter((segment) => segment !== '');
    const path = ruby ? segments.map(underscore).join('/') : (segments.at(-1) ?? '');
    const found = path === '' ? [] : this.paths.endingWith(path, ruby ? /\.rb$/ : /\.php$/);
    const missing = found.filter((uri) => !this.world.file(uri)).slice(0, 3);
    for (const uri of missing) this.wanted.set(uri, file.uri);
    return missing.length > 0 ? { kind: 'missing' } : undefined;
  }
}

function joinDots(module: string, name: string): string {
  return module.endsWith('.') ? module + name : `${module}.${name}`;
}

function underscore(name: string): string {
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
