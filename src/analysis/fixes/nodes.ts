import type { Unit } from '../flow/world';
import type { Argument, Call, Expression, MapEntry, New, Span, Statement } from '../syntax/nodes';

export type Node = Expression | Statement;
export type CallNode = Call | New;
export type KeyedEntry = Extract<MapEntry, { readonly key: Expression }>;

/** The nodes that a node holds, in no particular order. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'join':
      return node.parts;
    case 'format':
      return [node.template, ...values(node.args)];
    case 'member':
      return typeof node.key === 'string' ? [node.of] : [node.of, node.key];
    case 'call':
    case 'new':
      return [node.callee, ...values(node.args), ...(node.block ? [node.block] : [])];
    case 'map':
      return node.entries.flatMap((entry) => (isKeyed(entry) ? [entry.key, entry.value] : [entry.spread]));
    case 'list':
      return values(node.items);
    case 'choice':
      return [...(node.test ? [node.test] : []), ...node.branches];
    case 'lambda': {
      const defaults = node.params.flatMap((param) => [param.default ?? [], param.pattern ?? []].flat());
      return [...defaults, ...(node.annotations ?? []), ...node.body];
    }
    case 'opaque':
      return node.children;
    case 'assign':
      return [node.target, node.value];
    case 'do':
      return [node.value];
    case 'return':
      return node.value ? [node.value] : [];
    case 'if':
      return [node.test, ...node.then, ...node.else];
    case 'loop':
      return [...(node.over ? [node.over] : []), ...(node.target ? [node.target] : []), ...node.body];
    case 'try':
      return [...node.body, ...node.handlers.flat(), ...node.final];
  }
}

function values(args: readonly Argument[]): readonly Expression[] {
  return args.map((arg) => arg.value);
}

export function isKeyed(entry: MapEntry): entry is KeyedEntry {
  return entry.spread === undefined;
}

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
    const next = among.find((node) => holds(node, span));
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

/** Every node of a unit, in no particular order. */
export function nodesOf(unit: Unit): readonly Node[] {
  const nodes = [...rootsOf(unit)];
  for (const node of nodes) nodes.push(...childrenOf(node));
  return nodes;
}
