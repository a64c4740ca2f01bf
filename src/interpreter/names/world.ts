import type { Unit } from './unit';
import type { SourceFile } from './source-file';
import { MAX_SHAPES } from './source-file';
import { ClassInfo } from './class-info';

/** What is the same for the same class, by its name in a file: where names are known across the workspace, in all files. */
function classKey(file: SourceFile, name: string): string {
  const { uri } = file;
  const { family, scopes } = file.language;
  if (scopes.globalKey) return `${family}#${scopes.globalKey(name)}`;
  return `${scopes.packageOf?.(file) ?? uri}#${name}`;
}

/** A name without those of what it is declared in. */
export function simpleName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('\\'), name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
}

/** The files that are known together: one folder of a workspace. */
export class World {
  private readonly sources = new Map<string, SourceFile>();
  /** The shapes of all files at earlier times, the last first. */
  private readonly shapes: ReadonlyMap<string, string>[] = [];
  private shape: ReadonlyMap<string, string> | undefined;
  private byName: Map<string, ClassInfo> | undefined;
  /** Classes by the names of what they inherit from. */
  private heirs: Map<string, Set<ClassInfo>> | undefined;
  /** Methods that make what a container gives, by language and the name of its type. */
  private providers: Map<string, readonly Unit[]> | undefined;
  /** Functions that are called on their first argument, by family of languages and name. */
  private extensions: Map<string, readonly Unit[]> | undefined;
  /** Functions of the top level by language and name; null for those that several files declare. */
  private functions: Map<string, Unit | null> | undefined;
  /** Files by language and the names that they export to all; null for those that several do. */
  private constants: Map<string, SourceFile | null> | undefined;
  /** Files that are one package, by what they have in common. */
  private packages: Map<string, SourceFile[]> | undefined;
  /** By package, the names that it declares and the files that do. */
  private declaring: Map<string, Map<string, SourceFile>> | undefined;

  get files(): Iterable<SourceFile> {
    return this.sources.values();
  }

  file(uri: string): SourceFile | undefined {
    return this.sources.get(uri);
  }

  put(file: SourceFile): void {
    if (this.sources.get(file.uri)?.shape !== file.shape) this.shape = undefined;
    this.sources.set(file.uri, file);
    this.forgetNames();
  }

  remove(uri: string): void {
    if (!this.sources.delete(uri)) return;
    this.forgetNames();
    this.shape = undefined;
  }

  /** The same object whenever all names mean the same and the same runs when files are loaded. */
  get version(): object {
    if (this.shape) return this.shape;
    const now = new Map([...this.sources.values()].map(({ uri, shape }) => [uri, shape]));
    const known = this.shapes.findIndex(
      (shapes) => shapes.size === now.size && [...now].every(([uri, shape]) => shapes.get(uri) === shape),
    );
    const [version = now] = known < 0 ? [] : this.shapes.splice(known, 1);
    this.shapes.unshift(version);
    this.shapes.length = Math.min(this.shapes.length, MAX_SHAPES);
    return (this.shape = version);
  }

  /** The class that a file, or its package, declares under this simple or qualified name. */
  classIn(file: SourceFile, name: string): ClassInfo | undefined {
    return this.classes().get(classKey(file, name));
  }

  /** All classes that have a part in this file. */
  *classesOf(file: SourceFile): Iterable<ClassInfo> {
    const seen = new Set<ClassInfo>();
    for (const { declaration } of file.units) {
      // Methods may stand in another file than their class.
      const name = declaration.kind === 'class' ? declaration.name : declaration.owner;
      const cls = name === null ? undefined : this.classIn(file, name);
      if (cls && !seen.has(cls)) {
        seen.add(cls);
        yield cls;
      }
    }
  }

  /** Classes outside of tests that say that they inherit from one of this name, in the languages of a file. */
  heirsOf(name: string, file: SourceFile): Iterable<ClassInfo> {
    if (!this.heirs) {
      this.heirs = new Map();
      for (const each of this.sources.values()) {
        if (each.isTest) continue;
        for (const cls of this.classesOf(each)) {
          for (const above of cls.supers) {
            const key = `${each.language.family} ${simpleName(above.name)}`;
            const others = this.heirs.get(key);
            if (others) others.add(cls);
            else this.heirs.set(key, new Set([cls]));
          }
        }
      }
    }
    return this.heirs.get(`${file.language.family} ${simpleName(name)}`) ?? [];
  }

  /** Methods outside of tests that make what a container gives to whoever asks for a type of this name. */
  providersOf(type: string, file: SourceFile): readonly Unit[] {
    if (!this.providers) {
      this.providers = new Map();
      for (const { isTest, units } of this.sources.values()) {
        for (const unit of isTest ? [] : units) {
          const { declaration } = unit;
          if (declaration.kind !== 'function' || declaration.provides === undefined) continue;
          const key = `${unit.file.language.family} ${simpleName(declaration.provides)}`;
          this.providers.set(key, [...(this.providers.get(key) ?? []), unit]);
        }
      }
    }
    return this.providers.get(`${file.language.family} ${type}`) ?? [];
  }

  /** Functions outside of tests of this name that are called on their first argument as if they were methods of its class. */
  extensionsNamed(name: string, { language }: SourceFile): readonly Unit[] {
    if (!this.extensions) {
      this.extensions = new Map();
      for (const file of this.sources.values()) {
        for (const unit of file.isTest ? [] : file.units) {
          const { declaration } = unit;
          if (declaration.kind !== 'function' || !declaration.extension) continue;
          const key = `${file.language.family} ${declaration.name}`;
          this.extensions.set(key, [...(this.extensions.get(key) ?? []), unit]);
        }
      }
    }
    return this.extensions.get(`${language.family} ${name}`) ?? [];
  }

  /** Functions of the top level with this name, anywhere: some languages see them without an import. */
  globalFunction(language: string, name: string): Unit | undefined {
    if (!this.functions) {
      this.functions = new Map();
      for (const file of this.sources.values()) {
        for (const [simple, unit] of file.functions) {
          const key = `${file.language.id}#${simple}`;
          this.functions.set(key, this.functions.has(key) ? null : unit);
        }
      }
    }
    return this.functions.get(`${language}#${name}`) ?? undefined;
  }

  /** The file of a language that alone exports this name to all. */
  fileExporting(language: string, name: string): SourceFile | undefined {
    if (!this.constants) {
      this.constants = new Map();
      for (const file of this.sources.values()) {
        const { id, scopes } = file.language;
        if (!scopes.sharesExports) continue;
        for (const exported of new Set(file.outline.exports.map((each) => each.exported))) {
          const key = `${id}#${exported}`;
          this.constants.set(key, this.constants.has(key) ? null : file);
        }
      }
    }
    return this.constants.get(`${language}#${name}`) ?? undefined;
  }

  /** The loaded files of a file's package, in no particular order. */
  packageOf(file: SourceFile): readonly SourceFile[] {
    if (!this.packages) {
      this.packages = new Map();
      for (const each of this.sources.values()) {
        const key = each.language.scopes.packageOf?.(each);
        const others = key === undefined ? undefined : this.packages.get(key);
        if (others) others.push(each);
        else if (key !== undefined) this.packages.set(key, [each]);
      }
    }
    return this.packages.get(file.language.scopes.packageOf?.(file) ?? '') ?? [file];
  }

  /** The file that declares a name in a file's package. */
  declaringFile(file: SourceFile, name: string): SourceFile | undefined {
    const key = file.language.scopes.packageOf?.(file) ?? file.uri;
    this.declaring ??= new Map();
    let names = this.declaring.get(key);
    if (!names) {
      this.declaring.set(key, (names = new Map<string, SourceFile>()));
      for (const each of this.packageOf(file))
        for (const { exported } of each.outline.exports) if (!names.has(exported)) names.set(exported, each);
    }
    return names.get(name);
  }

  private forgetNames(): void {
    this.byName = undefined;
    this.packages = undefined;
    this.declaring = undefined;
    this.heirs = undefined;
    this.providers = undefined;
    this.extensions = undefined;
    this.functions = undefined;
    this.constants = undefined;
  }

  private classes(): Map<string, ClassInfo> {
    if (this.byName) return this.byName;
    const classes = new Map<string, ClassInfo>();
    this.byName = classes;
    for (const file of this.sources.values()) {
      for (const unit of file.units) {
        const { declaration } = unit;
        if (declaration.kind !== 'class') continue;
        const key = classKey(file, declaration.name);
        let cls = classes.get(key);
        if (!cls) classes.set(key, (cls = new ClassInfo(declaration.name, file, unit)));
        cls.addPart(declaration, file);
      }
    }
    for (const file of this.sources.values()) {
      for (const unit of file.units) {
        const { declaration } = unit;
        if (declaration.kind !== 'class' && declaration.owner !== null)
          classes.get(classKey(file, declaration.owner))?.addMember(unit);
      }
    }
    return classes;
  }
}
