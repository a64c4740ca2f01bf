/** What a template writes into the code around it is not known: so many of these characters stand in its place. */
const FIRST = 0xe000;
const COUNT = 0x1000;

/** What stands in the place of code of a template, as long as that is; the same for the same code. */
export function holeFor(code: string): string {
  let hash = 0;
  for (const character of code) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % COUNT;
  return String.fromCodePoint(FIRST + hash).repeat(code.length);
}

const HOLE = /[\u{E000}-\u{EFFF}]+/gu;

/** The pieces of a text that hold what templates write, and where each begins. */
export function piecesAround(text: string): { readonly text: string; readonly at: number; readonly isHole: boolean }[] {
  const pieces = [];
  let end = 0;
  for (const { 0: hole, index } of text.matchAll(HOLE)) {
    if (index > end) pieces.push({ text: text.slice(end, index), at: end, isHole: false });
    end = index + hole.length;
    pieces.push({ text: hole, at: index, isHole: true });
  }
  if (end < text.length) pieces.push({ text: text.slice(end), at: end, isHole: false });
  return pieces;
}

/** Whether a template writes into a text. */
export function hasHoles(text: string): boolean {
  return text.search(HOLE) >= 0;
}
