import type { NamedCall } from './call-site';
import type { Arguments } from './arguments';
import { callClient } from '../clients/client-calls';
import { callLibrary } from '../library';
import type { Machine } from './machine';
import { methodOf } from './class-members';
import { alternatives, literal, type Origin, type Value } from '../values';
import type { ClientObject } from '../values/heap-objects';
import type { ClassInfo } from '../names/class-info';
import { callValue, type CallNode } from './calls';
import { unresolved } from './unresolved';

/** A function of a library whose module the program has opened to add to it. */
export function callReopened(m: Machine, cls: ClassInfo, { name, args, at, node }: NamedCall): Value | null {
  return cls.file.language.semantics.classes.reopens
    ? callClient(m, { name: `${cls.name}.${name}`, args, at, node })
    : null;
}

/** What the program has put in the place of a function of a library, which may call that function itself. */
export function callReplacement(m: Machine, id: string, args: Arguments, at: Origin, node?: CallNode): Value | null {
  const replacement = m.heap.asMap(m.replaced)?.entries.get(id)?.value;
  if (!replacement || m.replacing.has(id)) return null;
  m.replacing.add(id);
  try {
    return callValue(m, replacement, args, at, node);
  } finally {
    m.replacing.delete(id);
  }
}

/** What was assigned to a method of a client: to this one, or to the one that the library sends with in its stead. */
export function callAssigned(
  m: Machine,
  { record, config }: ClientObject,
  { name, args, at, node }: NamedCall,
): Value | null {
  const found = m.clients.method(record, `.${name}`);
  if (!found) return null;
  const assigned = (method: string | undefined): Value | null => {
    const value = method === undefined ? undefined : m.heap.asMap(config)?.entries.get(method)?.value;
    return value && alternatives(value).some(({ kind }) => kind === 'function' || kind === 'bound') ? value : null;
  };
  const own = assigned(name);
  if (own) return callValue(m, own, args, at, node);
  const through = assigned(found.call.through);
  const verb = found.verb === null ? [] : [literal(found.verb)];
  return through && callValue(m, through, { ...args, positional: [...verb, ...args.positional] }, at, node);
}

/**
 * A parameter named `fetch`, as frameworks and callers hand it over, has the standard's signature. Other names say less: an
 * instance of a library that is handed over may have limits of its own.
 */
export function handedOver(
  m: Machine,
  { origin, name }: Extract<Value, { kind: 'symbol' }>,
  args: Arguments,
  at: Origin,
  node?: CallNode,
): Value | null {
  return origin === 'parameter' && /(?:^|\.)fetch$/.test(name)
    ? callClient(m, { name: 'fetch', args, at, node })
    : null;
}

/** A client of a library whose class or module the program has opened to add to it. */
export function constructReopened(
  m: Machine,
  cls: ClassInfo,
  args: Arguments,
  at: Origin,
  node: CallNode,
): Value | null {
  const isOwn = !cls.file.language.semantics.classes.reopens || methodOf(m, cls, 'constructor', false) !== null;
  return isOwn ? null : callClient(m, { name: `new ${cls.name}`, args, at, node });
}

export function constructExternal(m: Machine, id: string, args: Arguments, at: Origin, node: CallNode): Value {
  return (
    callClient(m, { name: `new ${id}`, args, at, node }) ??
    callLibrary(m, `new ${id}`, args, at) ??
    unresolved(m, { name: id, args, at })
  );
}
