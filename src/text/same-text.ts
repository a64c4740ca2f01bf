/** Whole stretches are compared at once, which is many times faster than character by character. */
const STRETCH = 1024;

/** How many characters two texts have in common at their start. */
export function sameAtStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same + STRETCH <= most && one.slice(same, same + STRETCH) === other.slice(same, same + STRETCH)) {
    same += STRETCH;
  }
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) same++;
  return same;
}

/** How many characters two texts have in common at their end, `most` at most. */
export function sameAtEnd(one: string, other: string, most: number): number {
  const stretch = (text: string, after: number): string =>
    text.slice(text.length - after - STRETCH, text.length - after);
  let same = 0;
  while (same + STRETCH <= most && stretch(one, same) === stretch(other, same)) same += STRETCH;
  while (same < most && one.charCodeAt(one.length - 1 - same) === other.charCodeAt(other.length - 1 - same)) same++;
  return same;
}
