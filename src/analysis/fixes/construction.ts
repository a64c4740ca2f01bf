import type { Call } from '../calls';
import { matchesOf } from '../../clients/index';
import type { ClientCall } from '../../clients/schema';
import type { Origin } from '../../interpreter/values';
import { isCall, nodeAt, type CallNode } from './nodes';

/** The call that made a client, and what its record says of it. */
export interface Construction {
  readonly node: CallNode;
  readonly call: ClientCall;
  readonly at: Origin;
}

/** Where the client of a call was made, when that is known and written as a call. */
export function constructionOf({ madeAt, client }: Call): Construction | null {
  const node = madeAt && nodeAt(madeAt.unit, madeAt, isCall);
  if (!node) return null;
  const name = nameOf(node);
  const makers = client.calls.filter(({ does }) => does !== 'sends');
  const call = makers.find((each) => matchesOf(each).some((match) => lastName(match) === name));
  const only = makers.filter(({ does }) => does === 'makes');
  const found = call ?? (only.length === 1 ? only[0] : undefined);
  return found ? { node, call: found, at: madeAt } : null;
}

/** The last name of what is called. */
export function nameOf({ callee }: CallNode): string {
  if (callee.kind === 'name') return lastName(callee.name);
  return callee.kind === 'member' && typeof callee.key === 'string' ? callee.key : '';
}

/** The last name of a path of names: of what is called, or of what a record matches. */
export function lastName(match: string): string {
  return /\w*$/.exec(match)?.[0] ?? '';
}
