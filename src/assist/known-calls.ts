import { operationByPath, searchAmong, titleOf } from '../catalogue';
import { folded, wordsOf } from '../text/search';
import type { SeenCall } from './calls-tree';

/** A call as the editor's search of symbols lists it. */
export interface CallSymbol<C> {
  /** What the endpoint is called and its path, since the editor looks for what is typed in the name alone. */
  readonly name: string;
  readonly call: C;
}

/** More than that nobody reads; those of the best endpoints are kept. */
const MOST_SYMBOLS = 200;

/**
 * The calls that a search finds: by title, provider, path and the words that people use in either language, whatever their
 * accents, case and order. A name that does not hold what was typed is followed by it. The calls of no known endpoint are
 * found by their path.
 */
export function callSymbols<C extends SeenCall>(calls: readonly C[], query: string): CallSymbol<C>[] {
  const known = new Map<string, string>();
  for (const { endpoint } of calls) {
    if (endpoint !== null) known.set(endpoint, nameOf(endpoint));
  }
  const operations = [...known.keys()].flatMap((path) => operationByPath(path) ?? []);
  const found = searchAmong(operations, query).map(({ path }) => path);
  const words = wordsOf(query);
  const others = [...known.keys()].filter(
    (path) => !found.includes(path) && words.every((word) => folded(path).includes(word)),
  );
  return [...found, ...others]
    .flatMap((path) => {
      const name = named(known.get(path) ?? path, query);
      return calls.filter(({ endpoint }) => endpoint === path).map((call) => ({ name, call }));
    })
    .slice(0, MOST_SYMBOLS);
}

function nameOf(path: string): string {
  const operation = operationByPath(path);
  return operation ? `${titleOf(operation)} · ${path}` : path;
}

function named(name: string, query: string): string {
  const typed = query.trim();
  return name.toLowerCase().includes(typed.toLowerCase()) ? name : `${name} · ${typed}`;
}

/** The calls of an endpoint in the order of their files. `endpoint`: a template of the catalogue, or a path as code writes it. */
export function callsOfEndpoint<C extends SeenCall>(calls: readonly C[], endpoint: string): C[] {
  return calls
    .filter((call) => call.endpoint === endpoint)
    .toSorted(
      (one, other) =>
        one.uri.localeCompare(other.uri) ||
        one.range.start.line - other.range.start.line ||
        one.range.start.character - other.range.start.character,
    );
}
