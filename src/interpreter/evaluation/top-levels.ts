import type { Statement } from '../../syntax/nodes';
import type { SourceFile } from '../names/source-file';
import type { Unit } from '../names/unit';
import { either, type Value } from '../values';
import type { Machine } from './machine';
import { BoundExceeded } from './steps';

/** The top levels of files, each run once, when first asked for. */
export class TopLevels {
  private readonly scopes = new Map<SourceFile, number>();
  /** What files whose variables have no order have not run yet. */
  private readonly pending = new Map<SourceFile, Set<Unit>>();
  private readonly returned = new Map<SourceFile, Value>();

  constructor(private readonly m: Machine) {}

  /** The scope of a file's top level, its code run. */
  scopeOf(file: SourceFile): number {
    const existing = this.scopes.get(file);
    if (existing !== undefined) return existing;
    const { m } = this;
    const { modules, hasUnorderedVariables } = file.language.scopes;
    modules?.require?.(m.names, file);
    return m.atBase(() => {
      const scope = m.heap.make({ kind: 'scope', vars: new Map(), parent: null }).id;
      this.scopes.set(file, scope);
      modules?.begin?.(m, scope);
      const pending = new Set(file.statements);
      if (hasUnorderedVariables) this.pending.set(file, pending);
      for (const unit of file.statements) {
        if (pending.delete(unit)) m.steps.anew(() => this.run(file, unit, scope));
      }
      return scope;
    });
  }

  /** A variable of a file's top level. Where their order is none, one that is asked for before it is made is made then. */
  variable(file: SourceFile, name: string): Value | null {
    const scope = this.scopeOf(file);
    const pending = this.pending.get(file);
    const unit = pending?.size
      ? [...pending].find((each) => each.text.includes(name) && declares(each.asStatements(), name))
      : undefined;
    if (unit) {
      pending?.delete(unit);
      this.m.atBase(() => this.run(file, unit, scope));
    }
    return this.m.variables.get(scope, name);
  }

  /** What the top level of a file returns to whoever includes it, as files of PHP do; null where it returns nothing. */
  returnedBy(file: SourceFile): Value | null {
    this.scopeOf(file);
    return this.returned.get(file) ?? null;
  }

  /** Runs a statement of a top level, and goes on without what is left of it where that would take too much. */
  private run(file: SourceFile, unit: Unit, scope: number): void {
    const { m } = this;
    const depth = m.stack.length;
    const calls = m.callOrigins.length;
    const limits = m.limits.length;
    try {
      const exits = m.within(unit, scope, null, null, () => m.run(unit.asStatements()));
      if (exits.length > 0) this.returned.set(file, either(exits));
    } catch (error) {
      if (!(error instanceof BoundExceeded || error instanceof RangeError)) throw error;
      m.stack.length = depth;
      m.callOrigins.length = calls;
      m.limits.length = limits;
    }
  }
}

/** Whether statements make a variable of this name. */
function declares(statements: readonly Statement[], name: string): boolean {
  return statements.some((each) => each.kind === 'assign' && each.target.kind === 'name' && each.target.name === name);
}
