import type { ClassDeclaration } from '../../syntax/language';
import type { Unit } from './unit';
import type { SourceFile } from './source-file';

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
