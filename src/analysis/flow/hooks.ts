import type { ClientRecord } from '../clients/schema';
import { positionalArguments } from './arguments';
import { invoke } from './invoke';
import type { Machine } from './machine';
import { methodOf } from './members';
import { alternatives, type Fn, type Origin, type Ref, type Value } from './values';

/** Names of the method by which an object is called as a function: Python's, PHP's, Ruby's. */
const CALLABLE = ['__call__', '__invoke', 'call'];

/** Gives a request, before it is sent, to the functions that its configuration names. What cannot be read may change it. */
export function runHooks(m: Machine, record: ClientRecord, request: Ref, at: Origin | null): void {
  for (const key of record.hooks ?? []) {
    const client = m.heap.asClient(request);
    const found = client && m.heap.find(client.config, key);
    if (found?.kind === 'open') m.heap.openClient(request, { reason: 'dynamic', at });
    if (found?.kind !== 'value') continue;
    for (const value of alternatives(found.value)) {
      const list = m.heap.asList(value);
      if (list?.open) m.heap.openClient(request, { reason: 'dynamic', at });
      for (const each of list ? list.items : [value]) runHook(m, each, request, at);
    }
  }
}

function runHook(m: Machine, value: Value, request: Ref, at: Origin | null): void {
  // A name and a password.
  if (value.kind === 'constant' || value.kind === 'text') return;
  const fn = functionOf(m, value);
  if (!fn || touchesAddress(fn)) {
    m.heap.openClient(request, { reason: 'dynamic', at });
    return;
  }
  for (const result of alternatives(invoke(m, fn, positionalArguments(request), at))) {
    const isNothing = result.kind === 'constant' && result.value === null;
    if (!isNothing && !(result.kind === 'ref' && result.id === request.id))
      m.heap.openClient(request, { reason: 'dynamic', at });
  }
}

function functionOf(m: Machine, value: Value): Fn | null {
  if (value.kind === 'function') return value;
  const object = value.kind === 'ref' ? m.heap.get(value) : undefined;
  if (object?.kind !== 'object') return null;
  for (const name of CALLABLE) {
    const method = methodOf(m, object.cls, name, false);
    if (method) return { ...method, self: value };
  }
  return null;
}

/** What a hook does to the address, which libraries give it as objects of their own, is not followed. */
function touchesAddress({ unit, lambda }: Fn): boolean {
  return /\b(?:url|uri|searchParams)\b/i.test(unit.text.slice(lambda.start, lambda.end));
}
