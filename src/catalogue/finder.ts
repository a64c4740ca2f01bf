/**
 * Looking for many words at once, in any case, in texts that nearly always hold none (Wu and Manber, 1994).
 *
 * All words are cut to the length of the shortest. The text is read three characters at a time, at the end of a window
 * of that length: a table says how far the window can be moved, which is nearly always its whole length less two.
 */
export class Finder {
  /** Characters to small numbers, upper case as lower; 0 is every character that is in no word. */
  private readonly fold = new Uint8Array(65536);
  private readonly letters: number;
  private readonly shifts: Uint8Array;
  private readonly buckets = new Map<number, Uint8Array[]>();
  private readonly window: number;

  /** Words are ASCII, lower case, of three characters or more. */
  constructor(words: readonly string[]) {
    let letters = 1;
    for (const letter of new Set(words.join(''))) {
      this.fold[letter.charCodeAt(0)] = letters;
      this.fold[letter.toUpperCase().charCodeAt(0)] = letters;
      letters += 1;
    }
    this.letters = letters;
    this.window = Math.min(255, ...words.map((word) => word.length));
    this.shifts = new Uint8Array(letters ** 3).fill(this.window - 2);
    for (const word of words) this.add(Uint8Array.from(word, (letter) => this.fold[letter.charCodeAt(0)] ?? 0));
  }

  /** Where the first of the words begins at or after `from`; -1 when none does. */
  find(text: string, from = 0): number {
    const { fold, letters, shifts, window } = this;
    let at = from + window - 1;
    while (at < text.length) {
      const last = fold[text.charCodeAt(at)];
      if (last === undefined || last === 0) {
        at += window;
        continue;
      }
      const middle = fold[text.charCodeAt(at - 1)] ?? 0;
      const first = fold[text.charCodeAt(at - 2)] ?? 0;
      const block = (first * letters + middle) * letters + last;
      const shift = shifts[block] ?? 1;
      if (shift > 0) {
        at += shift;
      } else {
        const start = at - window + 1;
        if (this.beginsAt(text, start, block)) return start;
        at += 1;
      }
    }
    return -1;
  }

  private add(word: Uint8Array): void {
    for (let end = 2; end < this.window; end += 1) {
      const block = ((word[end - 2] ?? 0) * this.letters + (word[end - 1] ?? 0)) * this.letters + (word[end] ?? 0);
      this.shifts[block] = Math.min(this.shifts[block] ?? 0, this.window - 1 - end);
      if (end === this.window - 1) this.buckets.set(block, [...(this.buckets.get(block) ?? []), word]);
    }
  }

  private beginsAt(text: string, start: number, block: number): boolean {
    const words = this.buckets.get(block) ?? [];
    return words.some((word) => word.every((letter, index) => this.fold[text.charCodeAt(start + index)] === letter));
  }
}
