/**
 * Where a generator's decisions come from: a seed, or a list of earlier ones. Since a program follows from its choices, and
 * a smaller number stands for something simpler, programs are made smaller by making lists of choices smaller.
 */
export class Choices {
  readonly made: number[] = [];

  private constructor(private readonly next: (bound: number) => number) {}

  static ofSeed(seed: number, index: number): Choices {
    const random = mulberry(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
    return new Choices((bound) => Math.floor(random() * bound));
  }

  /** What is missing at the end of the list is 0. */
  static of(list: readonly number[]): Choices {
    let at = 0;
    return new Choices((bound) => (list[at++] ?? 0) % bound);
  }

  /** A whole number from 0 to `bound` - 1. */
  below(bound: number): number {
    const choice = this.next(bound);
    this.made.push(choice);
    return choice;
  }

  /** True in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  /** One of the list, the simplest of which stands first. Throws where it is empty. */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }
}

/** The generator of 32 bits that is known as mulberry32. */
function mulberry(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
