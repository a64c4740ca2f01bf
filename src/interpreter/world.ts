import type { ClassDeclaration, Declaration, Outline, PlainDeclaration, PlainOutline } from '../syntax/language';
import type { Place } from '../text/place';
import type { Expression, Lambda, Statement } from '../syntax/nodes';
import type { Embedded } from '../embedding';
import type { Language } from './language';
import type { Origin } from './values';

/** For so many versions of a file a declaration that has gone is kept. */
const MAX_GONE = 32;
/** So many earlier shapes of the world are known again. */
const MAX_SHAPES = 8;

/** A declaration of a file with what was lowered of it. Outlives edits elsewhere in the file. */
export class Unit {
  /** What names can mean of it, and whether it runs when its file is loaded. */
  readonly shape: string;
  private lambda: Lambda | undefined;
  private statements: readonly Statement[] | undefined;
  private annotations: readonly Expression[] | undefined;

  constructor(
    public file: SourceFile,
    public declaration: Declaration | PlainDeclaration,
    readonly text: string,
  ) {
    const { start: _start, end: _end, node: _node, around: _around, ...rest } = declaration;
    this.shape = JSON.stringify(declaration.kind === 'statement' ? { ...rest, text } : rest);
  }

  /** Whether it is what is declared here, in this text of its file. */
  isStill(declaration: Declaration | PlainDeclaration, text: string): boolean {
    return (
      declaration.end - declaration.start === this.text.length &&
      sameDeclaration(this.declaration, declaration) &&
      text.startsWith(this.text, declaration.start)
    );
  }

  /** The declaration stands elsewhere now, with the same text: what was lowered still holds. */
  moveTo(file: SourceFile, declaration: Declaration | PlainDeclaration): void {
    this.file = file;
    this.declaration = declaration;
  }

  asFunction(): Lambda | null {
    if (this.declaration.kind !== 'function') return null;
    this.lambda ??= this.file.language.lowerFunction(this.declaration);
    return this.lambda;
  }

  /** The annotations of a class. */
  asAnnotations(): readonly Expression[] {
    const { declaration } = this;
    if (declaration.kind !== 'class') return [];
    this.annotations ??= this.file.language.lowerAnnotations?.(declaration) ?? [];
    return this.annotations;
  }

  asStatements(): readonly Statement[] {
    const { declaration, file } = this;
    if (declaration.kind !== 'statement') return [];
    this.statements ??= declaration.node
      ? file.language.lowerStatement(declaration)
      : (file.language.plain?.(this.text) ?? []);
    return this.statements;
  }
}

/** Where something is written, in its file as that is. */
export function placeOf(origin: Origin): Place {
  const { declaration, file } = origin.unit;
  const [start, end] = [declaration.start + origin.start, declaration.start + origin.end];
  const places = file.embedded?.places;
  return { uri: file.uri, start: places ? places.start(start) : start, end: places ? places.end(end) : end };
}

/** One file that takes part: its text, its outline, its declarations. */
export class SourceFile {
  readonly units: readonly Unit[];
  readonly functions = new Map<string, Unit>();
  readonly statements: Unit[] = [];
  /** By the class that they are declared in. */
  readonly methods: ReadonlyMap<string, readonly Unit[]>;
  /** All that names can mean in it and that runs when it is loaded: the same while the bodies of functions change. */
  readonly shape: string;
  /** What stood in earlier versions and may come back, when a quote is closed again; and how many versions ago. */
  private readonly gone: ReadonlyMap<Unit, number>;

  constructor(
    readonly uri: string,
    readonly text: string,
    readonly language: Language,
    readonly outline: Outline | PlainOutline,
    /** Defects of test files are none of ours; they may still hold helpers. */
    readonly isTest: boolean,
    previous: SourceFile | null,
    /** What holds its code among other things; null where that is all of the file. */
    readonly embedded: Embedded | null = null,
  ) {
    const { declarations } = outline;
    const before = previous?.units ?? [];
    // Nearly always all but a few in a row are as they were.
    const most = Math.min(before.length, declarations.length);
    const isSame = (old: Unit | undefined, now: Declaration | PlainDeclaration | undefined): boolean =>
      old !== undefined && now !== undefined && old.isStill(now, text);
    let head = 0;
    while (head < most && isSame(before[head], declarations[head])) head++;
    let tail = 0;
    while (tail < most - head && isSame(before.at(-1 - tail), declarations.at(-1 - tail))) tail++;
    const between = before.slice(head, before.length - tail);
    const gone = new Map([...between.map((unit) => [unit, 0] as const), ...(previous?.gone ?? [])]);
    this.units = declarations.map((declaration, index) => {
      const fromEnd = declarations.length - index;
      const old =
        index < head
          ? before[index]
          : fromEnd <= tail
            ? before.at(-fromEnd)
            : firstOf(gone.keys(), (unit) => unit.isStill(declaration, text));
      if (!old) return new Unit(this, declaration, text.slice(declaration.start, declaration.end));
      old.moveTo(this, declaration);
      gone.delete(old);
      return old;
    });
    this.gone = new Map([...gone].flatMap(([unit, ago]) => (ago < MAX_GONE ? [[unit, ago + 1]] : [])));
    const methods = new Map<string, Unit[]>();
    this.methods = methods;
    for (const unit of this.units) {
      const { declaration } = unit;
      if (declaration.kind === 'function') {
        const others = declaration.owner === null ? undefined : methods.get(declaration.owner);
        if (declaration.owner === null) this.functions.set(declaration.name, unit);
        else if (others) others.push(unit);
        else methods.set(declaration.owner, [unit]);
      }
      if (declaration.kind === 'statement' && declaration.owner === null) this.statements.push(unit);
    }
    this.shape = shapeOf(this);
  }
}

function firstOf<T>(items: Iterable<T>, accepts: (item: T) => boolean): T | undefined {
  for (const item of items) if (accepts(item)) return item;
  return undefined;
}

function shapeOf({ isTest, outline: { namespace, imports, exports, directives }, units }: SourceFile): string {
  const header = JSON.stringify([isTest, namespace, imports, exports, directives]);
  return [header, ...units.map(({ shape }) => shape)].join('\n');
}

function sameDeclaration(a: Unit['declaration'], b: Unit['declaration']): boolean {
  if (a.kind !== b.kind || !sameNames(a.around, b.around)) return false;
  if (a.kind === 'function' && b.kind === 'function')
    return a.owner === b.owner && a.name === b.name && a.static === b.static && a.getter === b.getter;
  if (a.kind === 'statement' && b.kind === 'statement') return a.owner === b.owner && a.static === b.static;
  if (a.kind === 'class' && b.kind === 'class') {
    return (
      a.name === b.name && a.supers.join() === b.supers.join() && (a.embeds ?? []).join() === (b.embeds ?? []).join()
    );
  }
  return true;
}

function sameNames(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a?.size === b?.size && [...(a ?? [])].every((name) => b?.has(name) === true);
}

/** A class or module with all that its declarations give it; Ruby and PHP may spread one over several files. */
export class ClassInfo {
  readonly methods = new Map<string, Unit>();
  readonly statics = new Map<string, Unit>();
  readonly statements: Unit[] = [];
  readonly supers: { readonly name: string; readonly file: SourceFile }[] = [];
  /** Names of fields whose members are its own. */
  readonly embeds: string[] = [];
  /** Declared twice in different places: which one is meant is unknown. */
  readonly ambiguous = new Set<string>();
  /** All methods of a name, where a class has several, be they of the class or of its objects. */
  readonly overloads = new Map<string, readonly Unit[]>();
  /** Methods that are declared and not written. */
  readonly declared = new Map<string, Unit>();

  constructor(
    readonly name: string,
    readonly file: SourceFile,
    /** Its declaration in that file, the first of several. */
    readonly unit: Unit,
  ) {}

  addPart(declaration: ClassDeclaration, file: SourceFile): void {
    this.embeds.push(...(declaration.embeds ?? []));
    for (const name of declaration.supers) this.supers.push({ name, file });
  }

  addMember(unit: Unit): void {
    const { declaration } = unit;
    if (declaration.kind === 'statement') this.statements.push(unit);
    if (declaration.kind !== 'function') return;
    const { name } = declaration;
    if (declaration.bodiless) {
      this.declared.set(name, unit);
      return;
    }
    const table = declaration.static ? this.statics : this.methods;
    const other = table.get(name);
    if (other && other.file !== unit.file) this.ambiguous.add(name);
    const before = this.overloads.get(name) ?? [this.statics.get(name) ?? [], this.methods.get(name) ?? []].flat();
    if (
      unit.file.language.semantics.classes.overloads &&
      before.length > 0 &&
      before.every(({ file }) => file === unit.file)
    )
      this.overloads.set(name, [...before, unit]);
    table.set(name, unit);
  }

  /** The methods of a name, the one that its tables have among them. */
  named(name: string, isStatic: boolean): readonly Unit[] {
    const all = this.overloads
      .get(name)
      ?.filter(({ declaration }) => declaration.kind === 'function' && declaration.static === isStatic);
    const only = (isStatic ? this.statics : this.methods).get(name);
    return all ?? (only ? [only] : []);
  }
}

/** What is the same for the same class, by its name in a file: where names are known across the workspace, in all files. */
function classKey(file: SourceFile, name: string): string {
  const { uri } = file;
  const { id, scopes } = file.language;
  if (scopes.globalKey) return `${id}#${scopes.globalKey(name)}`;
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
