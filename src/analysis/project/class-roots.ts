import { callDeclared } from '../../interpreter/clients/declared-calls';
import type { Writers } from '../../interpreter/evaluation/doubts';
import { doubtFields, doubtVariables } from '../../interpreter/evaluation/doubts';
import { invoke } from '../../interpreter/evaluation/invoke';
import type { Machine } from '../../interpreter/evaluation/machine';
import { ancestors } from '../../interpreter/evaluation/class-members';
import { construct } from '../../interpreter/evaluation/objects';
import { leadsToService, type Mention } from '../../interpreter/names/service-exports';
import type { Fn, Value } from '../../interpreter/values';
import { simpleName } from '../../interpreter/names/world';
import type { ClassInfo } from '../../interpreter/names/class-info';
import type { SourceFile } from '../../interpreter/names/source-file';
import type { Unit } from '../../interpreter/names/unit';

export function rootFunction(m: Machine, unit: Unit, self: Value | null, owner: ClassInfo | null): Fn | null {
  const lambda = unit.asFunction();
  return lambda ? { kind: 'function', unit, lambda, scope: m.topLevels.scopeOf(unit.file), self, owner } : null;
}

/** The methods that a file declares of a class, be it declared elsewhere too. */
function ownMethods(cls: ClassInfo, file: SourceFile, isStatic: boolean): [string, Unit][] {
  return (file.methods.get(cls.name) ?? []).flatMap((unit): [string, Unit][] => {
    const { declaration } = unit;
    const isOwn = declaration.kind === 'function' && declaration.static === isStatic && !declaration.bodiless;
    return isOwn ? [[declaration.name, unit]] : [];
  });
}

/** What of a file is run: declarations, and what inherits from a class of this name. */
export interface Asked {
  readonly unit: (unit: Unit) => boolean;
  readonly name: (name: string) => boolean;
}

/** Each method of a class on an instance made with unknown arguments, inherited ones included: a subclass decides what they do. */
export function evaluateClass(
  m: Machine,
  cls: ClassInfo,
  file: SourceFile,
  writers: Writers,
  asked: Asked,
  root: RunRoot,
): void {
  const name = simpleName(cls.name);
  // A subclass of what is asked about decides what its inherited methods do.
  const isHeir = cls.supers.some((each) => asked.name(each.name));
  const heirs = [name, file.language.semantics.classes.heirWord];
  for (const [key, unit] of cls.declared) {
    if (unit.file !== file || !asked.unit(unit)) continue;
    root(`declared ${cls.name}.${key}`, name, () => {
      callDeclared(m, cls, file.language.library.clientOfInterface?.(m, cls) ?? null, key, null, null);
      return [];
    });
  }
  for (const isStatic of [false, true]) {
    const seen = new Set<string>();
    for (const each of ancestors(m, cls)) {
      if (typeof each === 'string') continue;
      for (const [key, unit] of each === cls
        ? ownMethods(cls, file, isStatic)
        : isStatic
          ? each.statics
          : each.methods) {
        const namesakes = each.overloads.get(key);
        const own = namesakes ? `${key} ${String(namesakes.indexOf(unit))}` : key;
        if (seen.has(own)) continue;
        seen.add(own);
        if (!isHeir && !asked.unit(unit)) continue;
        // Of a class spread over several files each evaluates its own part; inherited methods go with the first.
        if (each !== cls && cls.file !== file) continue;
        root(
          `${isStatic ? 'class' : 'instance'} ${cls.name}.${own}`,
          // Where a package makes the objects, who calls a method need not name its class.
          file.language.scopes.packageOf && file.language.semantics.classes.areMadeByFunctions ? key : name,
          (fields) => {
            const self: Value = isStatic ? { kind: 'class', cls } : construct(m, cls, null, null);
            if (self.kind === 'ref') {
              for (const owner of doubtFields(m, self, cls, file, unit)) fields.set(owner, writers.fieldsOf(owner));
            }
            doubtVariables(m, file, writers, unit);
            const fn = key === 'constructor' ? null : rootFunction(m, unit, self, each);
            return fn && leadsToService(m, invoke(m, fn, null, null)) ? [[name, key]] : [];
          },
          heirs,
        );
      }
    }
  }
}

/**
 * Runs something by itself, unless what it gave before still holds. `run` notes the fields that it asked for, and says how
 * others reach what it gives of the service. `heirs`: how they say that they inherit what it sends, which they may change.
 */
export type RunRoot = (
  key: string,
  name: string | null,
  run: (fields: Map<string, string>) => readonly Mention[],
  heirs?: Mention,
) => void;
