import type { CallNode } from '../interpreter/evaluation/calls';
import type { Origin } from '../interpreter/values';
import type { Unit } from '../interpreter/names/unit';
import { childrenOf, isKeyed, type KeyedEntry, type Node } from '../syntax/children';
import type { Argument, MapNode, Span } from '../syntax/nodes';

export type { CallNode } from '../interpreter/evaluation/calls';
export { isKeyed, type KeyedEntry, type Node } from '../syntax/children';

export function isCall(node: Node | undefined): node is CallNode {
  return node?.kind === 'call' || node?.kind === 'new';
}

/** What a unit was lowered to. */
export function rootsOf(unit: Unit): readonly Node[] {
  const lambda = unit.asFunction();
  return lambda ? [lambda] : unit.asStatements();
}

/** Whether a unit is a statement outside of any function or class. */
export function isTopLevel({ declaration }: Unit): boolean {
  return declaration.kind === 'statement' && declaration.owner === null;
}

/** The nodes of a unit that hold a span, the outermost first. What two children hold, the first one has. */
export function chainAt(unit: Unit, span: Span): readonly Node[] {
  const chain: Node[] = [];
  let among: readonly Node[] = rootsOf(unit);
  for (;;) {
    // What stands for something that is not written may span more than what is.
    const [next] = among.filter((node) => holds(node, span)).sort((a, b) => a.end - a.start - (b.end - b.start));
    if (!next) return chain;
    chain.push(next);
    among = childrenOf(next);
  }
}

export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function isAt(node: Span, span: Span): boolean {
  return node.start === span.start && node.end === span.end;
}

/** The node of exactly this span that a test accepts. */
export function nodeAt<T extends Node>(unit: Unit, span: Span, accepts: (node: Node) => node is T): T | null {
  return chainAt(unit, span).find((node): node is T => isAt(node, span) && accepts(node)) ?? null;
}

/** The entry of exactly this span, and the map that it is written in. */
export function entryAt(at: Origin): { readonly map: MapNode; readonly entry: KeyedEntry } | null {
  for (const node of chainAt(at.unit, at)) {
    if (node.kind !== 'map') continue;
    const entry = node.entries.filter(isKeyed).find((each) => isAt(each, at));
    if (entry) return { map: node, entry };
  }
  return null;
}

/** The argument of exactly this span, and the call that it is given to. */
export function argumentAt(at: Origin): { readonly call: CallNode; readonly arg: Argument } | null {
  for (const call of chainAt(at.unit, at).filter(isCall)) {
    const arg = call.args.find((each) => isAt(each, at));
    if (arg) return { call, arg };
  }
  return null;
}

/** Every node of a unit, in no particular order. */
export function nodesOf(unit: Unit): readonly Node[] {
  const nodes = [...rootsOf(unit)];
  for (const node of nodes) nodes.push(...childrenOf(node));
  return nodes;
}

/** The last name of what is called. */
export function calleeName({ callee }: CallNode): string {
  if (callee.kind === 'name') return lastName(callee.name);
  return callee.kind === 'member' && typeof callee.key === 'string' ? callee.key : '';
}

/** The last name of a path of names: of what is called, or of what a record matches. */
export function lastName(match: string): string {
  return /\w*$/.exec(match)?.[0] ?? '';
}
