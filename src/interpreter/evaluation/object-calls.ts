import type { MethodCall } from './call-site';
import { leaves, eitherWay } from './branching';
import { positionalArguments, type Arguments } from './arguments';
import { caughtBy } from '../answers/failures';
import { propertyOf } from './implicit';
import { invoke } from './invoke';
import { callLibraryMethod } from '../library/methods';
import type { Machine } from './machine';
import { embeddedIn, methodOf } from './class-members';
import { commonField } from './members';
import { callOwnClient } from './objects';
import { alternatives, unknown, type Fn, type Origin, type Ref, type Value } from '../values';
import type { ClassInfo } from '../names/class-info';
import { callValue, callMethod } from './calls';
import { unresolved } from './unresolved';

export function callObject(m: Machine, cls: ClassInfo, { receiver, name, args, at, node }: MethodCall<Ref>): Value {
  const method = methodOf(m, cls, name, false, args);
  if (method) return invoke(m, { ...method, self: receiver }, args, at);
  const field =
    commonField(m, receiver, name) ??
    (at.unit.file.language.semantics.classes.implicitSelf ? propertyOf(m, receiver, name, args, at) : null);
  if (field) return isCalled(m, field, at) ? callValue(m, field, args, at, node) : field;
  if (name === 'class' || name === 'constructor') return { kind: 'class', cls };
  const object = m.heap.get(receiver);
  for (const each of object?.kind === 'object' ? embeddedIn(object) : []) {
    const isOwn = m.heap.asClient(each) !== null || each.kind === 'external' || each.kind === 'symbol';
    if (isOwn) return callMethod(m, { receiver: each, name, args, at, node });
  }
  return (
    callOwnClient(m, { receiver, name, args, at, node }) ??
    callLibraryMethod(m, { receiver, name, args, at }) ??
    unresolved(m, { name: `${cls.name}.${name}`, args, at })
  );
}

/**
 * Whether a call by the name of a field calls what the field holds. Elsewhere it is a method alone that is
 * called so, or the call reads the field.
 */
export function isCalled(m: Machine, held: Value, at: Origin): boolean {
  const calls = at.unit.file.language.semantics.calls.callsFields;
  return alternatives(held).some(
    (each) =>
      each.kind === 'function' ||
      (calls && (each.kind === 'bound' || each.kind === 'class' || each.kind === 'external')) ||
      (calls && m.heap.asClient(each) !== null),
  );
}

/** `promise.then(f)`: what `f` makes of the answer. */
export function thenOf(m: Machine, receiver: Value, name: string, args: Arguments, at: Origin): Value | null {
  if (name !== 'then' && name !== 'catch' && name !== 'finally') return null;
  const from = m.answers.of(m, receiver);
  const answer = (): Value => {
    const value = unknown('result', '', at);
    m.answers.derive(value, from, 'whole');
    return value;
  };
  for (const [index, arg] of args.positional.entries()) {
    if (arg.kind !== 'function') continue;
    if (name === 'finally') {
      leaves(m, () => {
        invoke(m, arg, null, at);
        return false;
      });
      continue;
    }
    const isHandler = name === 'catch' || index === 1;
    if (isHandler) noteCaught(m, arg, from.keys());
    const given = from.size > 0 && name === 'then' && !isHandler ? positionalArguments(answer()) : null;
    eitherWay(m, [() => invoke(m, arg, given, at), () => receiver]);
  }
  return name === 'then' ? answer() : receiver;
}

/** A function that is called for each failure of these requests. */
function noteCaught(m: Machine, { lambda, unit }: Fn, requests: Iterable<number>): void {
  for (const request of requests) {
    const raises = m.heap.asClient({ kind: 'ref', id: request })?.record.raises === true;
    const refusal = caughtBy(lambda, unit, [m.frame.unit], raises);
    if (refusal) m.answers.refuse([request], refusal);
  }
}

/** What is done to an object by a function that is not seen: its fields may hold anything. */
export function forgetFields(m: Machine, ref: Ref): void {
  const object = m.heap.get(ref);
  if (object?.kind !== 'object') return;
  const fields = [...object.fields].map(([name]): [string, Value] => [name, unknown('unknown', name)]);
  m.heap.put(ref, { ...object, fields: new Map(fields) });
}

/** Functions that only show or check what they are given; any other of a package may add to it. */
export function mayChange(name: string): boolean {
  return !/(?:log|debug|info|warn|error|print|puts|inspect|dump|assert|valid\w*|parse|console\.\w+|isset|empty|count|len|is_\w+)$/i.test(
    name,
  );
}
