/** Chance that is none: the same text always gives the same numbers. */

/** FNV-1a over UTF-16 units, with a last mix so that texts that differ at their end differ everywhere. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** One of a list, by a text. */
export function pick<const L extends readonly [unknown, ...unknown[]]>(list: L, seed: string): L[number] {
  return list[hash(seed) % list.length] ?? list[0];
}

/** A whole number from `from` to `to`, both included. */
export function between(from: number, to: number, seed: string): number {
  return from + (hash(seed) % (to - from + 1));
}

/** `count` digits. */
export function digits(count: number, seed: string): string {
  let text = '';
  for (let part = 0; text.length < count; part += 1)
    text += String(hash(`${seed}${part}`))
      .padStart(10, '0')
      .slice(1);
  return text.slice(0, count);
}
