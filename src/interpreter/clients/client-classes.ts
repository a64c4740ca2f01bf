import type { Machine } from '../evaluation/machine';
import { ancestors, classObject } from '../evaluation/class-members';
import type { Origin, Value } from '../values';
import type { ClassInfo } from '../names/class-info';

/** A client that came from elsewhere: whatever configured it is not known. */
export function clientOfType(m: Machine, type: string, at: Origin | null): Value | null {
  const record = m.clients.ofType(type);
  if (!record) return null;
  const config = m.heap.copyMap(m.sharedConfig(record));
  return m.heap.make({
    kind: 'client',
    record,
    config,
    madeAt: null,
    unseen: { reason: 'parameter', at },
    sent: false,
  });
}

/**
 * What a function that is not known makes of a client or function that it is given: that very one, which it may have changed,
 * as caches, rate limiters, cookie jars and frameworks give it back. Null where it was given none.
 */
export function wrappedClient(m: Machine, given: readonly Value[], at: Origin): Value | null {
  const why = { reason: 'dynamic', at } as const;
  for (const value of given) {
    if (value.kind === 'external' && m.clients.isClient(value.id, at.unit.file.language.family))
      return { ...value, unseen: value.unseen ?? why };
    if (value.kind === 'bound') {
      const of = wrappedClient(m, [value.of], at);
      if (of) return { ...value, of };
    }
    const client = m.heap.asClient(value);
    if (value.kind === 'function') return { ...value, unseen: value.unseen ?? why };
    if (client && !client.sent)
      return m.heap.make({ ...client, config: m.heap.copyMap(client.config), unseen: client.unseen ?? why });
  }
  return null;
}

const classClients = new WeakMap<Machine, Map<ClassInfo, Value | null>>();

/** The client that a class is by a mixin (Ruby's `include HTTParty`), configured by its class's body and its ancestors'. */
export function configureClass(m: Machine, cls: ClassInfo): Value | null {
  let clients = classClients.get(m);
  if (!clients) classClients.set(m, (clients = new Map<ClassInfo, Value | null>()));
  const existing = clients.get(cls);
  if (existing !== undefined) return existing;
  clients.set(cls, null);
  const line = ancestors(m, cls);
  const mixin = line.find((each) => typeof each === 'string' && m.clients.ofMixin(each) !== undefined);
  const record = typeof mixin === 'string' ? m.clients.ofMixin(mixin) : undefined;
  if (!record) return null;
  const parent = line.slice(1).find((each) => typeof each !== 'string');
  // What the parent's body says of its client comes first.
  if (parent && typeof parent !== 'string') classObject(m, parent);
  const inherited =
    parent && typeof parent !== 'string' ? m.heap.asClient(configureClass(m, parent) ?? undefined) : null;
  const client = m.heap.inState(m.heap.base, () => {
    const config = inherited ? m.heap.copyMap(inherited.config) : m.heap.map();
    return m.heap.make({ kind: 'client', record, config, madeAt: null, unseen: null, sent: false });
  });
  clients.set(cls, client);
  // Its body may not have run yet: what stands beside it in the file did.
  classObject(m, cls);
  return client;
}
