import type { Argument, Expression, MapEntry, Statement } from './nodes';

export type Node = Expression | Statement;
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
      return [node.target, node.value, ...(node.annotations ?? [])];
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

/** How many nodes these are with all that they hold, counted up to `most`. What two of them hold counts twice. */
export function sizeOf(roots: readonly Node[], most: number): number {
  const pending = [...roots];
  let size = 0;
  for (let node = pending.pop(); node && size < most; node = pending.pop()) {
    size++;
    for (const child of childrenOf(node)) pending.push(child);
  }
  return size;
}
