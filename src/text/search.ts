/** A text as it is compared: without case, accents and what stands between words. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words that a person looks for. */
export function wordsOf(query: string): string[] {
  return folded(query).split(' ').filter(Boolean);
}

/** A text in which words are looked for, folded, and what one that is found there is worth. */
export interface Searched {
  readonly text: string;
  readonly weight: number;
}

/**
 * How well texts answer to words, each of which has to be found in one of them; null where one is not. `beginnings`: a word
 * has to begin a word of a text, and not only to stand in one.
 */
export function scoreIn(texts: readonly Searched[], words: readonly string[], beginnings = false): number | null {
  let score = 0;
  for (const word of words) {
    const found = texts.filter(({ text }) => (beginnings ? begins(text, word) : text.includes(word)));
    if (found.length === 0) return null;
    for (const { text, weight } of found) score += begins(text, word) ? 2 * weight : weight;
  }
  return score;
}

function begins(text: string, word: string): boolean {
  return ` ${text}`.includes(` ${word}`);
}
