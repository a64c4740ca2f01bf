import type { ServiceCall } from '../calls/service-call';
import { matchesOf } from '../../clients/index';
import type { ClientCall, ClientRecord } from '../../clients/schema';
import type { Origin } from '../../interpreter/values';
import { isCall, lastName, calleeName, nodeAt, type CallNode } from '../../rewriting/nodes';

/** The call that made a client, and what its record says of it. */
export interface Construction {
  readonly node: CallNode;
  readonly call: ClientCall;
  readonly at: Origin;
}

/** Where the client of a call was made, when that is known and written as a call. */
export function constructionOf({ madeAt, client }: ServiceCall): Construction | null {
  return madeAt && constructionAt(madeAt, client);
}

/** The same of a client that was made somewhere. */
export function constructionAt(madeAt: Origin, client: ClientRecord): Construction | null {
  const node = nodeAt(madeAt.unit, madeAt, isCall);
  if (!node) return null;
  const name = calleeName(node);
  const makers = client.calls.filter(({ does }) => does !== 'sends');
  const call = makers.find((each) => matchesOf(each).some((match) => lastName(match) === name));
  const only = makers.filter(({ does }) => does === 'makes');
  const found = call ?? (only.length === 1 ? only[0] : undefined);
  return found ? { node, call: found, at: madeAt } : null;
}
