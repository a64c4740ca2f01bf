import type { Machine } from '../evaluation/machine';
import type { ClassInfo } from './class-info';
import type { SourceFile } from './source-file';

/** The one class of the workspace that implements an interface, or extends an abstract class, of this name; null where none or several do. */
export function implementerOf(m: Machine, name: string, file: SourceFile): ClassInfo | null {
  m.names.asksAll = true;
  if (file.language.scopes.isImplementedBySuiting) return implementerByMethods(m, name, file);
  const [only = null, ...others] = [...m.world.heirsOf(name, file)].filter((cls) => !isAbstract(cls));
  const found = others.length === 0 ? only : null;
  if (found) m.names.visit(found.file);
  return found;
}

/** The one struct that has all methods of an interface: nothing else says that it implements it. */
function implementerByMethods(m: Machine, name: string, file: SourceFile): ClassInfo | null {
  const binding = m.names.resolve(file, name, null);
  if (binding.kind !== 'class') return null;
  const known = implementers.get(m) ?? new Map<ClassInfo, ClassInfo | null>();
  implementers.set(m, known);
  let found = known.get(binding.cls);
  if (found === undefined) known.set(binding.cls, (found = findImplementer(m, binding.cls)));
  if (found) m.names.visit(found.file);
  return found;
}

const implementers = new WeakMap<Machine, Map<ClassInfo, ClassInfo | null>>();

function findImplementer(m: Machine, of: ClassInfo): ClassInfo | null {
  const wanted = methodNamesIn(of);
  if (wanted.length === 0) return null;
  const found = new Set<ClassInfo>();
  for (const other of m.world.files) {
    if (other.isTest || other.language !== of.file.language) continue;
    for (const cls of m.world.classesOf(other))
      if (!isAbstract(cls) && wanted.every((each) => cls.methods.has(each))) found.add(cls);
  }
  const [only = null, ...others] = found;
  return others.length > 0 ? null : only;
}

/** The methods that an interface names, each on a line of its own. */
function methodNamesIn({ unit }: ClassInfo): string[] {
  return [...unit.text.matchAll(/^\s*(\w+)\s*\(/gm)].map(([, method = '']) => method);
}

/** Whether a class is there to be implemented: an interface, an abstract class, one of Python's protocols. */
export function isAbstract(cls: ClassInfo): boolean {
  if (cls.unit.declaration.kind === 'class' && cls.unit.declaration.abstract) return true;
  if (cls.supers.some(({ name }) => /^(?:abc\.)?ABC$|^(?:typing\.)?Protocol\b/.test(name))) return true;
  const { declaration } = cls.unit;
  if (declaration.kind === 'class' && declaration.abstract) return true;
  return /^(?:#\[[^\n]*\]\s*)*(?:export\s+)?(?:default\s+)?(?:abstract|interface)\s/.test(cls.unit.text);
}
