import type { Arguments } from './arguments';
import { callMethod, callValue, type CallNode } from './calls';
import { unresolved } from './unresolved';
import { bound, nesting } from '../names/lookup';
import type { Machine } from './machine';
import { assignMember } from './member-writes';
import { commonField } from './members';
import { classMember, methodOf } from './class-members';
import { callOwnClient, construct } from './objects';
import { unknown, type Origin, type Value } from '../values';
import type { ClassInfo } from '../names/class-info';

/** The classes around the one that is running, the innermost first. */
function classesAround(m: Machine): ClassInfo[] {
  const { file } = m.frame.unit;
  const found: ClassInfo[] = [];
  let name = nesting(m) ?? '';
  while (name.includes('.')) {
    name = name.slice(0, name.lastIndexOf('.'));
    const cls = m.world.classIn(file, name);
    if (cls) found.push(cls);
  }
  return found;
}

/** What a name stands for that no variable has: a field of the object, or of the classes around; a class; what is imported. */
export function implicitMember(m: Machine, name: string, at: Origin): Value {
  const { self, owner, unit } = m.frame;
  const binding = m.names.resolve(unit.file, name, nesting(m));
  // Classes are named with a capital letter, of which fields of the same name are rare.
  // A name with dots is written out.
  const isNamed = binding.kind === 'external' && (binding.id !== name || name.includes('.'));
  if (binding.kind === 'class' || binding.kind === 'missing' || isNamed) return bound(m, binding, unit.file, at);
  const own =
    self && (commonField(m, self, name) ?? (owner && classMember(m, owner, name, { kind: 'class', cls: owner })));
  if (own) return own;
  for (const cls of classesAround(m)) {
    const found = classMember(m, cls, name, { kind: 'class', cls });
    if (found) return found;
  }
  if (binding.kind === 'external' && !/^[A-Z]/.test(name)) return unknown('unknown', name, at);
  return bound(m, binding, unit.file, at);
}

/** Whether what is assigned by its name alone is a field. */
export function isImplicitField(m: Machine, name: string): boolean {
  const { self, unit, scope } = m.frame;
  return unit.file.language.semantics.classes.implicitSelf && self !== null && m.variables.get(scope, name) === null;
}

/** A call by a bare name: of a method of the object, of the classes around, of what is imported. */
export function implicitCall(m: Machine, name: string, args: Arguments, at: Origin, node?: CallNode): Value {
  const { self, owner, unit } = m.frame;
  const object = self?.kind === 'ref' ? m.heap.get(self) : undefined;
  const cls = self?.kind === 'class' ? self.cls : object?.kind === 'object' ? object.cls : owner;
  if (self && cls && declares(m, cls, name)) return callMethod(m, { receiver: self, name, args, at, node });
  for (const around of classesAround(m)) {
    if (!declares(m, around, name)) continue;
    const isStatic = around.statics.has(name);
    const on = isStatic ? ({ kind: 'class', cls: around } as const) : construct(m, around, null, at);
    return callMethod(m, { receiver: on, name, args, at, node });
  }
  const binding = m.names.resolve(unit.file, name, nesting(m));
  if (binding.kind === 'member') {
    const on = { kind: 'class', cls: binding.cls } as const;
    return callMethod(m, { receiver: on, name, args, at, node });
  }
  const imported = binding.kind === 'external' && binding.id !== name ? binding.id : null;
  if (imported !== null) return callValue(m, { kind: 'external', id: imported }, args, at, node);
  const file = unit.file.functions.get(name);
  if (file) return callValue(m, bound(m, { kind: 'function', unit: file }, unit.file, at), args, at, node);
  const own = self ? callOwnClient(m, { receiver: self, name, args, at, node }) : null;
  return own ?? unresolved(m, { name, args, at });
}

function declares(m: Machine, cls: ClassInfo, name: string): boolean {
  if (cls.methods.has(name) || cls.statics.has(name) || cls.declared.has(name)) return true;
  return methodOf(m, cls, name, false) !== null || methodOf(m, cls, name, true) !== null;
}

/** What an accessor that is not written reads or writes: `getUrl()`, `isOpen()`, `setUrl(…)`, as libraries and records add them. */
export function propertyOf(m: Machine, of: Value, name: string, args: Arguments, at: Origin): Value | null {
  const [, word, rest = ''] = /^(get|is|set|with)([A-Z]\w*)$/.exec(name) ?? [];
  if (word === undefined) return null;
  const key = rest.charAt(0).toLowerCase() + rest.slice(1);
  const [given] = args.positional;
  if (word === 'get' || word === 'is') return args.positional.length === 0 ? commonField(m, of, key) : null;
  if (given === undefined || args.positional.length > 1 || commonField(m, of, key) === null) return null;
  assignMember(m, of, key, given, at);
  return of;
}
