import type { Arguments } from '../../interpreter/evaluation/arguments';
import { callMethod, callValue, type CallNode } from '../../interpreter/evaluation/calls';
import { unresolved } from '../../interpreter/evaluation/unresolved';
import { callClient } from '../../interpreter/clients/client-calls';
import { callLibrary } from '../../interpreter/library';
import { bound } from '../../interpreter/names/lookup';
import type { Machine } from '../../interpreter/evaluation/machine';
import { assignMember } from '../../interpreter/evaluation/member-writes';
import { definedKey } from '../../interpreter/evaluation/members';
import { classObject, methodOf } from '../../interpreter/evaluation/class-members';
import { callOwnClient, construct } from '../../interpreter/evaluation/objects';
import { known, NOTHING, unknown, type Origin, type Value } from '../../interpreter/values';
import type { ClassInfo } from '../../interpreter/names/class-info';

/**
 * A call by a bare name: of one's own method, of a method of the library's client that one is, of a function of the
 * top level, of the language's library; what else it is belongs to whoever it runs on.
 */
export function callByName(m: Machine, name: string, args: Arguments, at: Origin, node?: CallNode): Value {
  const { self, unit } = m.frame;
  if (self && respondsTo(m, self, name)) return callMethod(m, { receiver: self, name, args, at, node });
  const own = self ? callOwnClient(m, { receiver: self, name, args, at, node }) : null;
  if (own) return own;
  const binding = m.names.resolve(unit.file, name, null);
  if (binding.kind === 'function') return callValue(m, bound(m, binding, unit.file, at), args, at, node);
  const known = callClient(m, { name, args, at, node }) ?? callLibrary(m, name, args, at);
  if (known) return known;
  return self ? callMethod(m, { receiver: self, name, args, at, node }) : unresolved(m, { name, args, at });
}

/** Whether an object or class of the workspace declares a method or field of this name. */
function respondsTo(m: Machine, self: Value, name: string): boolean {
  const object = self.kind === 'ref' ? m.heap.get(self) : undefined;
  const cls = self.kind === 'class' ? self.cls : object?.kind === 'object' ? object.cls : null;
  if (!cls) return false;
  if (methodOf(m, cls, name, self.kind === 'class')) return true;
  return object?.kind === 'object' && (object.fields.has(name) || object.fields.has(`@${name}`));
}

/** `define_method(:name) { … }`: the block is a method of the class's objects, which callers may reach by its name. */
export function defineMethod(m: Machine, cls: ClassInfo, args: Arguments, at: Origin): Value {
  const [name = NOTHING, given] = args.positional;
  const body = args.block ?? given;
  if (body?.kind !== 'function') return unknown('result', '', at);
  const method = { ...body, owner: cls };
  const key = known(name);
  if (key !== null) assignMember(m, classObject(m, cls), definedKey(key), method, at);
  if (m.uncalled.has(body.lambda)) m.uncalled.set(body.lambda, { ...method, self: construct(m, cls, null, at) });
  return name;
}

/** `public_send(:get, …)`: the method whose name comes first. */
export function dispatch(name: string, args: Arguments): { readonly name: string; readonly args: Arguments } | null {
  if (!/^(?:public_|__)?send(?:__)?$/.test(name)) return null;
  const [selector, ...positional] = args.positional;
  const sent = selector ? known(selector) : null;
  return sent === null ? null : { name: sent, args: { ...args, positional } };
}
