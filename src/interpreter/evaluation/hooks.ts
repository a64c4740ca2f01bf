import { branches } from './branching';
import type { ClientRecord } from '../../clients/schema';
import { positionalArguments } from './arguments';
import { invoke } from './invoke';
import type { Machine } from './machine';
import { methodOf } from './class-members';
import { alternatives, unknown, type Fn, type Origin, type Ref, type Value } from '../values';
import type { MapObject } from '../values/heap-objects';

/** Names of the method by which an object is called as a function: Python's, PHP's, Ruby's. */
const CALLABLE = ['__call__', '__invoke', 'call'];

/** Gives a request, before it is sent, to the functions that its configuration names. What cannot be read may change it. */
export function runHooks(m: Machine, record: ClientRecord, request: Ref, at: Origin | null): void {
  for (const key of record.hooks ?? []) {
    const client = m.heap.asClient(request);
    const found = client && m.heap.find(client.config, key);
    if (found?.kind === 'open') m.heap.openClient(request, { reason: 'dynamic', at });
    if (found?.kind !== 'value') continue;
    const ways = alternatives(found.value).map((value) => () => {
      const list = m.heap.asList(value);
      if (list?.open) m.heap.openClient(request, { reason: 'dynamic', at });
      for (const each of list ? list.items : [value]) runHook(m, record, each, request, at);
      return false;
    });
    branches(m, found.maybe ? [...ways, () => false] : ways);
  }
}

function runHook(m: Machine, record: ClientRecord, value: Value, request: Ref, at: Origin | null): void {
  const { hooksConfigure } = record;
  // A name and a password.
  if (value.kind === 'constant' || value.kind === 'text') return;
  const { hookMethod } = record;
  if (hookMethod !== undefined && m.heap.asMap(value)?.entries.has(hookMethod) === false) return;
  const fn = functionOf(m, value, hookMethod);
  if (!fn || (hooksConfigure !== true && touchesAddress(fn))) {
    m.heap.openClient(request, { reason: 'dynamic', at });
    return;
  }
  const others = (record.hookGiven ?? []).map((id): Value => (id === null ? unknown() : { kind: 'external', id }));
  const results = alternatives(invoke(m, fn, positionalArguments(request, ...others), at));
  for (const result of results) {
    const isNothing = result.kind === 'constant' && result.value === null;
    if (isNothing || (result.kind === 'ref' && result.id === request.id)) continue;
    const client = m.heap.asClient(request);
    const own = configurationOf(m, record, result) ?? (hooksConfigure === true ? m.heap.asMap(result) : null);
    const other = results.length === 1 ? own : null;
    if (client && other) m.heap.put(client.config, other);
    else m.heap.openClient(request, { reason: 'dynamic', at });
  }
}

/** What a request is to be that a hook gives on in the place of the one that it was given. */
function configurationOf(m: Machine, record: ClientRecord, result: Value): MapObject | null {
  const other = m.heap.asClient(result);
  if (!other) return null;
  const isRequest = m.clients.newestOf(other.record) === m.clients.newestOf(record) && other.unseen === null;
  return isRequest ? m.heap.asMap(other.config) : null;
}

function functionOf(m: Machine, value: Value, method: string | undefined): Fn | null {
  if (value.kind === 'function') return value;
  const entry = method === undefined ? undefined : m.heap.asMap(value)?.entries.get(method)?.value;
  if (entry) return entry.kind === 'function' ? entry : null;
  const object = value.kind === 'ref' ? m.heap.get(value) : undefined;
  if (object?.kind !== 'object') return null;
  for (const name of method === undefined ? CALLABLE : [method]) {
    const found = methodOf(m, object.cls, name, false);
    if (found) return { ...found, self: value };
  }
  return null;
}

/** What a hook does to the address, which libraries give it as objects of their own, is not followed. */
function touchesAddress({ unit, lambda }: Fn): boolean {
  return /\b(?:url|uri|searchParams)\b/i.test(unit.text.slice(lambda.start, lambda.end));
}
