/** What one figure did over a run, in its own unit. */
export interface Growth {
  readonly name: string;
  readonly first: number;
  readonly median: number;
  /** From the first sample looked at to the last, by the median of all slopes: one odd sample moves it little. */
  readonly growth: number;
  /** What may be noise. */
  readonly allowed: number;
  readonly grows: boolean;
}

/** How much of its median a figure may seem to grow by, and how much in any case, in its own unit. */
export interface Tolerance {
  readonly share: number;
  readonly least: number;
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low = 0, high = low] =
    sorted.length % 2 === 0 ? sorted.slice(middle - 1, middle + 1) : sorted.slice(middle, middle + 1);
  return (low + high) / 2;
}

/** The median of the slopes between all pairs of samples (Theil and Sen), a sample. */
export function slopeOf(values: readonly number[]): number {
  const slopes: number[] = [];
  values.forEach((late, at) => {
    values.slice(0, at).forEach((early, from) => slopes.push((late - early) / (at - from)));
  });
  return slopes.length === 0 ? 0 : medianOf(slopes);
}

/** Judges a figure by its samples, the first third of which is warming up. */
export function growthOf(name: string, values: readonly number[], { share, least }: Tolerance): Growth {
  const steady = values.slice(Math.floor(values.length / 3));
  const median = medianOf(steady);
  const growth = slopeOf(steady) * Math.max(0, steady.length - 1);
  const allowed = Math.max(least, share * median);
  return { name, first: values[0] ?? 0, median, growth, allowed, grows: growth > allowed };
}
