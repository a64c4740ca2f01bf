import { NO_ARGUMENTS } from './arguments';
import { rubyCall } from './calls';
import type { Machine } from './machine';
import { classMember } from './members';
import type { Binding } from './names';
import { unknown, type Origin, type Value } from './values';
import type { SourceFile } from './world';

/** Where PHP keeps the variables of the top level. */
export const GLOBALS = '$GLOBALS';

export function lookUp(m: Machine, name: string, at: Origin): Value {
  const { frame } = m;
  if (name === 'self') return frame.self ?? unknown('unknown', 'self', at);
  const local = m.variable(frame.scope, name);
  if (local) return local;
  const { file } = frame.unit;
  if (name === GLOBALS) return { kind: 'external', id: name };
  if (name.startsWith('$') && !name.startsWith('$_') && file.language.id === 'php' && !m.seesModule())
    return unknown('unknown', name, at);
  if (file.language.id !== 'ruby') return bound(m, m.names.resolve(file, name, nesting(m)), file, at);
  // A bare word of Ruby that is no variable is a constant, or a call without arguments.
  return /^[A-Z]/.test(name) ? rubyConstant(m, name, at) : rubyCall(m, name, NO_ARGUMENTS, at);
}

/** A constant of Ruby: of the classes around, of what they inherit, of the top level. */
function rubyConstant(m: Machine, name: string, at: Origin): Value {
  const { file } = m.frame.unit;
  const around = nesting(m);
  const scopes = around === null ? [] : around.split('::');
  for (let depth = scopes.length; depth > 0; depth--) {
    const cls = m.world.classIn(file, scopes.slice(0, depth).join('::'));
    const found = cls && classMember(m, cls, name, { kind: 'class', cls });
    if (found) return found;
  }
  const binding = m.names.resolve(file, name, around);
  if (binding.kind !== 'external') return bound(m, binding, file, at);
  return (
    m.names.topLevelConstant(file, name, (other) => m.variable(m.moduleScope(other), name)) ?? {
      kind: 'external',
      id: name,
    }
  );
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
        scope: m.moduleScope(binding.unit.file),
        self: null,
        owner: null,
      };
    }
    case 'class':
      return { kind: 'class', cls: binding.cls };
    case 'module':
      return { kind: 'module', file: binding.file };
    case 'external':
      return { kind: 'external', id: binding.id };
    case 'missing':
      return unknown('unknown', '', at);
    case 'variable': {
      const value = m.variable(m.moduleScope(binding.file), binding.name);
      if (value) return value;
      if (binding.file !== from)
        return commonJsExport(m, binding.file, binding.name) ?? unknown('unknown', binding.name, at);
      return from.language.id === 'ruby' || (from.language.id === 'php' && !binding.name.startsWith('$_'))
        ? unknown('unknown', binding.name, at)
        : (autoImported(m, binding.name, from, at) ?? { kind: 'external', id: binding.name });
    }
  }
}

/** What a name stands for that a framework imports by itself. */
function autoImported(m: Machine, name: string, from: SourceFile, at: Origin | null): Value | null {
  const binding = m.names.autoImported(from, name);
  return binding && binding.kind !== 'external' ? bound(m, binding, from, at) : null;
}

/** What `module.exports` holds under a name; the whole of it for `default`. */
export function commonJsExport(m: Machine, file: SourceFile, name: string): Value | null {
  const module = m.variable(m.moduleScope(file), 'module');
  const exported = module ? m.heap.read(module, 'exports') : null;
  if (!exported) return null;
  if (name === 'default' && !m.heap.asMap(exported)?.entries.has('default')) return exported;
  return m.heap.asMap(exported)?.entries.get(name)?.value ?? null;
}
