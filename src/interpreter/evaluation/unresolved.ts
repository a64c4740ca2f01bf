import type { MethodCall } from './call-site';
import { branches } from './branching';
import type { Arguments } from './arguments';
import { wrappedClient } from '../clients/client-classes';
import { callNamed, handedTo } from '../answers/enclosing';
import type { Machine } from './machine';
import { unknown, type Origin, type Ref, type Value } from '../values';
import type { ClientObject } from '../values/heap-objects';
import { noteUnknownSender } from '../clients/unknown-senders';
import { forgetFields } from './object-calls';
import { isFromCaller } from './calls';

/**
 * A method of a library's client that no record knows gives the client back, as one whose requests may be other. A request
 * that is being built is changed by it; a client that is ready to send stays as it was.
 */
export function unknownStep(m: Machine, client: ClientObject, { receiver, name, args, at }: MethodCall<Ref>): Value {
  // A request that is under way sends no other.
  const result = unresolved(m, { name: client.sent ? '' : name, args, at });
  if (client.sent && client.record.chained !== true) return result;
  const { url = [] } = client.record.slots;
  if (url.every((key) => m.heap.find(client.config, key).kind === 'none'))
    return wrappedClient(m, [receiver], at) ?? result;
  m.heap.openClient(receiver, { reason: 'dynamic', at });
  return receiver;
}

/** A call of something whose function is not known. */
interface UnresolvedCall {
  readonly receiver?: Value | null;
  readonly name?: string;
  readonly args: Arguments;
  readonly at: Origin;
}

/**
 * A call of something that is not in the workspace. Functions among its arguments may be called by it, with what is not
 * known; maps may be changed by it where it is no library's (`mutates`).
 */
export function unresolved(
  m: Machine,
  { receiver = null, name = '', args, at }: UnresolvedCall,
  mutates = false,
): Value {
  const handed = at.unit.file.language.library.handedOn?.(m, name, args, at);
  if (handed) return handed;
  const over = receiver ?? args.positional.find(({ kind }) => kind !== 'function') ?? null;
  const all = [
    ...args.positional,
    ...[...args.named.values()].map((entry) => entry.value),
    ...(args.block ? [args.block] : []),
  ];
  const { mayWrite } = at.unit.file.language.library;
  noteUnknownSender(m, name, args, at, receiver !== null && isFromCaller(receiver));
  callNamed(m, name, args, at, over);
  for (const value of all) {
    if (value.kind === 'function' && m.uncalled.has(value.lambda)) {
      branches(m, [
        () => {
          handedTo(m, name, value, null, at, over);
          return false;
        },
        () => false,
      ]);
    } else if (mutates && value.kind === 'ref') m.heap.open(value, 'open map', at);
    if (value.kind === 'ref' && mayWrite?.(name) === true) forgetFields(m, value);
  }
  return wrappedClient(m, args.positional, at) ?? unknown('result', name, at);
}
