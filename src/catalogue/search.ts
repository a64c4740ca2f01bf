import { folded, scoreIn, wordsOf, type Searched } from '../text/search.js';
import type { Catalogue, Operation } from './schema.js';
import { shipped } from './shipped.js';
import { usualWordsOf } from './usual-words.js';

/**
 * The current endpoints that answer to what a person looks for, the best first: each word begins a word of the title, the
 * provider, the path, the theme, or of what people call it. Of equals the shortest path comes first, which is the main one.
 */
export function searchOperations(query: string, catalogue: Catalogue = shipped()): Operation[] {
  return searchAmong(
    catalogue.operations.filter(({ deprecated }) => deprecated === null),
    query,
    catalogue,
  );
}

/** The same among some endpoints, deprecated ones included. */
export function searchAmong(
  operations: readonly Operation[],
  query: string,
  catalogue: Catalogue = shipped(),
): Operation[] {
  const words = wordsOf(query);
  return operations
    .flatMap((operation) => {
      const score = scoreIn(searchedOf(operation, catalogue), words, true);
      return score === null ? [] : [{ operation, score }];
    })
    .toSorted((one, other) => other.score - one.score || one.operation.path.length - other.operation.path.length)
    .map(({ operation }) => operation);
}

function searchedOf(operation: Operation, { providers }: Catalogue): Searched[] {
  const names = operation.providers.map((provider) => `${provider} ${providers[provider]?.name ?? ''}`);
  return [
    { text: folded(operation.title), weight: 8 },
    { text: folded(names.join(' ')), weight: 4 },
    { text: usualWordsOf(operation), weight: 3 },
    { text: folded(operation.path), weight: 2 },
    { text: folded(operation.tag), weight: 1 },
  ];
}
