import type { ClientCall, ClientRecord } from '../../clients/schema';
import type { Arguments } from '../evaluation/arguments';
import { callValue, type CallNode } from '../evaluation/calls';
import { surroundingsOf } from '../answers/enclosing';
import { runHooks } from '../evaluation/hooks';
import type { Machine } from '../evaluation/machine';
import { addressesOf } from './requests';
import { either, unknown, type Origin, type Ref, type Value } from '../values';
import type { Openness } from '../values/heap-objects';
import { markSent } from './client-calls';

/** Sends what a method that is declared and not written stands for. */
export function sendDeclared(
  m: Machine,
  record: ClientRecord,
  client: Value | null,
  config: Ref,
  unseen: Openness | null,
  at: Origin,
  node?: CallNode,
): Value {
  const through = m.heap.asClient(client ?? undefined);
  const request = m.heap.make({
    kind: 'client',
    record,
    config,
    madeAt: through?.madeAt ?? null,
    unseen: through?.unseen ?? unseen,
    sent: false,
  });
  runHooks(m, record, request, at);
  markSent(m, request);
  m.send({
    record,
    call: { match: [], does: 'sends' },
    verb: null,
    request,
    through,
    givenAt: null,
    at,
    node: node ?? null,
    from: [...m.callOrigins],
    file: at.unit.file,
    surroundings: surroundingsOf(m),
  });
  return request;
}

/** The address of a request that is not sent: `axios.getUri(…)`. */
export function addressedBy(m: Machine, record: ClientRecord, call: ClientCall, config: Ref, at: Origin | null): Value {
  if (!at) return unknown('result');
  const client = { kind: 'client', record, config, madeAt: null, unseen: null, sent: true } as const;
  const request = m.heap.make(client);
  const { file } = m.frame.unit;
  const sent = {
    record,
    call,
    verb: null,
    request,
    through: null,
    givenAt: null,
    at,
    node: null,
    from: [],
    surroundings: surroundingsOf(m),
    file,
  };
  const addresses = addressesOf(m, sent, client);
  if (addresses.length === 0) return unknown('result', '', at);
  return either(addresses.map(({ before, query }) => m.heap.make({ kind: 'url', text: before, params: query })));
}

/** Where the shared configuration of a library keeps functions that a program has named as its own. */
export const NAMED_CALLS = '%named';

/** A function that the program has named as one of the library's: `Http::guichet()` after `Http::macro('guichet', …)`. */
export function sendNamed(m: Machine, name: string, args: Arguments, at: Origin | null, node?: CallNode): Value | null {
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || !at) return null;
  const naming = m.clients.function(`${name.slice(0, dot)}.macro`, m.frame.unit.file.language.family);
  if (naming?.call.does !== 'names') return null;
  const fn = m.heap.read(m.sharedConfig(naming.record), `${NAMED_CALLS}.${name.slice(dot + 1)}`);
  return fn?.kind === 'function' ? callValue(m, fn, args, at, node) : null;
}
