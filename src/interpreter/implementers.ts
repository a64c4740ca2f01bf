import type { Machine } from './machine';
import type { ClassInfo, SourceFile } from './world';

/** The one class of the workspace that implements an interface, or extends an abstract class, of this name; null where none or several do. */
export function implementerOf(m: Machine, name: string, file: SourceFile): ClassInfo | null {
  m.names.asksAll = true;
  const [only = null, ...others] = [...m.world.heirsOf(name, file)].filter((cls) => !isAbstract(cls));
  const found = others.length === 0 ? only : null;
  if (found) m.names.visit(found.file);
  return found;
}

/** Whether a class is there to be implemented: an interface, an abstract class, one of Python's protocols. */
export function isAbstract(cls: ClassInfo): boolean {
  if (cls.unit.declaration.kind === 'class' && cls.unit.declaration.abstract) return true;
  if (cls.supers.some(({ name }) => /^(?:abc\.)?ABC$|^(?:typing\.)?Protocol\b/.test(name))) return true;
  return /^(?:#\[[^\n]*\]\s*)*(?:export\s+)?(?:default\s+)?(?:abstract|interface)\s/.test(cls.unit.text);
}
