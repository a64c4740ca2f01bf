import { operationByPath, searchAmong, titleOf, usualWordsOf } from '../catalogue';
import { folded, wordsOf } from '../text/search';
import type { SeenCall } from './calls-tree';

/**
 * A call as the editor's search of symbols lists it. What is typed has to be in these texts, which the editor searches once
 * more: its first word, or all of it, in the name, and the words after it in the container.
 */
export interface CallSymbol<C> {
  readonly name: string;
  readonly container: string;
  readonly call: C;
}

/** More than that nobody reads; those of the best endpoints are kept. */
const MOST_SYMBOLS = 200;

/**
 * The calls that a search finds: by title, provider, path and the words that people use in either language, whatever their
 * accents, case and order. The calls of no known endpoint are found by their path.
 */
export function callSymbols<C extends SeenCall>(calls: readonly C[], query: string): CallSymbol<C>[] {
  const paths = new Set(calls.flatMap(({ endpoint }) => endpoint ?? []));
  const operations = [...paths].flatMap((path) => operationByPath(path) ?? []);
  const found = searchAmong(operations, query).map(({ path }) => path);
  const words = wordsOf(query);
  const others = [...paths].filter(
    (path) => !found.includes(path) && words.every((word) => folded(path).includes(word)),
  );
  return [...found, ...others]
    .flatMap((path) => {
      const texts = textsOf(path, query.trim());
      return calls.filter(({ endpoint }) => endpoint === path).map((call) => ({ ...texts, call }));
    })
    .slice(0, MOST_SYMBOLS);
}

function textsOf(path: string, typed: string): { readonly name: string; readonly container: string } {
  const operation = operationByPath(path);
  if (!operation) return { name: path, container: '' };
  const title = titleOf(operation);
  const holds = (text: string): boolean => text.toLowerCase().includes(typed.toLowerCase());
  if (holds(title)) return { name: title, container: operation.tag };
  // Of the words that may be typed next, the last ones say the most.
  const container = usualWordsOf(operation).split(' ').toReversed().join(' ');
  return { name: `${title} · ${holds(path) ? path : typed}`, container };
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
