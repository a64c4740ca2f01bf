import type { MethodCall } from './call-site';
import type { Arguments } from './arguments';
import type { Machine } from './machine';
import { overloadOf } from './overloads';
import { methodOf } from './class-members';
import type { Fn, Value } from '../values';

export function argumentsBehind(receiver: Value, args: Arguments): Arguments {
  return { ...args, positional: [receiver, ...args.positional] };
}

/** A function of the workspace that is called on its first argument, where that has no method of this name itself. */
export function extensionOf(m: Machine, { receiver, name, args, at }: MethodCall): Fn | null {
  const { file } = at.unit;
  if (!file.language.scopes.hasExtensions || receiver.kind === 'class' || receiver.kind === 'oneOf') return null;
  const all = m.world.extensionsNamed(name, file);
  if (all.length === 0) return null;
  const object = receiver.kind === 'ref' ? m.heap.get(receiver) : undefined;
  if (object?.kind === 'object' && methodOf(m, object.cls, name, false, args)) return null;
  if (object?.kind === 'client' && m.clients.method(object.record, `.${name}`)) return null;
  m.names.asksAll = true;
  const unit = overloadOf(m, all, argumentsBehind(receiver, args));
  const lambda = unit && unit !== 'unclear' ? unit.asFunction() : null;
  if (!unit || unit === 'unclear' || !lambda) return null;
  m.names.visit(unit.file);
  const { declaration } = unit;
  const owner = declaration.kind === 'function' ? declaration.owner : null;
  const cls = owner === null ? undefined : m.world.classIn(unit.file, owner);
  // One that the object itself has runs on that, too.
  const isOwn = cls !== undefined && m.frame.owner === cls;
  const self: Value | null = isOwn ? m.frame.self : cls ? { kind: 'class', cls } : null;
  return { kind: 'function', unit, lambda, scope: m.topLevels.scopeOf(unit.file), self, owner: cls ?? null };
}
