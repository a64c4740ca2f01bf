import type { EndpointSummary } from './protocol';

/** A text as it is compared: without case, accents and what stands between words. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The endpoints in which every word is found, in title, provider, path or group; those whose title has the words first.
 * Deprecated ones come last. All of them, in the order given, when nothing is looked for.
 */
export function searchEndpoints(endpoints: readonly EndpointSummary[], query: string): EndpointSummary[] {
  const words = folded(query).split(' ').filter(Boolean);
  const scored = endpoints.flatMap((endpoint, index) => {
    const score = scoreOf(endpoint, words);
    return score === null ? [] : [{ endpoint, index, score: score - (endpoint.deprecated ? 1000 : 0) }];
  });
  return scored
    .sort((one, other) => other.score - one.score || one.index - other.index)
    .map(({ endpoint }) => endpoint);
}

function scoreOf({ title, provider, path, tag }: EndpointSummary, words: readonly string[]): number | null {
  const titleText = folded(title);
  const places = [
    { text: titleText, weight: 8 },
    { text: folded(provider), weight: 4 },
    { text: folded(path), weight: 2 },
    { text: folded(tag), weight: 1 },
  ];
  let score = 0;
  for (const word of words) {
    const found = places.filter(({ text }) => text.includes(word));
    if (found.length === 0) return null;
    for (const { text, weight } of found) score += ` ${text}`.includes(` ${word}`) ? 2 * weight : weight;
  }
  return titleText.startsWith(words.join(' ')) && words.length > 0 ? score + 100 : score;
}
