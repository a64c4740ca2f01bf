/**
 * Which route of the service a path is, exactly as a server decides it: `matchPath` of the catalogue is made for texts
 * with unknown parts and forgives, so it only says here what was probably meant.
 */
import { type Catalogue, matchPath, type Operation } from '../catalogue/index';

export type Routed =
  | {
      readonly kind: 'operation';
      readonly operation: Operation;
      /** Decoded, in the order of the path. */
      readonly parameters: ReadonlyMap<string, string>;
      /** False for `/v5/…` of an endpoint that has no such version: refused, but late. */
      readonly isVersion: boolean;
    }
  | { readonly kind: 'download'; readonly template: string; readonly id: string }
  | { readonly kind: 'exempt'; readonly template: string; readonly rest: string }
  | { readonly kind: 'gone' }
  /** A path of which some byte is badly encoded. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'unknown'; readonly suggestion: string | null };

interface Leaf {
  readonly template: string;
  readonly kind: 'operation' | 'download' | 'exempt' | 'gone';
  /** Of the path parameters, in order. */
  readonly names: readonly string[];
  readonly operations: Map<number, Operation>;
}

interface Node {
  readonly literals: Map<string, Node>;
  parameter: Node | null;
  leaf: Leaf | null;
}

const VERSION = /^v(\d{1,3})$/;
const OLDEST = 3;

/** The routes of a catalogue. Those of operations are kept without their version: `/v5/…` of a known endpoint is a route too. */
export class Router {
  private readonly versioned = newNode();
  private readonly plain = newNode();

  constructor(private readonly catalogue: Catalogue) {
    for (const operation of catalogue.operations) this.addOperation(operation.path, operation);
    for (const alias of catalogue.aliases) {
      const operation = catalogue.operations.find(({ path }) => path === alias.operation);
      if (operation) this.addOperation(alias.path, operation);
    }
    for (const { path } of catalogue.downloads) leafAt(this.plain, path, 'download');
    for (const { path } of catalogue.exempt) leafAt(this.plain, path, 'exempt');
    for (const { path, gone } of catalogue.v2) if (!gone) leafAt(this.plain, path, 'exempt');
    for (const { path } of catalogue.removed) leafAt(this.plain, path, 'gone');
  }

  /** `path` as it was sent, without the query. Never throws. */
  find(path: string): Routed {
    const segments = (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path).split('/').slice(1);
    const values: string[] = [];
    const plain = walk(this.plain, segments, 0, values);
    if (plain !== null) {
      const decoded = allDecoded(values);
      if (decoded === null) return { kind: 'malformed' };
      const { template } = plain;
      if (plain.kind === 'download') return { kind: 'download', template, id: decoded[0] ?? '' };
      return plain.kind === 'gone' ? { kind: 'gone' } : { kind: 'exempt', template, rest: decoded.join('/') };
    }
    const version = Number(VERSION.exec(segments[0] ?? '')?.[1] ?? 0);
    if (version === 2) return { kind: 'gone' };
    const leaf = version < OLDEST ? null : walk(this.versioned, segments, 1, values);
    const exact = leaf?.operations.get(version);
    const operation = exact ?? (leaf ? [...leaf.operations.values()].at(-1) : undefined);
    if (!leaf || !operation) return this.unknown(path);
    const decoded = allDecoded(values);
    if (decoded === null) return { kind: 'malformed' };
    const parameters = new Map(leaf.names.map((name, index): [string, string] => [name, decoded[index] ?? '']));
    return { kind: 'operation', operation, parameters, isVersion: exact !== undefined };
  }

  private unknown(path: string): Routed {
    const match = matchPath(path, this.catalogue);
    return { kind: 'unknown', suggestion: match.kind === 'unknown' ? match.suggestion : null };
  }

  private addOperation(path: string, operation: Operation): void {
    const [, version = '', ...rest] = path.split('/');
    const leaf = leafAt(this.versioned, `/${rest.join('/')}`, 'operation');
    leaf.operations.set(Number(VERSION.exec(version)?.[1]), operation);
  }
}

function leafAt(root: Node, template: string, kind: Leaf['kind']): Leaf {
  let node = root;
  const names: string[] = [];
  for (const segment of template.split('/').slice(1)) {
    if (segment.startsWith('{')) {
      names.push(segment.slice(1, -1));
      node = node.parameter ??= newNode();
    } else {
      const child = node.literals.get(segment) ?? newNode();
      node.literals.set(segment, child);
      node = child;
    }
  }
  return (node.leaf ??= { template, kind, names, operations: new Map() });
}

function newNode(): Node {
  return { literals: new Map(), parameter: null, leaf: null };
}

/** Words before parameters; a word that leads nowhere is a parameter after all. */
function walk(node: Node, segments: readonly string[], at: number, values: string[]): Leaf | null {
  const segment = segments[at];
  if (segment === undefined) return node.leaf;
  const child = node.literals.get(segment);
  const found = child ? walk(child, segments, at + 1, values) : null;
  if (found !== null || node.parameter === null || segment === '') return found;
  values.push(segment);
  const leaf = walk(node.parameter, segments, at + 1, values);
  if (leaf === null) values.pop();
  return leaf;
}

/** Null when a byte of one of them is badly encoded. */
function allDecoded(values: readonly string[]): string[] | null {
  try {
    return values.map(decodeURIComponent);
  } catch {
    return null;
  }
}
