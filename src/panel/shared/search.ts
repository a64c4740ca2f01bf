import { folded, scoreIn, wordsOf } from '../../text/search';
import type { EndpointSummary } from './protocol';

/**
 * The endpoints in which every word is found, in title, provider, path or group, or in what people call it; those whose title
 * has the words first, and of equals the one with the shortest path, which is the main one. Deprecated ones come last. All of them, in the order given, when nothing is looked for.
 */
export function searchEndpoints(endpoints: readonly EndpointSummary[], query: string): EndpointSummary[] {
  const words = wordsOf(query);
  if (words.length === 0) return [...endpoints].sort((one, other) => Number(one.deprecated) - Number(other.deprecated));
  const scored = endpoints.flatMap((endpoint) => {
    const score = scoreOf(endpoint, words);
    return score === null ? [] : [{ endpoint, score: score - (endpoint.deprecated ? 1000 : 0) }];
  });
  return scored
    .sort((one, other) => other.score - one.score || one.endpoint.path.length - other.endpoint.path.length)
    .map(({ endpoint }) => endpoint);
}

function scoreOf(
  { title, provider, path, tag, words: usual }: EndpointSummary,
  words: readonly string[],
): number | null {
  const titleText = folded(title);
  const score = scoreIn(
    [
      { text: titleText, weight: 8 },
      { text: folded(provider), weight: 4 },
      { text: folded(path), weight: 2 },
      { text: folded(tag), weight: 1 },
      { text: usual, weight: 1 },
    ],
    words,
  );
  return score !== null && titleText.startsWith(words.join(' ')) ? score + 100 : score;
}
