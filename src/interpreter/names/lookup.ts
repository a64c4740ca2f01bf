import type { Machine } from '../evaluation/machine';
import { classMember } from '../evaluation/class-members';
import type { Binding } from '.';
import { unknown, type Origin, type Value } from '../values';
import type { SourceFile } from './source-file';

export function lookUp(m: Machine, name: string, at: Origin): Value {
  const { frame } = m;
  if (name === 'self') return frame.self ?? unknown('unknown', 'self', at);
  const local = m.variables.get(frame.scope, name);
  if (local) return local;
  const { file } = frame.unit;
  return file.language.scopes.lookUp?.(m, name, at) ?? bound(m, m.names.resolve(file, name, nesting(m)), file, at);
}

/** The qualified name of the class around what is being evaluated. */
export function nesting(m: Machine): string | null {
  const { declaration } = m.frame.unit;
  return declaration.kind === 'class' ? declaration.name : declaration.owner;
}

/** The value of what a name was found to stand for. */
export function bound(m: Machine, binding: Binding, from: SourceFile, at: Origin | null): Value {
  switch (binding.kind) {
    case 'function': {
      const lambda = binding.unit.asFunction();
      if (!lambda) return unknown();
      return {
        kind: 'function',
        unit: binding.unit,
        lambda,
        scope: m.topLevels.scopeOf(binding.unit.file),
        self: null,
        owner: null,
      };
    }
    case 'class':
      return { kind: 'class', cls: binding.cls };
    case 'module':
      return { kind: 'module', file: binding.file };
    case 'member':
      return (
        classMember(m, binding.cls, binding.name, { kind: 'class', cls: binding.cls }) ??
        unknown('unknown', binding.name, at)
      );
    case 'external':
      return { kind: 'external', id: binding.id };
    case 'missing':
      return unknown('unknown', '', at);
    case 'variable': {
      const value = m.topLevels.variable(binding.file, binding.name);
      if (value) return value;
      if (binding.file !== from)
        return commonJsExport(m, binding.file, binding.name) ?? unknown('unknown', binding.name, at);
      return from.language.scopes.unbound?.(m, binding.name, from, at) ?? { kind: 'external', id: binding.name };
    }
  }
}

/** What `module.exports` holds under a name; the whole of it for `default`. */
export function commonJsExport(m: Machine, file: SourceFile, name: string): Value | null {
  const module = m.variables.get(m.topLevels.scopeOf(file), 'module');
  const exported = module ? m.heap.read(module, 'exports') : null;
  if (!exported) return null;
  if (name === 'default' && !m.heap.asMap(exported)?.entries.has('default')) return exported;
  return m.heap.asMap(exported)?.entries.get(name)?.value ?? null;
}
