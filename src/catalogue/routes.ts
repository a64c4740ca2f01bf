/** The service's routes as a tree by segments, built once per catalogue. */
import type { Catalogue, Operation } from './schema.js';
import type { MatchedParameter, PathMatch } from './types.js';

export interface Route {
  readonly template: string;
  readonly segments: readonly string[];
  readonly version: number | null;
  /** What stands for it when a path that may be several routes is answered: the documented operation, if it has one. */
  readonly operation: Operation | null;
  readonly isData: boolean;
  readonly result: (parameters: readonly MatchedParameter[]) => PathMatch;
}

export interface RouteNode {
  readonly literals: Map<string, RouteNode>;
  parameter: RouteNode | null;
  route: Route | null;
}

export interface Routes {
  readonly root: RouteNode;
  readonly all: readonly Route[];
  /** The nodes under the root that are versions, as `v3`. */
  readonly versions: readonly RouteNode[];
  /** Every word of every path, versions aside. */
  readonly words: ReadonlySet<string>;
}

export function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}

/** The number in `v3`; null for anything else, `V3` included. */
export function versionOf(segment: string): number | null {
  return /^v\d+$/.test(segment) ? Number(segment.slice(1)) : null;
}

export function buildRoutes(catalogue: Catalogue): Routes {
  const all = [...listRoutes(catalogue)];
  const root = newNode();
  for (const route of all) insert(root, route);
  const versions = [...root.literals].filter(([segment]) => versionOf(segment) !== null).map(([, node]) => node);
  const words = all.flatMap(({ segments }) =>
    segments.filter((segment) => !isParameter(segment) && versionOf(segment) === null),
  );
  return { root, all, versions, words: new Set(words) };
}

/** Every route at or under a node. */
export function* routesUnder(node: RouteNode): Generator<Route> {
  if (node.route !== null) yield node.route;
  for (const child of node.literals.values()) yield* routesUnder(child);
  if (node.parameter !== null) yield* routesUnder(node.parameter);
}

function newNode(): RouteNode {
  return { literals: new Map(), parameter: null, route: null };
}

function insert(root: RouteNode, route: Route): void {
  let node = root;
  for (const segment of route.segments) {
    if (isParameter(segment)) {
      node.parameter ??= newNode();
      node = node.parameter;
    } else {
      const child = node.literals.get(segment) ?? newNode();
      node.literals.set(segment, child);
      node = child;
    }
  }
  node.route = route;
}

function* listRoutes(catalogue: Catalogue): Generator<Route> {
  for (const operation of catalogue.operations) {
    const template = operation.path;
    yield route(template, operation, true, (parameters) => ({ kind: 'operation', template, operation, parameters }));
  }
  for (const { path: template, operation: target } of catalogue.aliases) {
    const operation = catalogue.operations.find((candidate) => candidate.path === target);
    if (operation === undefined) continue;
    yield route(template, operation, true, (parameters) => ({ kind: 'alias', template, operation, parameters }));
  }
  for (const { path: template } of catalogue.downloads) {
    yield route(template, null, false, (parameters) => ({ kind: 'download', template, parameters }));
  }
  for (const { path: template } of catalogue.exempt) {
    yield route(template, null, false, (parameters) => ({ kind: 'exempt', template, parameters }));
  }
  for (const old of catalogue.v2) {
    const { path: template, successors } = old;
    yield route(template, null, true, (parameters) => ({ kind: 'v2', template, route: old, successors, parameters }));
  }
  for (const { path: template, successors } of catalogue.removed) {
    yield route(template, null, true, (parameters) => ({ kind: 'removed', template, successors, parameters }));
  }
}

function route(template: string, operation: Operation | null, isData: boolean, result: Route['result']): Route {
  const segments = template.slice(1).split('/');
  return { template, segments, version: versionOf(segments[0] ?? ''), operation, isData, result };
}
