import type { Catalogue } from './schema.js';
import { shipped } from './shipped.js';
import type { PathMatch } from './types.js';

/**
 * The endpoints that a path which is none of the service's was probably to name, the likeliest first: every version of one,
 * where the version is what is wrong.
 */
export function nearestEndpoints(
  { suggestion, why }: Pick<Extract<PathMatch, { kind: 'unknown' }>, 'suggestion' | 'why'>,
  catalogue: Catalogue = shipped(),
): string[] {
  if (suggestion === null) return [];
  if (why !== 'version') return [suggestion];
  const versions = catalogue.operations.filter(({ path }) => tailOf(path) === tailOf(suggestion));
  const newest = versions.sort((a, b) => b.version - a.version).map(({ path }) => path);
  return newest.length > 0 ? newest : [suggestion];
}

function tailOf(path: string): string {
  return path.replace(/^\/v\d+\//, '/');
}
